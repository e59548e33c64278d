"""Every way for a process to end with a client open, again and again, several processes at a time: each must end by itself, with the
status it should have and without a word on standard error.

`CCXCTI_EXIT_RUNS=100 python -m pytest test_exit_matrix.py` is the long form.
"""

import os
import re
import signal
import subprocess
import sys
import textwrap
from concurrent.futures import ThreadPoolExecutor
from statistics import median

import pytest

from conftest import DEADLINE, ROOT
from test_exit import HEAD

RUNS = int(os.environ.get("CCXCTI_EXIT_RUNS", "5"))
"""Processes of each kind."""

HOOK_SECONDS = 2.0
"""How long the library's own atexit hook may take."""

BUSY_SECONDS = 3.0
"""How much longer a single one may take: several processes run at once, on a machine that may have other work."""

AT_A_TIME = 4
"""Processes that run at once: most of them wait most of the time."""

FIRST = """
import atexit, os, threading, time
process = os.getpid()
began = []
may_stay = []
behind = []

def library_threads():
    # Those of the native library, and those that run handlers.
    names = [thread.name for thread in threading.enumerate()]
    for task in os.listdir("/proc/self/task"):
        try:
            names.append(open(f"/proc/self/task/{{task}}/comm").read().strip())
        except OSError:
            pass
    return [name for name in names if name.startswith("ccxcti") and name not in may_stay]

def none_left():
    # Runs behind the library's own hook, which was to stop and join its threads.
    if os.getpid() == process:
        print(time.monotonic() - began[0])
    end = time.monotonic() + {deadline}
    while library_threads():
        # A thread that has said that it is done needs a moment to go.
        assert time.monotonic() < end, library_threads()
    for step in behind:
        step()

atexit.register(none_left)
"""

BEGIN = """
# The last to register is the first to run.
atexit.register(lambda: began.append(time.monotonic()))

from peer import call_delivered
def pour(connection):
    connection.opened()
    burst = b"".join(call_delivered(number, "2005") for number in range(500))
    while True:
        connection.send(burst)

def poured_on():
    # A client whose handler gets events without end, once it has had some.
    client, had = ccxcti.connect(Peer(pour).address), threading.Semaphore(0)
    client.on("*", lambda event: (event.ani if hasattr(event, "ani") else None, had.release()))
    for _ in range(200):
        assert had.acquire(timeout={deadline})
    return client

def stuck(handled):
    # A client with a handler that has begun and that `handled` ends, or does not.
    client, inside = ccxcti.connect(sim.address), threading.Event()
    client.on("agent_state", lambda event: (inside.set(), handled(client, event)))
    sim.login("1001", "2006")
    assert inside.wait({deadline})
    return client
"""

