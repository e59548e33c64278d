"""Subscribers: several parts of a program on one session, each with its own filter, queue and policy."""

import gc
import select
import threading

import pytest

import ccxcti
from conftest import DEADLINE, drain, take, until
from peer import Peer, call_delivered


def types(events):
    return [event.type for event in events]


def test_each_subscriber_has_its_own_filter(sim, client):
    with client.subscribe() as everything, client.subscribe(events=[ccxcti.EndCall, "begin-call"]) as calls:
        with client.subscribe(agents="1001", events=ccxcti.AgentState) as ana:
            sim.login("1001", "2006")
            sim.login("1002", "2007")
            sim.hang_up("+15551234", sim.dial("+15551234", "7000"))
            take(everything, ccxcti.EndCall)
            client.close()
            assert types(drain(calls)) == ["BeginCall", "EndCall", "SessionDown"]
            agents = drain(ana)
            assert {event.agent for event in agents if isinstance(event, ccxcti.AgentState)} == {"1001"}
            assert types(agents)[-1] == "SessionDown", "records pass every filter"


def test_a_watched_call_is_followed(sim, client):
    sim.login("1001", "2006")
    sim.ready("1001")
    watched = sim.dial("+15551234", "7000")
    with client.subscribe(calls=watched) as one, client.subscribe(devices=["2006"]) as phone:
        sim.dial("+15559999", "7000")
        while take(one, ccxcti.CallDelivered).alerting_device_id != "2006":
            pass
        sim.answer("2006")
        sim.hang_up("2006")
        take(one, ccxcti.EndCall)
        client.close()
        messages = [event for event in drain(phone) if isinstance(event, ccxcti.Message)]
        assert "CallEstablished" in types(messages) and "EndCall" in types(messages)


def test_a_loop_over_a_subscriber_ends_with_the_client(sim, client):
    events = client.subscribe(events=["agent_state", ccxcti.Record])
    sim.login("1001", "2006")
    threading.Thread(target=client.close).start()
    assert types(events)[-1:] == ["SessionDown"]
    with pytest.raises(ccxcti.Closed):
        events.next(0)
    with pytest.raises(ccxcti.Closed):
        client.subscribe()


def test_closing_a_subscriber_leaves_the_client(sim, client):
    events = client.subscribe()
    ended = threading.Event()
    threading.Thread(target=lambda: (list(events), ended.set()), daemon=True).start()
    events.close()
    assert ended.wait(DEADLINE)
    events.close()
    sim.login("1001", "2006")
    assert take(client, ccxcti.AgentState).agent == "1001"


def test_a_subscriber_is_for_select_and_keeps_its_client(sim):
    events = ccxcti.connect(sim.address).subscribe(events="agent-state")
    gc.collect()
    assert select.select([events], [], [], 0)[0] == []
    sim.login("1001", "2006")
    assert select.select([events], [], [], DEADLINE)[0] == [events]
    assert events.next(0).agent == "1001"
    events._client.close()


@pytest.mark.parametrize(
    "options, says",
    [
        ({"events": ["no-such-event"]}, "no-such-event"),
        ({"events": [int]}, "event class"),
        ({"calls": ["abc"]}, "calls"),
        ({"calls": [1.5]}, "calls"),
        ({"queue_events": 1}, "queue_events"),
        ({"queue_policy": "drop-all"}, "queue_policy"),
        ({"colour": "red"}, "colour"),
    ],
)
def test_what_is_not_accepted_is_named(client, options, says):
    with pytest.raises(ccxcti.InvalidArgument, match=says):
        client.subscribe(**options)


EVENTS = 1_000


@pytest.mark.parametrize("policy, first, last", [("drop-oldest", EVENTS - 16, EVENTS - 1), ("drop-newest", 0, 15)])
def test_a_slow_subscriber_loses_its_own_events_and_is_told(policy, first, last):
    started = threading.Event()

    def script(connection):
        connection.opened()
        assert started.wait(DEADLINE)
        connection.send(b"".join(call_delivered(number, "2005") for number in range(EVENTS)))
        connection.serve()

    with Peer(script) as peer, ccxcti.connect(peer.address, resync=False) as client:
        slow = client.subscribe(queue_events=16, queue_policy=policy)
        started.set()
        until(lambda: slow.stats.waiting + slow.stats.lost == EVENTS, "every event in the queue, or lost")
        assert slow.stats == ccxcti.QueueStats(0, EVENTS - 16, 16, slow.stats.waiting_bytes, 16, slow.stats.high_water_bytes)
        assert client.stats.lost == 0 and client.stats.waiting >= EVENTS
        client.close()
        events = drain(slow)
        calls = [event.call_id for event in events if isinstance(event, ccxcti.CallDelivered)]
        assert (calls[0], calls[-1], len(calls)) == (first, last, 16)
        (lost,) = [event for event in events if isinstance(event, ccxcti.EventsLost)]
        assert lost.count == EVENTS - 16 and lost.last_seq - lost.first_seq == EVENTS - 17
