"""What can go wrong on the way to a session: each is a typed exception with one sentence, and the process lives."""

import socket

import pytest

import ccxcti
from conftest import take
from peer import Peer, call_delivered, failure_conf, open_conf


def assert_raises(kind, address, **options):
    with pytest.raises(ccxcti.Error) as caught:
        ccxcti.connect(address, **options)
    error = caught.value
    assert type(error) is kind, error
    assert len(str(error)) > 10 and "\n" not in str(error)
    return error


@pytest.mark.parametrize(
    "servers, options, says",
    [
        ("ccx1", {"no_such_option": 1}, "no_such_option"),
        ("ccx1", {"mode": "listening"}, "bridge | agent"),
        ("ccx1", {"heartbeat": 1}, "seconds from 5 to 30"),
        ("ccx1", {"mode": True}, "mode"),
        ("ccx1", {"mode": "agent"}, "agent mode needs"),
        ("ccx1", {"events": "call-delivered,nonsense"}, "events"),
        ("ccx1", {"protocol": 20}, "10 to 18"),
        ("ccx1", {"protocol_min": 9}, "protocol_min"),
        ("ccx1", {"retry_first": 0}, "retry_first"),
        ("ccx1", {"retry_max": 3601}, "retry_max"),
        ("ccx1", {"retry_spread": -1}, "retry_spread"),
        ("ccx1", {"request_timeout": 0.5}, "request_timeout"),
        ("ccx1", {"resync": "yes"}, "on | off"),
        ("ccx1", {"track_calls": "no"}, "on | off"),
        ("ccx1", {"call_check": 86401}, "call_check"),
        ("ccx1:99999", {}, "servers"),
        ([], {}, "servers"),
    ],
)
def test_an_option_that_is_not_accepted_is_named(servers, options, says):
    error = assert_raises(ccxcti.InvalidArgument, servers, **options)
    assert says in str(error)


def test_a_password_is_never_shown():
    error = assert_raises(ccxcti.InvalidArgument, "ccx1", password="hunter2" * 20)
    assert "hunter2" not in str(error)


def test_on_and_off_are_true_and_false_too(sim):
    with ccxcti.connect(sim.address, resync=False, track_calls="off", call_check=0, protocol_min=17, retry_first=0.5) as client:
        assert isinstance(take(client, ccxcti.SessionUp), ccxcti.SessionUp)


def test_nobody_listens():
    with socket.create_server(("127.0.0.1", 0)) as taken:
        address = "127.0.0.1:%d" % taken.getsockname()[1]
    assert_raises(ccxcti.Unreachable, address)
    assert issubclass(ccxcti.Unreachable, ccxcti.Connect)


def test_a_name_that_does_not_resolve():
    assert_raises(ccxcti.Resolve, "no-such-host.invalid")


@pytest.mark.parametrize(
    "status, kind",
    [
        (1, ccxcti.InvalidVersion),
        (6, ccxcti.RequiredDataMissing),
        (10, ccxcti.DeviceInUse),
        (32, ccxcti.AgentDataInconsistent),
        (92, ccxcti.NotMaster),
        (17, ccxcti.OpenRefused),
    ],
)
def test_a_refused_open(status, kind):
    with Peer(lambda connection: connection.send(failure_conf(connection.open_request(), status))) as peer:
        error = assert_raises(kind, peer.address)
    assert error.status == status and isinstance(error, ccxcti.OpenRefused)
    assert f"({status})" in str(error)


def test_refusals_of_the_embedded_server(sim):
    error = assert_raises(ccxcti.AgentDataInconsistent, sim.address, mode="agent", agent_id="1001", extension="2007", instrument="2006")
    assert error.status == 32
    with ccxcti.connect(sim.address, mode="agent", agent_id="1001", extension="2006", instrument="2006", client_id="one"):
        other = {"mode": "agent", "agent_id": "1001", "extension": "2006", "instrument": "2006", "client_id": "two"}
        assert_raises(ccxcti.DeviceInUse, sim.address, **other)


def http(connection):
    connection.read(8)
    connection.send(b"HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n")


def half_a_frame(connection):
    connection.send(open_conf(connection.open_request())[:11])


def test_no_cti_server_on_the_port():
    with Peer(http) as peer:
        assert_raises(ccxcti.NotCtiServer, peer.address)


def test_a_server_that_closes_in_the_middle_of_a_frame():
    with Peer(half_a_frame) as peer:
        assert_raises(ccxcti.ConnectionLost, peer.address)


def test_a_server_that_closes_in_the_middle_of_an_event_is_a_lost_session():
    def script(connection):
        connection.opened()
        connection.send(call_delivered(1, "2005") + call_delivered(2, "2005")[:20])

    with Peer(script) as peer, ccxcti.connect(peer.address) as client:
        assert take(client, ccxcti.CallDelivered).call_id == 1
        down = take(client, ccxcti.SessionDown)
        assert down.reason
        assert not client.closed


def test_the_next_server_of_the_list_is_tried(sim):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        dead = "127.0.0.1:%d" % taken.getsockname()[1]
    with ccxcti.connect([dead, sim.address]) as client:
        assert client.server == sim.address
