"""Handlers: the thread that runs them, and the names of events."""

from __future__ import annotations

import os
import threading
import weakref
from typing import TYPE_CHECKING, Any, Callable, Union

from . import _events, _native
from ._errors import Closed, InvalidArgument
from ._native import Event, Message, Record

if TYPE_CHECKING:
    from ._client import Client

Handler = Callable[[Any], object]
ErrorHook = Callable[[BaseException, Event], object]
Target = Union[str, "type[Event]"]


class Dispatch:
    """The handlers of one client and the thread that runs them. It does not keep the client alive."""

    def __init__(self, events: _native.Subscription, client: weakref.ref[Client]) -> None:
        self._events = events
        self._client = client
        self._lock = threading.Lock()
        self._rules: list[tuple[type[Event], Handler]] = []
        self._by_class: dict[type[Event], tuple[Handler, ...]] = {}
        self._thread: threading.Thread | None = None
        self._stopped = False
        self.errors = 0
        """Exceptions of handlers so far."""
        self._process = os.getpid()

    def add(self, kind: type[Event], fn: Handler) -> None:
        """Adds a handler; the first starts the thread, so that it misses nothing."""
        with self._lock:
            self._rules = [*self._rules, (kind, fn)]
            self._by_class = {}
            if self._thread is None:
                self._thread = threading.Thread(target=self._run, name="ccxcti-dispatch", daemon=True)
                self._thread.start()

    def remove(self, kind: type[Event], fn: Handler) -> None:
        with self._lock:
            if (kind, fn) in self._rules:
                rules = list(self._rules)
                rules.remove((kind, fn))
                self._rules = rules
                self._by_class = {}

    def end(self, seconds: float) -> None:
        """Ends the thread, after what waits or after this time; at once when called in a handler."""
        thread = self._thread
        if thread is not None and thread is not threading.current_thread() and os.getpid() == self._process:
            thread.join(seconds)
        self._stopped = True

    def _run(self) -> None:
        try:
            for event in self._events.feed():
                if self._stopped:
                    return
                # A rule added or taken back by a handler holds from the next event on.
                handlers = self._by_class.get(type(event))
                for fn in self._find(type(event)) if handlers is None else handlers:
                    try:
                        fn(event)
                    except BaseException as error:
                        self._report(error, event, fn)
        except Closed:
            # The interpreter ends.
            return

    def _find(self, kind: type[Event]) -> tuple[Handler, ...]:
        with self._lock:
            found = tuple(fn for target, fn in self._rules if issubclass(kind, target))
            self._by_class[kind] = found
            return found

    def _report(self, error: BaseException, event: Event, fn: Handler) -> None:
        self.errors += 1
        client = self._client()
        hook = None if client is None else client.on_error
        if hook is None:
            _native.unraisable(error, fn)
            return
        try:
            hook(error, event)
        except BaseException as worse:
            _native.unraisable(worse, hook)


def event_class(target: Target) -> type[Event]:
    """The class of a target of `on`: a class itself, "*", a type name, its snake case, or a wire name."""
    if isinstance(target, type) and issubclass(target, Event):
        return target
    if isinstance(target, str):
        found = _names().get(target)
        if found is not None:
            return found
        raise InvalidArgument(f"there is no event called {target!r}")
    raise InvalidArgument("on takes an event class or the name of one")


def _names() -> dict[str, type[Event]]:
    if not _by_name:
        bases: dict[str, type[Event]] = {"*": Event, "message": Message, "record": Record}
        # The type name of messages that are not in the table is no name of a class.
        unknown: dict[str, type[Event]] = {"Unknown": _events.UnknownMessage, "unknown": _events.UnknownMessage}
        _by_name.update({**bases, **unknown})
        for kind in (*_events.EVENTS.values(), _events.UnknownMessage):
            _by_name[kind.__name__] = kind
            _by_name[_snake(kind.__name__)] = kind
            # The wire name stands before the colon of the generated sentence.
            wire, colon, _ = (kind.__doc__ or "").partition(": ")
            if colon and wire.isupper():
                _by_name[wire] = kind
    return _by_name


def _snake(name: str) -> str:
    return "".join("_" + letter.lower() if letter.isupper() else letter for letter in name).lstrip("_")


_by_name: dict[str, type[Event]] = {}
