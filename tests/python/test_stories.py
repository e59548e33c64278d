"""The same story files as in every language."""

from concurrent.futures import ThreadPoolExecutor

import pytest
import stories
from conftest import DEADLINE


@pytest.fixture(scope="module")
def played():
    """All stories at play, several at once: most of their time is waiting, and each has a contact centre of its own."""
    pool = ThreadPoolExecutor(8)
    yield {path: pool.submit(stories.play, path) for path in stories.FILES}
    pool.shutdown(cancel_futures=True)


def test_there_are_stories():
    assert stories.FILES


@pytest.mark.parametrize("path", stories.FILES, ids=lambda path: path.stem)
def test_every_client_sees_exactly_what_the_story_expects(path, played):
    story = stories.read(path)
    shuffled = story.get("shuffle", False)
    assert story["expect"]
    seen = played[path].result(len(stories.FILES) * DEADLINE)
    assert stories.differences(story["expect"], seen, shuffled) == []
    assert_runner_notices(story["expect"], seen, shuffled)


def assert_runner_notices(expect, seen, shuffled):
    """The runner itself is tested: each kind of broken expectation must be found."""
    client = next(name for name, lines in expect.items() if lines)
    lines = expect[client]
    broken = {
        "a wrong value": [lines[0] + " monitor_id=4711", *lines[1:]],
        "a wrong name": ["HEARTBEAT_CONF", *lines[1:]],
        "a line too few": lines[:-1],
        "a line too many": [*lines, lines[-1]],
        "a field that must be absent": [lines[0] + " monitor_id=-", *lines[1:]],
    }
    for what, wrong in broken.items():
        assert len(stories.differences({**expect, client: wrong}, seen, shuffled)) > 0, what


def test_names_of_calls_stand_for_different_calls():
    names = {}
    assert stories.is_like(7, "$A", names) and stories.is_like(7, "$A", names)
    assert not stories.is_like(8, "$A", names)
    assert not stories.is_like(7, "$B", names)
    assert stories.is_like(8, "$B", names)
