"""The examples run as they are written."""

import subprocess
import sys

import pytest

from conftest import DEADLINE, ROOT

FOLDER = ROOT / "bindings" / "python" / "examples"

SAYS = {
    "hello.py": "ringing from +15551234",
    "handlers.py": "agent 1001 is AGENT_STATE_READY",
    "async_events.py": "answered by 2006",
    "decode.py": "call 16777507 from 2005",
    "crm.py": "; transferred; ended",
    "wallboard.py": "1001 AGENT_STATE_NOT_READY for 0 min",
}


def test_every_example_is_tested():
    assert {path.name for path in FOLDER.glob("*.py")} == set(SAYS)


@pytest.mark.skipif(sys.version_info < (3, 10), reason="the examples use match, which is from Python 3.10 on")
@pytest.mark.parametrize("name", SAYS)
def test_an_example_runs_as_written(name):
    done = subprocess.run([sys.executable, str(FOLDER / name)], capture_output=True, text=True, timeout=3 * DEADLINE)
    assert (done.returncode, done.stderr) == (0, "")
    # Not line by line: two threads of an example may print at once.
    assert SAYS[name] in done.stdout
