"""Clients: events by iteration, by handler and by descriptor; errors of handlers; close from anywhere."""

import gc
import select
import sys
import threading
from datetime import datetime, timedelta, timezone

import pytest

import ccxcti
from conftest import DEADLINE, drain, take, until
from peer import Peer, call_delivered


def test_an_event_tells_when_and_where_it_came(sim, client):
    up = take(client, ccxcti.SessionUp)
    assert (up.type, up.message, up.seq, up.epoch) == ("SessionUp", None, 1, 1)
    assert (up.server, up.online, up.dialect, up.protocol) == (sim.address, True, "ccx", 17)
    assert client.server == sim.address
    age = datetime.now(timezone.utc) - up.received_at
    assert timedelta(0) <= age < timedelta(seconds=DEADLINE)
    assert up.to_dict()["received_at"].endswith("Z")


def test_next_gives_none_when_the_time_has_passed(client):
    take(client, ccxcti.SessionUp)
    assert client.next(0) is None
    assert client.next(0.01) is None
    with pytest.raises(ccxcti.InvalidArgument, match="timeout"):
        client.next(-1)


def test_every_handler_and_the_iterator_see_every_event(sim, client):
    everything, agents, named, wired = [], [], [], []
    client.on("*", everything.append)
    client.on(ccxcti.Message, agents.append)
    client.on("agent_state", named.append)
    client.on("AGENT_STATE_EVENT", wired.append)
    sim.login("1001", "2006")
    first = take(client, ccxcti.AgentState)
    sim.ready("1001")
    second = take(client, ccxcti.AgentState)
    client.close()
    seqs = [first.seq, second.seq]
    for seen in (agents, named, wired):
        assert [event.seq for event in seen] == seqs
    assert [event.seq for event in everything][1:3] == seqs, "after SessionUp, which came before the handler"


def test_on_is_a_decorator_and_off_takes_back(sim, client):
    seen = []

    @client.on("AgentState")
    def handler(event):
        seen.append(event.agent_state)

    done = threading.Event()
    sim.login("1001", "2006")
    until(lambda: len(seen) == 1, "the first event at the handler")
    client.off("AgentState", handler)
    client.off("AgentState", handler)
    client.on("agent_state", lambda event: done.set())
    sim.ready("1001")
    assert done.wait(DEADLINE)
    assert len(seen) == 1


def test_a_target_that_is_none_is_named(client):
    for wrong in ("no_such_event", int, 7):
        with pytest.raises(ccxcti.InvalidArgument):
            client.on(wrong, print)
    with pytest.raises(ccxcti.InvalidArgument, match="function"):
        client.on("*", 7)


def test_messages_that_are_in_no_guide_have_the_name_of_their_type(client):
    unknown = ccxcti.decode(bytes.fromhex("000000010000270f00"))[0]
    for name in (unknown.type, "unknown", "UnknownMessage"):
        client.on(name, print)


def test_an_exception_in_a_handler_reaches_the_hook_and_nothing_else(sim, client):
    errors, seen = [], []
    client.on_error = lambda error, event: errors.append((error, event))

    def broken(event):
        raise ValueError("broken")

    client.on("agent_state", broken)
    client.on("agent_state", seen.append)
    sim.login("1001", "2006")
    sim.ready("1001")
    until(lambda: len(seen) == 2 and len(errors) == 2, "both events at both handlers")
    assert [(type(error), event.type) for error, event in errors] == [(ValueError, "AgentState")] * 2


@pytest.mark.parametrize("error", [ValueError("broken"), SystemExit(3), KeyboardInterrupt()], ids=lambda error: type(error).__name__)
def test_without_a_hook_sys_unraisablehook_reports(sim, client, monkeypatch, error):
    reported = []
    monkeypatch.setattr(sys, "unraisablehook", lambda args: reported.append((args.exc_value, args.object)))

    def broken(event):
        raise error

    client.on("agent_state", broken)
    sim.login("1001", "2006")
    sim.ready("1001")
    until(lambda: len(reported) == 2, "two reports")
    assert reported[0] == (error, broken)


def test_close_inside_a_handler(sim, client):
    closed = []

    def handler(event):
        client.close()
        closed.append(client.closed)

    client.on("agent_state", handler)
    sim.login("1001", "2006")
    # Iteration ends with the client.
    for _ in client:
        pass
    until(lambda: closed == [True], "the end of the handler")
    client.close()


def test_after_close_inside_a_handler_no_other_handler_starts(sim, client):
    seen, inside, both = [], threading.Event(), threading.Event()

    def handler(event):
        seen.append(event.agent_state)
        inside.set()
        assert both.wait(DEADLINE)
        client.close()

    client.on("agent_state", handler)
    sim.login("1001", "2006")
    assert inside.wait(DEADLINE)
    sim.ready("1001")
    take(client, ccxcti.AgentState)
    take(client, ccxcti.AgentState)
    both.set()
    until(lambda: not any(thread.name == "ccxcti-dispatch" for thread in threading.enumerate()), "the end of the thread")
    assert len(seen) == 1


