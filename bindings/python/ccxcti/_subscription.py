"""Subscribers: several parts of a program on one session, each with its own filter and queue."""

from __future__ import annotations

from types import TracebackType
from typing import TYPE_CHECKING, Any, Iterator, NamedTuple

from . import _native
from ._errors import Closed, InvalidArgument
from ._events import SessionUp
from ._handlers import event_class
from ._native import Event, Message, Record

if TYPE_CHECKING:
    from typing_extensions import Self

    from ._client import Client


class QueueStats(NamedTuple):
    """How far a consumer is behind, and what it lost."""

    delivered: int
    """Events and records taken so far."""

    lost: int
    """Events lost so far because the queue was full; each loss is an EventsLost record, too."""

    waiting: int
    """Events that wait; the client's own records are not counted."""

    waiting_bytes: int
    """Bytes of the events that wait."""

    high_water: int
    """Most events that ever waited."""

    high_water_bytes: int
    """Most bytes of events that ever waited."""


class Subscription:
    """Events of a client in a queue of their own, through a filter. `Client.subscribe` makes it.

    Any thread may use it; several may wait at once, and each event goes to one of them. It ends with its client, after the
    events that wait. Usable as a context manager, which closes it; the client goes on.
    """

    def __init__(self, native: _native.Subscription, client: Client) -> None:
        self._native = native
        # A client that nobody holds would end.
        self._client = client

    def next(self, timeout: float | None = None) -> Event | None:
        """The next event; None when `timeout` seconds have passed. Raises `Closed` when there are no more."""
        return self._native.next(timeout)

    def __iter__(self) -> Iterator[Event]:
        """The events, until the subscription or its client is closed."""
        return self

    def __next__(self) -> Event:
        return next(self._native)

    def fileno(self) -> int:
        """A descriptor that is readable while `next` would not wait. For select and event loops; never read from it."""
        return self._native.fileno()

    @property
    def stats(self) -> QueueStats:
        """How far the consumer is behind, and what it lost."""
        return QueueStats(*self._native.stats)

    def close(self) -> None:
        """End this queue alone; what waits in it is gone. Loops over it end."""
        self._native.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()


def open_queue(native: _native.Client, options: Any) -> _native.Subscription:
    """A further queue of a client, from the keyword arguments of `subscribe`."""
    if native.closed:
        raise Closed("the client is closed")
    return native.subscribe({key: _values(key, value) for key, value in options.items() if value is not None})


def _values(key: str, value: Any) -> list[str]:
    values = value if isinstance(value, (list, tuple, set, frozenset)) else [value]
    if key == "events":
        # A name that stands for everything makes the list one without a filter.
        everything = any(target in ("*", Event, Message) for target in values)
        return [] if everything else [_event(target) for target in values]
    for one in values:
        if isinstance(one, bool) or not isinstance(one, (str, int)):
            raise InvalidArgument(f"{key}: a {type(one).__name__} is not accepted")
    return [str(one) for one in values]


def _event(target: Any) -> str:
    """The name or number that the filter takes for a class; names are the filter's own business."""
    if isinstance(target, (str, int)) and not isinstance(target, bool):
        return str(target)
    kind = event_class(target)
    # Records pass every filter; with nothing else wanted, one of them must be named.
    number = getattr(SessionUp if kind is Record else kind, "_number", None)
    if number is None:
        raise InvalidArgument(f"events: {kind.__name__} is no single type; a message is named by its class, name or id")
    return str(number)
