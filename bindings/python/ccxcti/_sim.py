"""The embedded contact centre."""

from __future__ import annotations

import json
import os
from types import TracebackType
from typing import TYPE_CHECKING, Any, Literal, Sequence, Union

from . import _native
from ._client import _open
from ._errors import InvalidArgument

if TYPE_CHECKING:
    from typing_extensions import Self

Call = Union[int, str]
Text = Union[str, "os.PathLike[str]"]


class Simulator:
    """A contact centre with a CTI server in this process: agents log in, calls flow, clients see them.

    `site` is the TOML text of a site, or the path of its file (an `os.PathLike`); None is the default site. `listen` is
    one address or several; port 0 picks one. A verb that the state does not allow raises `Refused` and changes nothing.
    """

    def __init__(
        self, site: Text | None = None, listen: str | Sequence[str] = "127.0.0.1:0", *, dialect: Literal["ccx", "ged188"] = "ccx"
    ) -> None:
        text = None if site is None else _text(site)
        self._native = _native.Simulator(text, [listen] if isinstance(listen, str) else list(listen), dialect)
        _open.add(self)

    @property
    def address(self) -> str:
        """host:port of the CTI server."""
        return self._native.addresses[0]

    @property
    def addresses(self) -> list[str]:
        """host:port of each CTI server."""
        return self._native.addresses

    def do(self, line: str) -> str:
        """One verb as a line, as on the standard input of `ccxcti serve`. Gives what stands behind `ok`."""
        return self._native.command(line)

    def login(self, agent: str, extension: str) -> None:
        """Log an agent in at an extension."""
        self._do("login", agent, extension)

    def logout(self, agent: str, *, force: bool = False) -> None:
        """Log an agent out; `force` as a supervisor does it."""
        self._do("logout", agent, *(["force"] if force else []))

    def ready(self, agent: str) -> None:
        """The agent takes calls of the queue."""
        self._do("ready", agent)

    def not_ready(self, agent: str, reason: int | None = None) -> None:
        """The agent takes no calls of the queue."""
        self._do("not-ready", agent, *([] if reason is None else [str(reason)]))

    def dial(self, device: str, number: str, *, ani: str | None = None, dnis: str | None = None) -> int:
        """Dial from a device or an outside number. Gives the call id."""
        options = [f"{key}={value}" for key, value in (("ani", ani), ("dnis", dnis)) if value is not None]
        return _call(self._do("dial", device, number, *options))

    def answer(self, device: str, call: Call | None = None) -> None:
        """Answer the call that rings at a device."""
        self._do("answer", device, *([] if call is None else [str(call)]))

    def hang_up(self, device: str, call: Call | None = None) -> None:
        """Hang up at a device."""
        self._do("hang-up", device, *([] if call is None else [str(call)]))

    def show(self, what: Literal["devices", "calls", "clients"]) -> list[dict[str, Any]]:
        """What there is: one dict each."""
        shown: list[dict[str, Any]] = json.loads(self._do("show", what))
        return shown

    def play(self, story: Text, wait: bool = False) -> _native.StoryRun:
        """Play a story: a built-in one by name, its text, or the path of its file. With `wait`, until its end."""
        run = self._native.play(_text(story))
        if wait:
            run.wait()
        return run

    def close(self) -> None:
        """Stop it. Its clients lose their connections."""
        self._close(0)

    def _close(self, handler_seconds: float) -> None:
        # As of a client, for the end of the interpreter; a simulator has no handlers.
        self._native.close()
        _open.discard(self)

    def _do(self, *words: str) -> str:
        for word in words:
            if not isinstance(word, str) or not word or any(letter.isspace() for letter in word):
                raise InvalidArgument(f"{words[0]}: {word!r} is not one word of a verb")
        return self.do(" ".join(words))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()


def _text(source: Text) -> str:
    if isinstance(source, str):
        return source
    if not isinstance(source, os.PathLike):
        # A number would be a descriptor of somebody else, which open() takes over and closes.
        raise InvalidArgument(f"a {type(source).__name__} is no text and no path; it takes str or os.PathLike")
    with open(source, encoding="utf-8") as file:
        return file.read()


def _call(answer: str) -> int:
    """The call id of `call=16777507`."""
    return int(dict(word.split("=", 1) for word in answer.split())["call"])
