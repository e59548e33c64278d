"""Events per second into a Python handler that reads call_id, calling_device_id and ani of every event."""

import json
import sys
import threading
import time

import ccxcti

RECORDS = (ccxcti.SessionUp, ccxcti.SessionDown)


class Handler:
    def __init__(self, wanted: int) -> None:
        self.wanted = wanted
        self.events = self.total = self.last_seq = self.gaps = 0
        self.start = 0.0
        self.seconds = 0.0
        self.done = threading.Event()

    def __call__(self, event: ccxcti.Event) -> None:
        if isinstance(event, ccxcti.EventsLost):
            self.gaps += event.count
            return
        if isinstance(event, RECORDS):
            self.last_seq = event.seq
            return
        if not self.events:
            self.start = time.perf_counter()
        call_id = getattr(event, "call_id", None)
        _calling = getattr(event, "calling_device_id", None)
        _ani = getattr(event, "ani", None)
        self.gaps += event.seq != self.last_seq + 1
        self.last_seq = event.seq
        self.total += call_id or 0
        self.events += 1
        if self.events == self.wanted:
            self.seconds = time.perf_counter() - self.start
            self.done.set()


def main() -> None:
    address, wanted = sys.argv[1], int(sys.argv[2])
    handler = Handler(wanted)
    with ccxcti.connect(address, mode="bridge", queue_events=4 * wanted, queue_bytes=1 << 32) as client:
        client.on("*", handler)
        handler.done.wait(120)
    print(json.dumps({"events": handler.events, "seconds": handler.seconds, "call_id_sum": handler.total, "gaps": handler.gaps}))


main()