def test_after_close_no_handler_runs(sim, client):
    seen = []
    client.on("*", seen.append)
    sim.login("1001", "2006")
    client.close()
    count = len(seen)
    drain(client)
    assert len(seen) == count and client.closed and client.server is None
    for call in (lambda: client.next(0), lambda: client.on("*", print)):
        with pytest.raises(ccxcti.Closed):
            call()
    assert list(client) == []


def test_close_wakes_a_waiting_thread(client):
    take(client, ccxcti.SessionUp)
    ended = threading.Event()
    # `next` without end in another thread: it must come back by itself.
    threading.Thread(target=lambda: (drain(client), ended.set()), daemon=True).start()
    client.close()
    assert ended.wait(DEADLINE)


def test_a_descriptor_tells_when_events_wait(sim, client):
    take(client, ccxcti.SessionUp)
    assert select.select([client], [], [], 0)[0] == []
    sim.login("1001", "2006")
    assert select.select([client], [], [], DEADLINE)[0] == [client]
    assert isinstance(take(client, ccxcti.AgentState), ccxcti.AgentState)
    client.close()
    assert select.select([client], [], [], DEADLINE)[0] == [client]


def test_an_iterator_keeps_its_client(sim):
    events = iter(ccxcti.connect(sim.address, mode="bridge"))
    gc.collect()
    assert isinstance(next(events), ccxcti.SessionUp)
    sim.login("1001", "2006")
    assert isinstance(next(events), ccxcti.AgentState)
    del events
    until(lambda: sim.show("clients") == [], "the end of the session")


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_a_client_that_nobody_holds_ends_its_session(sim):
    client = ccxcti.connect(sim.address, mode="bridge")
    client.on("*", print)
    assert len(sim.show("clients")) == 1
    with pytest.warns(ResourceWarning, match="was not closed"):
        del client
        gc.collect()
    until(lambda: sim.show("clients") == [], "the end of the session")


def test_options_are_text_numbers_or_lists(sim):
    with ccxcti.connect([sim.address], events=["begin-call", "end-call"], heartbeat=7.5, queue_events=100) as client:
        sim.hang_up("+15551234", sim.dial("+15551234", "7000"))
        end = take(client, ccxcti.EndCall)
    calls = [event.type for event in drain(client)]
    assert end.call_id and "CallDelivered" not in calls


EVENTS = 50_000


def test_many_events_arrive_in_order_everywhere():
    def script(connection):
        connection.opened()
        burst = b"".join(call_delivered(number, "2005") for number in range(EVENTS))
        started.wait(DEADLINE)
        connection.send(burst)
        connection.serve()

    started, handled, done = threading.Event(), [], threading.Event()

    def handler(event):
        handled.append((event.seq, event.call_id, event.ani))
        if event.call_id == EVENTS - 1:
            done.set()

    with Peer(script) as peer, ccxcti.connect(peer.address) as client:
        client.on(ccxcti.CallDelivered, handler)
        started.set()
        iterated = []
        for event in client:
            if isinstance(event, ccxcti.CallDelivered):
                iterated.append((event.seq, event.call_id, event.ani))
                if event.call_id == EVENTS - 1:
                    break
        assert done.wait(DEADLINE)
    assert [call for _, call, _ in iterated] == list(range(EVENTS))
    assert handled == iterated
    assert [seq for seq, _, _ in iterated] == list(range(iterated[0][0], iterated[0][0] + EVENTS))


def test_a_handler_sees_what_came_between_connect_and_on(sim, client):
    sim.play("inbound-call", wait=True)
    seen = []
    done = threading.Event()

    def see(event):
        seen.append(event.seq)
        if isinstance(event, ccxcti.EndCall):
            done.set()

    client.on("*", see)
    assert done.wait(20)
    assert seen == list(range(1, len(seen) + 1)), "from the first SessionUp on"


def test_a_program_that_iterates_keeps_nothing_for_handlers(sim, client):
    sim.play("inbound-call", wait=True)
    assert isinstance(client.next(10), ccxcti.SessionUp)
    seen = []
    client.on("*", seen.append)
    sim.login("1002", "2007")
    while not isinstance(client.next(10), ccxcti.EndCall):
        pass
    client.close()
    assert [type(event) for event in seen][:1] == [ccxcti.AgentState]


def test_two_loops_at_once_see_every_event_each(sim, client):
    first, second = iter(client), iter(client)
    sim.play("inbound-call", wait=True)
    client.close()
    one, two = list(first), list(second)
    assert [event.seq for event in one][-len(two) :] == [event.seq for event in two]
    assert {"BeginCall", "EndCall"} <= {event.type for event in two}


def test_a_loop_after_a_loop_goes_on(sim, client):
    sim.play("inbound-call", wait=True)
    for first in client:
        break
    for second in client:
        break
    assert (first.seq, second.seq) == (1, 2)
