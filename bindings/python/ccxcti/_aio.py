"""Clients for asyncio: the queue's file descriptor wakes the event loop; no thread waits."""

from __future__ import annotations

import asyncio
from types import TracebackType
from typing import TYPE_CHECKING, Any, Generator, Sequence

from . import _native
from ._client import Client, Target, _texts
from ._errors import Closed
from ._native import Event

if TYPE_CHECKING:
    from typing_extensions import Self, Unpack

    from ._config import Options

_CONNECT_SLICE = 0.05
"""Seconds that a thread of the pool waits for the session before the loop looks at cancellation."""

_TURN = 64
"""Events in a row after which other tasks get their turn."""


def connect_async(servers: str | Sequence[str], **options: Unpack[Options]) -> Connecting:
    """Like `connect`, for `async with` or `await`. Needs an event loop with `add_reader`."""
    return Connecting(_texts(servers, options))


class Connecting:
    """A client that is being opened: `async with` it, or `await` it and close the client yourself."""

    def __init__(self, options: dict[str, str]) -> None:
        self._options = options
        self._client: AsyncClient | None = None

    def __await__(self) -> Generator[Any, None, AsyncClient]:
        return self._open().__await__()

    async def __aenter__(self) -> AsyncClient:
        self._client = await self._open()
        return self._client

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._client is not None:
            await self._client.close()

    async def _open(self) -> AsyncClient:
        loop = asyncio.get_running_loop()
        native, events, handled = _native.Client.start(self._options)
        try:
            while not await loop.run_in_executor(None, native.wait_up, _CONNECT_SLICE):
                pass
        except BaseException:
            # Cancelled as well as failed.
            native.abandon()
            raise
        return AsyncClient(Client(native, events, handled))


class AsyncClient:
    """A client of one event loop: `async for event in client`. Its methods belong to the loop's thread."""

    def __init__(self, client: Client) -> None:
        self.client = client
        """The client behind it, with handlers on its dispatch thread."""
        # With this, handlers of `client` see the events from their `on` on.
        self._events = client._events
        self._waiters: set[asyncio.Future[None]] = set()
        self._in_a_row = 0

    @property
    def server(self) -> str | None:
        """host:port of the server of the session; None while there is none."""
        return self.client.server

    @property
    def closed(self) -> bool:
        """Whether it was closed."""
        return self.client.closed

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> Event:
        try:
            event = await self.next()
        except Closed:
            raise StopAsyncIteration from None
        assert event is not None
        return event

    async def next(self, timeout: float | None = None) -> Event | None:
        """The next event; None when `timeout` seconds have passed. Raises `Closed` when there are no more."""
        self._in_a_row += 1
        if self._in_a_row >= _TURN:
            self._in_a_row = 0
            await asyncio.sleep(0)
        loop = asyncio.get_running_loop()
        end = None if timeout is None else loop.time() + timeout
        while True:
            # Taken without a wait in between, so that cancellation loses no event.
            event = self._events.next(0)
            if event is not None:
                return event
            self._in_a_row = 0
            left = None if end is None else end - loop.time()
            if left is not None and left <= 0:
                return None
            await self._readable(loop, left)

    async def _readable(self, loop: asyncio.AbstractEventLoop, timeout: float | None) -> None:
        """Waits until the queue may have something, at most `timeout` seconds."""
        waiter: asyncio.Future[None] = loop.create_future()
        if not self._waiters:
            loop.add_reader(self._events.fileno(), self._wake, loop)
        self._waiters.add(waiter)
        try:
            await asyncio.wait([waiter], timeout=timeout)
        finally:
            if waiter in self._waiters:
                self._waiters.discard(waiter)
                if not self._waiters:
                    loop.remove_reader(self._events.fileno())

    def _wake(self, loop: asyncio.AbstractEventLoop) -> None:
        loop.remove_reader(self._events.fileno())
        waiters, self._waiters = self._waiters, set()
        for waiter in waiters:
            if not waiter.done():
                waiter.set_result(None)

    def on(self, target: Target, fn: Any = None) -> Any:
        """As `Client.on`: the handler runs on the dispatch thread, not on the event loop."""
        return self.client.on(target, fn)

    def off(self, target: Target, fn: Any) -> None:
        """As `Client.off`."""
        self.client.off(target, fn)

    async def close(self) -> None:
        """End the session; loops over the client end after the events that wait."""
        loop = asyncio.get_running_loop()
        await asyncio.shield(loop.run_in_executor(None, self.client.close))

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()
