"""Python consumers that read call_id, calling_device_id and ani of every event: handler.py MODE ADDRESS EVENTS [FILE].

MODE is callback, iterator or asyncio, or busy: a callback beside a main thread that never stops computing. FILE gets the time of
each event.
"""

import array
import asyncio
import json
import sys
import time
from typing import Callable, Optional

import ccxcti


class Reader:
    """Looks at every event, checks that none is missing, and knows when it has them all."""

    def __init__(self, wanted: int, times: Optional["array.array[int]"]) -> None:
        self.wanted = wanted
        self.events = self.total = self.last_seq = self.gaps = 0
        self.end = 0
        self.cpu_seconds = time.process_time()
        self.stamp: Optional[Callable[[int], None]] = times.append if times is not None else None
        self.done = False

    def __call__(self, event: ccxcti.Event) -> None:
        seq = event.seq
        if seq != self.last_seq + 1:
            self.gaps += 1
        self.last_seq = seq
        if not isinstance(event, ccxcti.Message):
            self.gaps += isinstance(event, ccxcti.EventsLost)
            return
        call_id = getattr(event, "call_id", None)
        _calling = getattr(event, "calling_device_id", None)
        _ani = getattr(event, "ani", None)
        if self.stamp is not None:
            self.stamp(time.monotonic_ns())
        # Depends on the order; an event without a call counts as 0.
        self.total = (self.total * 31 + (call_id or 0)) & 0xFFFFFFFF
        self.events += 1
        if self.events == self.wanted:
            self.end, self.cpu_seconds = time.monotonic_ns(), time.process_time() - self.cpu_seconds
            self.done = True

    def report(self) -> str:
        figures = {"events": self.events, "end_ns": self.end, "cpu_seconds": self.cpu_seconds}
        return json.dumps({**figures, "call_ids": self.total, "gaps": self.gaps})


def callback(address: str, reader: Reader, work: Callable[[], None]) -> None:
    """The handler runs on the client's thread; `work` is what the main thread does meanwhile, again and again."""
    with ccxcti.connect(address, mode="bridge", queue_events=4_000_000, queue_bytes=1 << 32) as client:
        client.on("*", reader)
        while not reader.done:
            work()


def wait() -> None:
    time.sleep(0.01)


def compute() -> None:
    """Some milliseconds of nothing but Python."""
    total = 0
    for number in range(100_000):
        total += number * number


def iterator(address: str, reader: Reader) -> None:
    with ccxcti.connect(address, mode="bridge", queue_events=4_000_000, queue_bytes=1 << 32) as client:
        for event in client:
            reader(event)
            if reader.done:
                break


async def in_a_loop(address: str, reader: Reader) -> None:
    async with ccxcti.connect_async(address, mode="bridge", queue_events=4_000_000, queue_bytes=1 << 32) as client:
        async for event in client:
            reader(event)
            if reader.done:
                break


def main() -> None:
    mode, address, wanted = sys.argv[1], sys.argv[2], int(sys.argv[3])
    times = array.array("Q") if len(sys.argv) > 4 else None
    reader = Reader(wanted, times)
    if mode == "callback":
        callback(address, reader, wait)
    elif mode == "busy":
        callback(address, reader, compute)
    elif mode == "iterator":
        iterator(address, reader)
    else:
        asyncio.run(in_a_loop(address, reader))
    if times is not None:
        with open(sys.argv[4], "wb") as file:
            times.tofile(file)
    print(reader.report())


main()