CASES = {
    "client open": (0, "client = ccxcti.connect(sim.address)\nclient.on('*', lambda event: None)"),
    "events pour in": (
        0,
        """
        client = poured_on()
        threading.Thread(target=lambda: [event.seq for event in client], daemon=True).start()
        """,
    ),
    "inside a callback": (
        0,
        """
        may_stay.append("ccxcti-dispatch")
        client = stuck(lambda client, event: threading.Event().wait())
        """,
    ),
    "inside a callback that uses the client": (
        0,
        """
        def use(client, event):
            try:
                while True:
                    client.picture()
                    client.query_agent_state("1001")
                    client.next(0)
            except ccxcti.Error:
                client.close()
        client = stuck(use)
        """,
    ),
    "from atexit": (
        0,
        """
        client = ccxcti.connect(sim.address)
        def last():
            assert client.next().type == "SessionUp"
            client.query_agent_state("1001")
            left_open = ccxcti.connect(sim.address)
            left_open.on("*", lambda event: None)
            behind.append(lambda: left_open.closed or 1 / 0)
        atexit.register(last)

        def drained():
            while client.next(1):
                pass

        def too_late():
            client.close()
            assert client.closed
            for call in (lambda: ccxcti.connect(sim.address), lambda: list(client.subscribe()), ccxcti.Simulator, drained):
                try:
                    call()
                    assert False, call
                except ccxcti.Closed:
                    pass
        behind.append(too_late)
        """,
    ),
    "sys.exit in a thread": (
        0,
        """
        client = poured_on()
        def leave():
            for event in client:
                sys.exit(3)
        threads = [threading.Thread(target=leave) for _ in range(3)]
        for thread in threads:
            thread.start()
        """,
    ),
    "sys.exit in a callback": (
        5,
        """
        sys.unraisablehook = lambda args: None
        client = stuck(lambda client, event: sys.exit(3))
        sys.exit(5)
        """,
    ),
    "SIGTERM": (
        -signal.SIGTERM,
        """
        client = poured_on()
        os.kill(os.getpid(), signal.SIGTERM)
        threading.Event().wait()
        """,
    ),
    "SIGTERM with a handler": (
        7,
        """
        signal.signal(signal.SIGTERM, lambda *_: sys.exit(7))
        client = ccxcti.connect(sim.address)
        client.on("*", lambda event: None)
        client.next()
        main = threading.main_thread().ident
        def send():
            while sys._current_frames()[main].f_code.co_name != "_each":
                pass
            os.kill(os.getpid(), signal.SIGTERM)
        threading.Thread(target=send, daemon=True).start()
        for event in client:
            pass
        """,
    ),
    "garbage-collected": (
        0,
        """
        import gc
        client = poured_on()
        client.itself = client
        assert library_threads() != ["ccxcti-sim"]
        del client
        gc.collect()
        end = time.monotonic() + {deadline}
        while library_threads() != ["ccxcti-sim"]:
            assert time.monotonic() < end, library_threads()
        """,
    ),
    "garbage at the end": (
        0,
        """
        class Owner:
            def __del__(self):
                self.client.close()
        owner = Owner()
        owner.client = poured_on()
        owner.client.owner = owner.itself = owner
        """,
    ),
    "fork": (
        0,
        """
        address, client = sim.address, poured_on()
        child = os.fork()
        if child == 0:
            own = ccxcti.connect(address)
            own.on("*", lambda event: None)
            assert own.next().type == "SessionUp"
            sys.exit(4)
        _, status = os.waitpid(child, 0)
        assert os.waitstatus_to_exitcode(status) == 4, status
        assert client.next(10).seq > 0
        """,
    ),
    "threads in native code": (
        0,
        """
        client, busy = poured_on(), threading.Semaphore(0)
        def ask(call):
            while True:
                call()
                busy.release()
        events = client.subscribe()
        calls = [client.picture, lambda: client.call(1), lambda: events.next(0), lambda: client.subscribe().close(), lambda: client.stats]
        for call in calls:
            threading.Thread(target=ask, args=(call,), daemon=True).start()
        for _ in range(500):
            assert busy.acquire(timeout={deadline})
        # Those that the end of the client sends home may say so.
        threading.excepthook = lambda args: None
        """,
    ),
}
"""The status and the script of each kind of process."""


def child(script):
    """The end of one process: status, standard output and standard error together."""
    command = [sys.executable, "-X", "faulthandler", "-W", "ignore::DeprecationWarning", "-c", script]
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, timeout=3 * DEADLINE)
    return done.returncode, done.stdout


@pytest.mark.skipif(not os.path.isdir("/proc/self/task"), reason="threads are counted in /proc")
@pytest.mark.parametrize("case", CASES)
def test_every_way_to_end(case):
    status, script = CASES[case]
    head = (FIRST + HEAD + BEGIN).replace("{tests!r}", repr(str(ROOT / "tests" / "python"))).replace("{{task}}", "{task}")
    script = (head + textwrap.dedent(script)).replace("{deadline}", str(DEADLINE))
    with ThreadPoolExecutor(AT_A_TIME) as pool:
        ends = list(pool.map(child, [script] * RUNS))
    wrong = [(end, said) for end, said in ends if end != status or not re.fullmatch(r"([0-9.e-]+\n)?", said)]
    assert not wrong, f"{len(wrong)} of {RUNS}, the first: {wrong[0]}"
    took = [float(said) for _, said in ends if said]
    # SIGTERM without a handler ends the process at once: no atexit hook of anybody runs.
    assert len(took) == (0 if status == -signal.SIGTERM else RUNS)
    assert median(took or [0]) < HOOK_SECONDS and max(took, default=0) < HOOK_SECONDS + BUSY_SECONDS, took
