"""The end of the process, Ctrl-C and fork, each in a process of its own. A hang is a failure by deadline."""

import os
import subprocess
import sys
import textwrap

import pytest

from conftest import DEADLINE, ROOT

HEAD = """
import os, signal, sys, threading, time
sys.path.insert(0, {tests!r})
# A shell starts its background jobs with Ctrl-C ignored, and children inherit that.
signal.signal(signal.SIGINT, signal.default_int_handler)
import ccxcti
from peer import Peer
sim = ccxcti.Simulator()

def interrupt_when_in(*names):
    # Ctrl-C as soon as the main thread is in one of these functions and has let go of the interpreter.
    main = threading.main_thread().ident
    def watch():
        end = time.monotonic() + {deadline}
        while time.monotonic() < end:
            frame = sys._current_frames()[main]
            if frame.f_code.co_name in names:
                os.kill(os.getpid(), signal.SIGINT)
                return
            time.sleep(0.001)
        os._exit(99)
    threading.Thread(target=watch, daemon=True).start()
"""


def run(script, *arguments, head=""):
    """Runs a script; gives its standard output. It must end by itself, with status 0 and without a word of complaint."""
    head = HEAD.format(tests=str(ROOT / "tests" / "python"), deadline=DEADLINE) + head
    command = [sys.executable, "-X", "faulthandler", *arguments, "-c", head + textwrap.dedent(script)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=3 * DEADLINE)
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stderr == "", done.stderr
    return done.stdout


def test_a_client_is_open_at_the_end():
    run("client = ccxcti.connect(sim.address)\nclient.on('*', lambda event: None)")


def test_several_clients_are_open_at_the_end():
    run("clients = [ccxcti.connect(sim.address) for _ in range(5)]\nfor client in clients: client.on('*', print)")


def test_a_daemon_thread_waits_at_the_end():
    run(
        """
        client = ccxcti.connect(sim.address)
        for _ in range(4):
            threading.Thread(target=lambda: [None for _ in client], daemon=True).start()
        """
    )


def test_a_handler_runs_at_the_end():
    run(
        """
        client = ccxcti.connect(sim.address)
        inside = threading.Event()
        def handler(event):
            inside.set()
            threading.Event().wait()
        client.on("agent_state", handler)
        sim.login("1001", "2006")
        assert inside.wait(10)
        """
    )


def test_events_pour_in_at_the_end():
    run(
        """
        from peer import call_delivered
        def script(connection):
            connection.opened()
            burst = b"".join(call_delivered(number, "2005") for number in range(1000))
            while True:
                connection.send(burst)
        peer = Peer(script)
        client = ccxcti.connect(peer.address)
        client.on("*", lambda event: event.to_dict())
        threading.Thread(target=lambda: [event.seq for event in client], daemon=True).start()
        while client.next().seq < 2000:
            pass
        """
    )


def test_requests_are_under_way_at_the_end():
    run(
        """
        asked = threading.Semaphore(0)
        def deaf(connection):
            connection.opened()
            while True:
                connection.frame()
                asked.release()
        client = ccxcti.connect(Peer(deaf).address)
        client.on("session_up", lambda event: client.query_agent_state("1001"))
        for _ in range(4):
            threading.Thread(target=client.query_agent_state, args=("1001",), daemon=True).start()
        for _ in range(5):
            assert asked.acquire(timeout=10)
        """,
        # Threads that nobody catches: their errors are not the test's.
        head="threading.excepthook = sys.unraisablehook = lambda args: None",
    )


def test_a_client_that_nobody_holds_ends_its_requests():
    out = run(
        """
        import gc
        asked = threading.Event()
        def deaf(connection):
            connection.opened()
            connection.frame()
            asked.set()
            connection.serve()
        def ask(native, request):
            try:
                native.request(request)
            except ccxcti.Error as error:
                print(type(error).__name__, flush=True)
        client = ccxcti.connect(Peer(deaf).address)
        thread = threading.Thread(target=ask, args=(client._native, ccxcti._native.Request.query_agent_state("1001")))
        thread.start()
        assert asked.wait(10)
        client.close()
        del client
        gc.collect()
        thread.join(10)
        assert not thread.is_alive()
        """
    )
    assert out in ("Closed\n", "SessionLost\n")


def test_exit_in_a_thread_and_in_a_handler():
    out = run(
        """
        sys.unraisablehook = lambda args: print(type(args.exc_value).__name__, flush=True)
        client = ccxcti.connect(sim.address)
        inside = threading.Event()
        def handler(event):
            try:
                sys.exit(3)
            finally:
                inside.set()
        client.on("agent_state", handler)
        def consume():
            for event in client:
                sys.exit(4)
        thread = threading.Thread(target=consume)
        thread.start()
        thread.join(10)
        sim.login("1001", "2006")
        assert inside.wait(10)
        client.close()
        """
    )
    assert out == "SystemExit\n"


