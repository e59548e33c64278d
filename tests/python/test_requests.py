"""Requests: confirmations, refusals by their kind, and every way in which an answer does not come."""

import threading

import pytest

import ccxcti
from conftest import DEADLINE, take, until
from peer import Peer


@pytest.fixture
def working(sim, client):
    """A client of a contact centre where agent 1001 is logged in and call `working` is at a CTI port."""
    sim.login("1001", "2006")
    take(client, ccxcti.AgentState)
    return sim.dial("+15551234", "7000")


def deaf(connection):
    """Takes every request and answers none."""
    connection.opened()
    connection.serve()


def test_the_state_of_an_agent(client, working):
    answer = client.query_agent_state("1001")
    assert type(answer) is ccxcti.QueryAgentStateConf
    assert (answer.agent_state, answer.agent_extension) == (ccxcti.constants.AgentState.AGENT_STATE_NOT_READY, "2006")


def test_a_request_is_a_message_or_a_dict(client, working):
    fields = {"agent_id_long": "1001", "invoke_id": 99}
    by_message = client.request(ccxcti.QueryAgentStateReq(**fields))
    by_dict = client.request({"message": "QUERY_AGENT_STATE_REQ", "fields": fields}, timeout=DEADLINE)
    assert type(by_message) is type(by_dict) is ccxcti.QueryAgentStateConf
    assert by_message.agent_extension == by_dict.agent_extension == "2006"


def test_snapshots_and_queries(client, working):
    established = take(client, ccxcti.CallEstablished)
    port = established.answering_device_id
    call = client.snapshot_call(working, port)
    assert type(call) is ccxcti.SnapshotCallConf and call.ani == "+15551234"
    assert port in [device.call_connection_device_id for device in call.call_devices]
    device = client.snapshot_device(port)
    assert type(device) is ccxcti.SnapshotDeviceConf
    assert [call.call_connection_call_id for call in device.calls] == [working]
    assert type(client.query_device_info("2006")) is ccxcti.QueryDeviceInfoConf


def test_call_data_are_set_and_told(sim):
    with ccxcti.connect(sim.address, services="call-data-update") as client:
        number = sim.dial("+15551234", "7000")
        port = take(client, ccxcti.CallEstablished).answering_device_id
        answer = client.set_call_data(number, {"user.lang": "en"}, device=port, call_variable_1="gold")
        assert type(answer) is ccxcti.SetCallDataConf
        update = take(client, ccxcti.CallDataUpdate)
        while update.call_variable_1 != "gold":
            update = take(client, ccxcti.CallDataUpdate)
        assert [(item.name, item.value) for item in update.named_variables] == [("user.lang", "en")]
        for wrong in ({"user.lang": 7}, {1: "en"}):
            with pytest.raises(ccxcti.InvalidArgument):
                client.set_call_data(number, wrong)


def test_a_refusal_tells_its_code(client, working):
    with pytest.raises(ccxcti.RequestFailed) as caught:
        client.query_agent_state("7777")
    error = caught.value
    assert type(error) in (ccxcti.ServerFailure, ccxcti.ControlFailure)
    assert error.code == type(error).code != ccxcti.RequestFailed.code
    assert isinstance(error.status, int) and f"({error.status})" in str(error) and "7777" not in str(error)


@pytest.mark.parametrize("wrong", [{}, {"message": "CLOSE_REQ"}, {"message": "SING_REQ"}, {"message": "CALL_DELIVERED_EVENT"}])
def test_what_is_no_request_is_not_sent(client, wrong):
    with pytest.raises(ccxcti.InvalidArgument):
        client.request(wrong)
    with pytest.raises(TypeError):
        client.request("QUERY_AGENT_STATE_REQ")
    with pytest.raises(ccxcti.InvalidArgument, match="timeout"):
        client.query_agent_state("1001", timeout=-1)


def test_no_answer_in_time():
    with Peer(deaf) as peer, ccxcti.connect(peer.address) as client:
        with pytest.raises(ccxcti.RequestTimedOut):
            client.query_agent_state("1001", timeout=0.05)


def test_the_session_ends_before_the_answer_and_is_not_there_yet():
    sessions = []

    def script(connection):
        sessions.append(connection)
        if len(sessions) == 1:
            connection.opened()
            # The request; the answer to it is the end of the connection.
            connection.frame()
        else:
            connection.serve()

    with Peer(script) as peer, ccxcti.connect(peer.address, heartbeat=30) as client:
        with pytest.raises(ccxcti.SessionLost):
            client.query_agent_state("1001")
        take(client, ccxcti.SessionDown)
        with pytest.raises(ccxcti.NotConnected):
            client.query_agent_state("1001")


def test_close_answers_what_waits():
    asked, ends = threading.Event(), []

    def script(connection):
        connection.opened()
        connection.frame()
        asked.set()
        connection.serve()

    def ask(client):
        try:
            client.query_agent_state("1001")
        except ccxcti.Error as error:
            ends.append(type(error))

    with Peer(script) as peer, ccxcti.connect(peer.address, heartbeat=30) as client:
        thread = threading.Thread(target=ask, args=(client,))
        thread.start()
        assert asked.wait(DEADLINE)
        client.close()
        thread.join(DEADLINE)
        assert ends in ([ccxcti.Closed], [ccxcti.SessionLost])
        with pytest.raises(ccxcti.Closed):
            client.query_agent_state("1001")


def test_many_threads_ask_at_once(client, working):
    answers = []

    def ask():
        for _ in range(20):
            answers.append(client.query_agent_state("1001").agent_extension)

    threads = [threading.Thread(target=ask) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(DEADLINE)
    assert answers == ["2006"] * 160


def test_a_confirmation_is_not_in_the_stream(sim, client, working):
    client.query_agent_state("1001")
    sim.ready("1001")
    kinds = []
    while not kinds or kinds[-1] != "AgentState":
        kinds.append(client.next(DEADLINE).type)
    assert "QueryAgentStateConf" not in kinds


def test_requests_inside_a_handler(sim, client):
    states = []

    @client.on("agent_state")
    def ask(event):
        states.append(client.query_agent_state(event.agent).agent_state == event.agent_state)

    sim.login("1001", "2006")
    sim.ready("1001")
    until(lambda: len(states) == 2, "two answers")
    assert states[-1]
