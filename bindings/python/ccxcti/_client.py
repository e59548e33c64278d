"""Clients: connect, take events, handle events, close."""

from __future__ import annotations

import atexit
import os
import threading
import time
import warnings
import weakref
from types import TracebackType
from typing import TYPE_CHECKING, Any, Callable, Iterator, Mapping, Sequence, TypeVar, overload

from . import _native, _requests
from ._calls import Agent, Call, Device, Picture
from ._errors import Closed, InvalidArgument
from ._handlers import Dispatch, ErrorHook, Handler, Target, event_class
from ._native import Event, Message
from ._requests import Question
from ._subscription import QueueStats, Subscription, open_queue

if TYPE_CHECKING:
    from typing_extensions import Self, Unpack

    from ._config import Options, SubscribeOptions
    from ._events import QueryAgentStateConf, QueryDeviceInfoConf, SetCallDataConf, SnapshotCallConf, SnapshotDeviceConf

_E = TypeVar("_E", bound=Event)
_F = TypeVar("_F", bound=Handler)

_JOIN_SECONDS = 5.0
"""How long `close` waits for the handlers of events that came before it."""

_EXIT_SECONDS = 1.0
"""How long the end of the interpreter waits for the sessions to close and for the handlers of events that came before."""

_GATE_SECONDS = 0.4
"""How long it then waits for threads that are in native code."""


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
        self._dispatch: Dispatch | None = None
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

    @property
    def stats(self) -> QueueStats:
        """How far iteration and `next` are behind, and what they lost."""
        return QueueStats(*self._own_events.stats)

    @property
    def handler_errors(self) -> int:
        """Exceptions that handlers have raised so far; see `on_error`."""
        with self._lock:
            return 0 if self._dispatch is None else self._dispatch.errors

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
                return iter(() if self.closed else self._native.subscribe())
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

    def _dispatcher(self) -> Dispatch:
        if self.closed:
            raise Closed("the client is closed")
        with self._lock:
            if self._dispatch is None:
                handled, self._handled = self._handled, None
                self._dispatch = Dispatch(handled or self._native.subscribe(), weakref.ref(self))
            return self._dispatch

    @property
    def calls(self) -> tuple[Call, ...]:
        """The calls that are known now, by call id. Any thread may ask, handlers included, also while no session is up."""
        return self.picture().calls

    @property
    def agents(self) -> tuple[Agent, ...]:
        """The agents that are known now, by agent id: state, reason and since when. Threads as for `calls`."""
        return self.picture().agents

    @property
    def devices(self) -> tuple[Device, ...]:
        """The devices that are known now, by number. Threads as for `calls`."""
        return self.picture().devices

    def call(self, call_id: int) -> Call | None:
        """The call with this id as it is known now. Threads as for `calls`."""
        return self._native.call(call_id)

    def agent(self, agent_id: str) -> Agent | None:
        """The agent with this id as known now. Threads as for `calls`."""
        return self._native.agent(agent_id)

    def device(self, device_id: str) -> Device | None:
        """The device with this number as known now. Threads as for `calls`."""
        return self._native.device(device_id)

    def picture(self) -> Picture:
        """Calls, agents and devices of one moment together. Threads as for `calls`."""
        return Picture(*self._native.picture())

    def subscribe(self, **options: Unpack[SubscribeOptions]) -> Subscription:
        """A further queue from now on, with its own filter (`events`, `devices`, `agents`, `calls`) and bounds.

        Sessions to a CTI server are scarce: the parts of a program share one. An event passes if its type is one of `events` and
        if it names one of `devices`, `agents` or `calls`; what is not given is not looked at. A call that was watched is
        followed to its end. Records (SessionUp, EventsLost ...) always pass. Raises `Closed` and `InvalidArgument`.
        """
        return Subscription(open_queue(self._native, options), self)

    def request(self, message: Question, timeout: float | None = None) -> Message:
        """Ask the server: a message of a request class, or a dict in the JSON form of one. Gives the confirmation.

        Waits until it is there, at most `timeout` seconds (None = the key `request_timeout`); other threads run meanwhile, and
        Ctrl-C ends the wait. Any thread may ask, handlers included; many requests may be under way. The InvokeID is given here.

        Raises `ServerFailure` or `ControlFailure` (both are `RequestFailed`, `status` is the server's code), `RequestTimedOut`,
        `NotConnected` (nothing was sent), `SessionLost` (the session ended first), `QueueFull`, `Closed`, `Encode` and, for what is no
        request, `InvalidArgument`.
        """
        return self._native.request(_native.Request(message), timeout)

    def query_agent_state(self, agent_id: str, timeout: float | None = None) -> QueryAgentStateConf:
        """Ask for the state of an agent. Threads and errors as for `request`."""
        return self._native.request(_native.Request.query_agent_state(agent_id), timeout)

    def snapshot_call(self, call_id: int, device: str | None = None, timeout: float | None = None) -> SnapshotCallConf:
        """Ask for the data and connections of a call. `device` is any device of it. Threads and errors as for `request`."""
        return self._native.request(_native.Request.snapshot_call(call_id, device or ""), timeout)

    def snapshot_device(self, device: str, timeout: float | None = None) -> SnapshotDeviceConf:
        """Ask for the calls at a device. Threads and errors as for `request`."""
        return self._native.request(_native.Request.snapshot_device(device), timeout)

    def query_device_info(self, device: str, timeout: float | None = None) -> QueryDeviceInfoConf:
        """Ask what a device can do. Threads and errors as for `request`."""
        return self._native.request(_native.Request.query_device_info(device), timeout)

    def set_call_data(
        self,
        call_id: int,
        values: Mapping[str, str] | None = None,
        *,
        device: str | None = None,
        timeout: float | None = None,
        **fields: str,
    ) -> SetCallDataConf:
        """Change data of a call: `set_call_data(call, {"user.lang": "en"}, call_variable_1="gold")`.

        Names are public field names, else names of expanded call variables (`NAME[INDEX]` for a member of an array). An empty
        text changes nothing, one space blanks. `device` is any device of the call. The session needs the service: `connect(...,
        services="call-data-update")`. Threads and errors as for `request`.
        """
        return self._native.request(_requests.set_call_data(call_id, device, values, fields), timeout)

    def close(self) -> None:
        """End the session (at most 5 s) and the handlers' thread. Events that wait can still be taken.

        Handlers are given what waits for them, for at most 5 s; after `close` none starts any more. Called in a handler,
        no further handler starts.
        """
        self._native.close()
        with self._lock:
            dispatch = self._dispatch
        if dispatch is not None:
            dispatch.end(_JOIN_SECONDS)
        _open.discard(self)

    def _begin_end(self) -> Callable[[float], object]:
        """Begins to close, for the end of the interpreter; the function it gives waits for that until a moment."""
        closing = self._native.abandon()
        # Not its lock: a thread that the interpreter has ended may hold it.
        dispatch = self._dispatch

        def ended(end: float) -> None:
            closing.wait(_left(end))
            if dispatch is not None:
                dispatch.end(_left(end))

        return ended

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


_open: weakref.WeakSet[Any] = weakref.WeakSet()
"""Clients and simulators that were not closed."""


def _left(end: float) -> float:
    return max(0.0, end - time.monotonic())


def _at_exit() -> None:
    """Closes what is open, all at once, before the interpreter ends: a thread that waits in native code must not outlive it."""
    end = time.monotonic() + _EXIT_SECONDS
    try:
        for ended in [thing._begin_end() for thing in list(_open)]:
            ended(end)
    finally:
        _native.exiting(_GATE_SECONDS)


def _after_fork() -> None:
    _open.clear()
    _native.forked()


atexit.register(_at_exit)
if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_after_fork)