def test_exit_while_atexit_uses_the_client():
    out = run(
        """
        import atexit
        client = ccxcti.connect(sim.address)
        def last():
            print(client.next().type)
            client.close()
        atexit.register(last)
        """
    )
    assert out == "SessionUp\n"


@pytest.mark.parametrize(
    "call, function",
    [
        ("client.next()", "next"),
        ("client.next(1e9)", "next"),
        ("consume()", "_each"),
        ("sim.play(STORY, wait=True)", "play"),
        ("sim.do('wait 1m')", "do"),
        ("ccxcti.connect(silent.address)", "connect"),
        ("ccxcti.connect('127.0.0.1:1', connect_wait=3600)", "connect"),
        ("deaf.close()", "close"),
        ("deaf.query_agent_state('1001')", "query_agent_state"),
        ("deaf.request({'message': 'QUERY_AGENT_STATE_REQ'}, timeout=1e6)", "request"),
        ("client.subscribe(events='end-call').next()", "next"),
    ],
)
def test_ctrl_c_interrupts(call, function):
    out = run(
        f"""
        STORY = 'name = "long"\\nabout = "x"\\nrule = "x"\\n[clients]\\n[steps]\\ndo = [\\n  "wait 1m",\\n]\\n[expect]\\n'
        def consume():
            for event in client:
                pass
        def never_closes(connection):
            connection.opened()
            connection.serve(close=False)
        silent = Peer(lambda connection: connection.read(1 << 30))
        deaf = ccxcti.connect(Peer(never_closes).address)
        client = ccxcti.connect(sim.address)
        client.next()
        try:
            interrupt_when_in({function!r})
            {call}
        except KeyboardInterrupt:
            print("interrupted", flush=True)
        os._exit(0)
        """
    )
    assert out == "interrupted\n"


def test_ctrl_c_needs_no_more_than_a_tenth_of_a_second():
    # The best of several: a busy machine may take its time now and then, a wait that looks too rarely never makes it.
    run(
        """
        main = threading.main_thread().ident
        def interrupt(at):
            while sys._current_frames()[main].f_code.co_name not in ("next", "query_agent_state"):
                time.sleep(0.001)
            at.append(time.monotonic())
            os.kill(os.getpid(), signal.SIGINT)
        def best(wait):
            took = []
            while len(took) < 5:
                at = []
                threading.Thread(target=interrupt, args=(at,), daemon=True).start()
                try:
                    wait()
                except KeyboardInterrupt:
                    took.append(time.monotonic() - at[0])
            return min(took)
        deaf = ccxcti.connect(Peer(lambda connection: (connection.opened(), connection.serve())).address)
        deaf.next()
        events = deaf.subscribe()
        for wait in (deaf.next, events.next, lambda: deaf.query_agent_state("1001")):
            assert best(wait) < 0.1
        """
    )


def test_ctrl_c_without_a_try_ends_the_process():
    script = HEAD.format(tests=str(ROOT / "tests" / "python"), deadline=DEADLINE)
    script += "client = ccxcti.connect(sim.address)\ninterrupt_when_in('next')\nwhile True: client.next()\n"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=3 * DEADLINE)
    assert done.returncode == -2, done.stderr
    assert done.stderr.rstrip().endswith("KeyboardInterrupt")


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system has no fork")
def test_fork():
    out = run(
        """
        address = sim.address
        client = ccxcti.connect(address)
        client.on("*", lambda event: None)
        client.next()
        deaf = ccxcti.connect(Peer(lambda connection: (connection.opened(), connection.serve())).address)
        threading.Thread(target=lambda: deaf.query_agent_state("1001", timeout=60), daemon=True).start()
        child = os.fork()
        if child == 0:
            for call in (client.next, client.fileno, lambda: client.on("*", print), lambda: next(iter(client)), lambda: sim.show("calls"),
                         client.picture, client.subscribe, lambda: client.query_agent_state("1001"), lambda: client.stats):
                try:
                    call()
                    print("no error", flush=True)
                except ccxcti.Closed:
                    pass
            client.close()
            sim.close()
            with ccxcti.connect(address) as own:
                print("child", own.next().type, flush=True)
            sys.exit(0)
        _, status = os.waitpid(child, 0)
        assert status == 0, status
        sim.login("1001", "2006")
        print("parent", client.next(10).type)
        """,
        "-W",
        "ignore::DeprecationWarning",
        head="threading.excepthook = lambda args: None",
    )
    assert out == "child SessionUp\nparent AgentState\n"
