"""The client in Python: client.py SERVERS NAME FORM.

The normal form has a handler; the slow one iterates in a thread, rests for seconds now and then, and loses the oldest events
when its queue is full. What it says stands in tests/soak/src/report.rs.
"""

import sys
import threading
import time
import zlib

import ccxcti

REST = 3.0
REST_EVERY = 10.0


def line(event: ccxcti.Event) -> str:
    """One event in words."""
    seq, epoch = event.seq, event.epoch
    now = time.time_ns() // 1000
    if isinstance(event, ccxcti.Message):
        return f"m {seq} {epoch} {'s' if event.synthetic else '-'} {event.id} {zlib.crc32(event.frame):08x} {now}"
    if isinstance(event, ccxcti.MalformedMessage):
        return f"bad {seq} {epoch} {zlib.crc32(bytes.fromhex(event.hex)):08x} {now}"
    if isinstance(event, ccxcti.SessionUp):
        return f"up {seq} {epoch} {event.services_granted}"
    if isinstance(event, ccxcti.SessionDown):
        return f"down {seq} {epoch} {event.reason}"
    if isinstance(event, ccxcti.EventsMayBeMissing):
        return f"gap {seq} {epoch}"
    if isinstance(event, ccxcti.EventsLost):
        return f"lost {seq} {epoch} {event.count} {event.first_seq} {event.last_seq}"
    if isinstance(event, ccxcti.Resynchronised):
        return f"whole {seq} {epoch}"
    return f"trouble a {event.type}"


def say(text: str) -> None:
    # One call for the whole line: two threads do not mix theirs.
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


def take(client: ccxcti.Client) -> None:
    """Takes events until there are none any more."""
    rests_at = time.monotonic() + REST_EVERY
    for event in client:
        say(line(event))
        if time.monotonic() >= rests_at:
            time.sleep(REST)
            rests_at = time.monotonic() + REST_EVERY


class Opened:
    """A client and what takes its events."""

    def __init__(self, servers: str, name: str, slow: bool) -> None:
        say("open")
        tight = {"queue_events": 64, "queue_policy": "drop-oldest", "resync": False, "call_check": 0} if slow else {}
        self.client = ccxcti.connect(servers, mode="bridge", client_id=name, connect_wait=600, retry_max=2, **tight)
        self.client.on_error = lambda error, _: say(f"trouble {error!r}")
        self.taker = threading.Thread(target=take, args=(self.client,)) if slow else None
        if self.taker is None:
            self.client.on("*", lambda event: say(line(event)))
        else:
            self.taker.start()

    def close(self) -> None:
        self.client.close()
        if self.taker is not None:
            self.taker.join()
        say("closed")


def main() -> None:
    servers, name, form = sys.argv[1:]
    opened = Opened(servers, name, form == "slow")
    for word in sys.stdin:
        opened.close()
        if word.strip() != "reopen":
            return
        opened = Opened(servers, name, form == "slow")
    opened.close()


main()
