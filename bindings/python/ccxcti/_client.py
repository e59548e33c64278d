"""Clients: connect, take events, handle events, close."""

from __future__ import annotations

import atexit
import os
import threading
import warnings
import weakref
from types import TracebackType
from typing import TYPE_CHECKING, Any, Callable, Iterator, Sequence, TypeVar, Union, overload

from . import _events, _native
from ._errors import Closed, InvalidArgument
from ._native import Event, Message, Record

if TYPE_CHECKING:
    from typing_extensions import Self, Unpack

    from ._config import Options

Handler = Callable[[Any], object]
ErrorHook = Callable[[BaseException, Event], object]
Target = Union[str, "type[Event]"]

_E = TypeVar("_E", bound=Event)
_F = TypeVar("_F", bound=Handler)

_JOIN_SECONDS = 5.0
"""How long `close` waits for the handlers of events that came before it."""

_EXIT_SECONDS = 1.0
"""How long the end of the interpreter waits for them."""


def connect(servers: str | Sequence[str], **options: Unpack[Options]) -> Client:
    """Open a client: once through the list of servers, or for `connect_wait` seconds.

    `servers` is "host:port,host:port" or a list; the keyword arguments are the configuration keys.
    After the first session the client comes back by itself until it is closed. Raises an `Error`.
    """
    native, events, handled = _native.Client.start(_texts(servers, options))
    try:
        native.wait_up()
    except BaseException:
        # Ctrl-C does not wait for the server.
        native.abandon()
        raise
    return Client(native, events, handled)


def _texts(servers: str | Sequence[str], options: Any) -> dict[str, str]:
    """The configuration as text; None is not set."""
    given = {"servers": servers, **options}
    return {key: _text(key, value) for key, value in given.items() if value is not None}


def _text(key: str, value: object) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "on" if value else "off"
    if isinstance(value, (int, float)):
        return repr(value)
    if isinstance(value, os.PathLike):
        return os.fsdecode(value)
    if isinstance(value, (list, tuple)) and all(isinstance(part, str) for part in value):
        return ",".join(value)
    raise InvalidArgument(f"{key}: a {type(value).__name__} is not accepted; it takes str, bool, a number or a list of str")


class Client:
    """A session with a CTI server. `connect` makes it.

    Any thread may use it. Iteration and `next` share one queue, handlers have another, so each event reaches both. Both
    start at connect; but a program that takes events before its first `on` is taken to have no handlers, and a handler
    that comes later sees the events from then on. Usable as a context manager, which closes it.
    """

    on_error: ErrorHook | None = None
    """Called with (exception, event) when a handler raises; without it, `sys.unraisablehook` reports."""

    def __init__(self, native: _native.Client, events: _native.Subscription, handled: _native.Subscription | None) -> None:
        self._native = native
        self._own_events = events
        self._handled = handled
        self._lock = threading.Lock()
        self._dispatch: _Dispatch | None = None
        self._loop: weakref.ref[Iterator[Event]] | None = None
        _open.add(self)

    @property
    def _events(self) -> _native.Subscription:
        if self._handled is not None:
            # What waits for handlers that never come would only take memory.
            with self._lock:
                self._handled = None
        return self._own_events

    @property
    def server(self) -> str | None:
        """host:port of the server of the session; None while there is none."""
        return self._native.server

    @property
    def closed(self) -> bool:
        """Whether it was closed."""
        return self._native.closed

    def next(self, timeout: float | None = None) -> Event | None:
        """The next event; None when `timeout` seconds have passed. Raises `Closed` when there are no more."""
        return self._events.next(timeout)

    def __iter__(self) -> Iterator[Event]:
        """Every event from connect on; a loop after a loop goes on where that one stopped.

        A loop that starts while another one runs has a queue of its own and sees every event from its start on.
        """
        events = self._events
        with self._lock:
            loop = None if self._loop is None else self._loop()
            if loop is not None:
                return iter(self._native.subscribe())
            first = _each(events)
            self._loop = weakref.ref(first)
            return first

    def fileno(self) -> int:
        """A descriptor that is readable while `next` would not wait. For select and event loops; never read from it."""
        return self._events.fileno()

    @overload
    def on(self, target: type[_E], fn: Callable[[_E], object]) -> Callable[[_E], object]: ...
    @overload
    def on(self, target: type[_E]) -> Callable[[Callable[[_E], object]], Callable[[_E], object]]: ...
    @overload
    def on(self, target: str, fn: _F) -> _F: ...
    @overload
    def on(self, target: str) -> Callable[[_F], _F]: ...
    def on(self, target: Any, fn: Any = None) -> Any:
        """Call `fn(event)` for each event of a class or name ("call_delivered", "CallDelivered", "*").

        Handlers run on the client's one dispatch thread, in order. Every method may be called in them, `close` too.
        Without `fn` it is a decorator.
        """
        if fn is None:
            return lambda fn: self.on(target, fn)
        if not callable(fn):
            raise InvalidArgument(f"a handler is a function, not a {type(fn).__name__}")
        self._dispatcher().add(event_class(target), fn)
        return fn

    def off(self, target: Target, fn: Handler) -> None:
        """Take back one `on` of the same target and function. Without one, nothing happens."""
        with self._lock:
            dispatch = self._dispatch
        if dispatch is not None:
            dispatch.remove(event_class(target), fn)

    def _dispatcher(self) -> _Dispatch:
        if self.closed:
            raise Closed("the client is closed")
        with self._lock:
            if self._dispatch is None:
                handled, self._handled = self._handled, None
                self._dispatch = _Dispatch(handled or self._native.subscribe(), weakref.ref(self))
            return self._dispatch

    def close(self) -> None:
        """End the session (at most 5 s) and the handlers' thread. Events that wait can still be taken.

        Handlers are given what waits for them, for at most 5 s; after `close` none starts any more. Called in a handler,
        no further handler starts.
        """
        self._close(_JOIN_SECONDS)

    def _close(self, handler_seconds: float) -> None:
        self._native.close()
        with self._lock:
            dispatch = self._dispatch
        if dispatch is not None:
            dispatch.end(handler_seconds)
        _open.discard(self)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def __del__(self) -> None:
        # The native client ends on a thread of its own.
        if not self.closed:
            warnings.warn(f"{self!r} was not closed", ResourceWarning, source=self)

    def __repr__(self) -> str:
        return f"<ccxcti.Client {'closed' if self.closed else self.server}>"


def _each(events: _native.Subscription) -> Iterator[Event]:
    """An iterator that ends with its loop, so that it can be known whether one runs."""
    # Not `yield from`: that would close the queue with the loop.
    for event in events:
        yield event


class _Dispatch:
    """The handlers of one client and the thread that runs them. It does not keep the client alive."""

    def __init__(self, events: _native.Subscription, client: weakref.ref[Client]) -> None:
        self._events = events
        self._client = client
        self._lock = threading.Lock()
        self._rules: list[tuple[type[Event], Handler]] = []
        self._by_class: dict[type[Event], tuple[Handler, ...]] = {}
        self._thread: threading.Thread | None = None
        self._stopped = False
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
            while True:
                batch = self._events.batch()
                if batch is None:
                    return
                for event in batch:
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
_open: weakref.WeakSet[Any] = weakref.WeakSet()
"""Clients and simulators that were not closed."""


def _at_exit() -> None:
    """Closes what is open before the interpreter ends: a thread that waits in native code must not outlive it."""
    for thing in list(_open):
        thing._close(_EXIT_SECONDS)
    _native.exiting()


def _after_fork() -> None:
    _open.clear()
    _native.forked()


atexit.register(_at_exit)
if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_after_fork)
