"""Clients for asyncio: the queue's file descriptor wakes the event loop; no thread waits."""

from __future__ import annotations

import asyncio
from types import TracebackType
from typing import TYPE_CHECKING, Any, Generator, Mapping, Sequence, TypeVar

from . import _native, _requests
from ._calls import Agent, Call, Device, Picture
from ._client import Client, _texts
from ._errors import Closed
from ._handlers import Target
from ._native import Event, Message
from ._requests import Question
from ._subscription import QueueStats, open_queue

if TYPE_CHECKING:
    from typing_extensions import Self, Unpack

    from ._config import Options, SubscribeOptions
    from ._events import QueryAgentStateConf, QueryDeviceInfoConf, SetCallDataConf, SnapshotCallConf, SnapshotDeviceConf

_C = TypeVar("_C", bound=Message)

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


class _Loop:
    """The events of a queue on an event loop."""

    def __init__(self, events: _native.Subscription) -> None:
        self._events = events
        self._waiters: set[asyncio.Future[None]] = set()
        self._in_a_row = 0

    @property
    def stats(self) -> QueueStats:
        """How far the loop over the events is behind, and what it lost."""
        return QueueStats(*self._events.stats)

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


class AsyncSubscription(_Loop):
    """As `Subscription`, for one event loop: `async for event in subscription`. `AsyncClient.subscribe` makes it."""

    def __init__(self, events: _native.Subscription, client: AsyncClient) -> None:
        super().__init__(events)
        # A client that nobody holds would end.
        self._client = client

    def close(self) -> None:
        """End this queue alone; what waits in it is gone. Loops over it end."""
        self._events.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


class AsyncClient(_Loop):
    """A client of one event loop: `async for event in client`. Its methods belong to the loop's thread; none of them holds it up."""

    def __init__(self, client: Client) -> None:
        # With this, handlers of `client` see the events from their `on` on.
        super().__init__(client._events)
        self.client = client
        """The client behind it, with handlers on its dispatch thread."""
        self._answers = _native.Answers()
        self._asked: dict[int, asyncio.Future[Any]] = {}

    @property
    def server(self) -> str | None:
        """host:port of the server of the session; None while there is none."""
        return self.client.server

    @property
    def closed(self) -> bool:
        """Whether it was closed."""
        return self.client.closed

    @property
    def calls(self) -> tuple[Call, ...]:
        """As `Client.calls`."""
        return self.client.calls

    @property
    def agents(self) -> tuple[Agent, ...]:
        """As `Client.agents`."""
        return self.client.agents

    @property
    def devices(self) -> tuple[Device, ...]:
        """As `Client.devices`."""
        return self.client.devices

    def call(self, call_id: int) -> Call | None:
        """As `Client.call`."""
        return self.client.call(call_id)

    def agent(self, agent_id: str) -> Agent | None:
        """As `Client.agent`."""
        return self.client.agent(agent_id)

    def device(self, device_id: str) -> Device | None:
        """As `Client.device`."""
        return self.client.device(device_id)

    def picture(self) -> Picture:
        """As `Client.picture`."""
        return self.client.picture()

    def on(self, target: Target, fn: Any = None) -> Any:
        """As `Client.on`: the handler runs on the dispatch thread, not on the event loop."""
        return self.client.on(target, fn)

    def off(self, target: Target, fn: Any) -> None:
        """As `Client.off`."""
        self.client.off(target, fn)

    def subscribe(self, **options: Unpack[SubscribeOptions]) -> AsyncSubscription:
        """As `Client.subscribe`, for `async for`."""
        return AsyncSubscription(open_queue(self.client._native, options), self)

    async def request(self, message: Question, timeout: float | None = None) -> Message:
        """As `Client.request`. A cancelled request may be carried out all the same; its confirmation goes to nobody."""
        return await self._ask(_native.Request(message), timeout)

    async def query_agent_state(self, agent_id: str, timeout: float | None = None) -> QueryAgentStateConf:
        """As `Client.query_agent_state`."""
        return await self._ask(_native.Request.query_agent_state(agent_id), timeout)

    async def snapshot_call(self, call_id: int, device: str | None = None, timeout: float | None = None) -> SnapshotCallConf:
        """As `Client.snapshot_call`."""
        return await self._ask(_native.Request.snapshot_call(call_id, device or ""), timeout)

    async def snapshot_device(self, device: str, timeout: float | None = None) -> SnapshotDeviceConf:
        """As `Client.snapshot_device`."""
        return await self._ask(_native.Request.snapshot_device(device), timeout)

    async def query_device_info(self, device: str, timeout: float | None = None) -> QueryDeviceInfoConf:
        """As `Client.query_device_info`."""
        return await self._ask(_native.Request.query_device_info(device), timeout)

    async def set_call_data(
        self,
        call_id: int,
        values: Mapping[str, str] | None = None,
        *,
        device: str | None = None,
        timeout: float | None = None,
        **fields: str,
    ) -> SetCallDataConf:
        """As `Client.set_call_data`."""
        return await self._ask(_requests.set_call_data(call_id, device, values, fields), timeout)

    async def _ask(self, request: _native.Request[_C], timeout: float | None) -> _C:
        loop = asyncio.get_running_loop()
        number = self._answers.ask(self.client._native, request, timeout)
        answered: asyncio.Future[_C] = loop.create_future()
        if not self._asked:
            loop.add_reader(self._answers.fileno(), self._take_answers)
        self._asked[number] = answered
        try:
            return await answered
        finally:
            # Cancelled, or answered.
            self._asked.pop(number, None)
            if not self._asked:
                loop.remove_reader(self._answers.fileno())

    def _take_answers(self) -> None:
        for number, answer in self._answers.take():
            waiting = self._asked.get(number)
            if waiting is None or waiting.done():
                continue
            if isinstance(answer, Exception):
                waiting.set_exception(answer)
            else:
                waiting.set_result(answer)

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
