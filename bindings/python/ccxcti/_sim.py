"""The embedded contact centre."""

from __future__ import annotations

import json
import os
import shlex
from types import TracebackType
from typing import TYPE_CHECKING, Any, Callable, Literal, Mapping, Sequence, Union

from . import _native
from ._client import _left, _open
from ._errors import InvalidArgument

if TYPE_CHECKING:
    from typing_extensions import Self

Call = Union[int, str]
Text = Union[str, "os.PathLike[str]"]


class Simulator:
    """A contact centre with a CTI server in this process: agents log in, calls flow, clients see them.

    `site` is the TOML text of a site, or the path of its file (an `os.PathLike`); None is the default site. `listen` is
    one address, or two for two nodes of the site, of which the first is the master; port 0 picks a free one. `shuffle`
    delivers events in any order that the protocol allows, `seed` says which. With `standby` no node is the master until
    `go_master`. A verb that the state does not allow raises `Refused` and changes nothing.
    """

    def __init__(
        self,
        site: Text | None = None,
        listen: str | Sequence[str] = "127.0.0.1:0",
        *,
        dialect: Literal["ccx", "ged188"] = "ccx",
        seed: int | None = None,
        shuffle: bool = False,
        standby: bool = False,
    ) -> None:
        text = None if site is None else _text(site)
        addresses = [listen] if isinstance(listen, str) else list(listen)
        self._native = _native.Simulator(text, addresses, dialect, seed, shuffle, standby)
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
        self._do("not-ready", agent, *_maybe(reason))

    def work(self, agent: str) -> None:
        """The agent goes to work state, now or after the call."""
        self._do("work", agent)

    def dial(
        self, device: str, number: str, *, ani: str | None = None, dnis: str | None = None, name: str | None = None
    ) -> int:
        """Dial from a device or an outside number. Gives the call id; `name` is another way to name the call."""
        return _call(self._do("dial", device, number, *_options(ani=ani, dnis=dnis, **{"as": name})))

    def answer(self, device: str, call: Call | None = None) -> None:
        """Answer the call that rings at a device."""
        self._do("answer", device, *_maybe(call))

    def hang_up(self, device: str, call: Call | None = None) -> None:
        """Hang up at a device."""
        self._do("hang-up", device, *_maybe(call))

    def hold(self, device: str, call: Call | None = None) -> None:
        """Put a call on hold."""
        self._do("hold", device, *_maybe(call))

    def retrieve(self, device: str, call: Call | None = None) -> None:
        """Take a held call back."""
        self._do("retrieve", device, *_maybe(call))

    def alternate(self, device: str) -> None:
        """Hold the active call of a device and take its held one back."""
        self._do("alternate", device)

    def reconnect(self, device: str) -> None:
        """End the active call of a device and take its held one back."""
        self._do("reconnect", device)

    def consult(
        self,
        device: str,
        number: str,
        purpose: Literal["transfer", "conference"] = "transfer",
        *,
        name: str | None = None,
    ) -> int:
        """Hold the call of a device and call somebody for advice. Gives the id of the new call."""
        return _call(self._do("consult", device, number, purpose, *_options(**{"as": name})))

    def transfer(self, device: str) -> None:
        """Connect the parties of a device's two calls; the device leaves."""
        self._do("transfer", device)

    def conference(self, device: str) -> None:
        """Make one call of a device's two."""
        self._do("conference", device)

    def join(self, device: str) -> None:
        """Make one call of all that a device has, over its lines too."""
        self._do("join", device)

    def blind_transfer(self, device: str, number: str) -> None:
        """Send the other party of a device to a number, in one step."""
        self._do("blind-transfer", device, number)

    def redirect(self, device: str, number: str) -> None:
        """Send the call that rings at a device to a number."""
        self._do("redirect", device, number)

    def set(self, call: Call, data: Mapping[str, str] | None = None, /, **more: str) -> None:
        """Change data of a call: public field names such as `call_variable_1`, else names of ECC variables such as
        `{"user.lang": "en"}`; `name[INDEX]` is a member of an array."""
        items = {**(data or {}), **more}
        words = _words("set", str(call), *items)
        # Only the values may hold spaces.
        self.do(" ".join([*words[:2], *(f"{name}={shlex.quote(value)}" for name, value in items.items())]))

    def out_of_service(self, device: str) -> None:
        """Take a device out of service."""
        self._do("out-of-service", device)

    def in_service(self, device: str) -> None:
        """Put a device into service again."""
        self._do("in-service", device)

    def drop_clients(self) -> None:
        """Cut the connection of every client."""
        self._do("drop-clients")

    def pause_clients(self, seconds: float) -> None:
        """Send nothing to any client, and read from none, for so long. Returns at once."""
        self._do("pause-clients", _duration(seconds))

    def go_standby(self, node: int | None = None) -> None:
        """The master gives its sessions up."""
        self._do("go-standby", *_maybe(node))

    def go_master(self, node: int | None = None) -> None:
        """A standby node takes sessions."""
        self._do("go-master", *_maybe(node))

    def wait(self, seconds: float) -> None:
        """Let time pass; what is due in it has happened on return."""
        self._do("wait", _duration(seconds))

    def show(self, what: Literal["devices", "calls", "clients"]) -> list[dict[str, Any]]:
        """What there is: one dict each."""
        shown: list[dict[str, Any]] = json.loads(self._do("show", what))
        return shown

    def play(self, story: Text, wait: bool = False) -> _native.StoryRun:
        """Play a story: a built-in one by name, its text, or the path of its file. With `wait`, until its end. A story that
        happens on a site of its own is refused on any other."""
        run = self._native.play(_text(story))
        if wait:
            run.wait()
        return run

    def close(self) -> None:
        """Stop it. Its clients lose their connections."""
        self._native.close()
        _open.discard(self)

    def _begin_end(self) -> Callable[[float], object]:
        # As of a client, for the end of the interpreter; a simulator has no handlers.
        closing = self._native.abandon()
        return lambda end: closing.wait(_left(end))

    def _do(self, *words: str) -> str:
        return self.do(" ".join(_words(*words)))

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


def _words(*words: str) -> tuple[str, ...]:
    for word in words:
        if not isinstance(word, str) or not word or any(letter.isspace() or letter in "'\"" for letter in word):
            raise InvalidArgument(f"{words[0]}: {word!r} is not one word of a verb")
    return words


def _maybe(word: Call | None) -> list[str]:
    return [] if word is None else [str(word)]


def _options(**options: str | None) -> list[str]:
    return [f"{key}={value}" for key, value in options.items() if value is not None]


def _duration(seconds: float) -> str:
    if not 0 <= seconds <= 86_400:
        raise InvalidArgument(f"{seconds!r} is not a duration: seconds up to a day")
    return f"{round(seconds * 1_000_000)}us"


def _call(answer: str) -> int:
    """The call id of `call=16777507`."""
    return int(dict(word.split("=", 1) for word in answer.split())["call"])
