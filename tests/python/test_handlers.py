"""Everything is legal inside a handler, and an exception there harms nobody."""

import threading

import ccxcti
from conftest import DEADLINE, drain, until

CALL = 16777999

INSIDE = {
    "server": lambda client: client.server,
    "closed": lambda client: client.closed,
    "stats": lambda client: client.stats.waiting,
    "handler_errors": lambda client: client.handler_errors,
    "on_error": lambda client: setattr(client, "on_error", None),
    "next": lambda client: client.next(0),
    "fileno": lambda client: client.fileno(),
    "on": lambda client: client.on("end_call", print),
    "off": lambda client: client.off("end_call", print),
    "subscribe": lambda client: client.subscribe(events="end-call").close(),
    "calls": lambda client: client.calls,
    "agents": lambda client: client.agents[0].agent_state,
    "devices": lambda client: client.devices,
    "call": lambda client: client.call(CALL),
    "agent": lambda client: client.agent("1001"),
    "device": lambda client: client.device("5001"),
    "picture": lambda client: client.picture().to_dict(),
    "request": lambda client: client.request({"message": "QUERY_AGENT_STATE_REQ", "fields": {"agent_id_long": "1001"}}),
    "query_agent_state": lambda client: client.query_agent_state("1001"),
    "snapshot_call": lambda client: client.snapshot_call(CALL),
    "snapshot_device": lambda client: client.snapshot_device("2006"),
    "query_device_info": lambda client: client.query_device_info("2006"),
    "set_call_data": lambda client: client.set_call_data(CALL, call_variable_1="gold"),
    "close": lambda client: client.close(),
}
"""How each name of a client is used inside a handler; `close` is the last."""


def test_every_name_of_a_client_is_legal_inside_a_handler(sim, client):
    assert set(INSIDE) == {name for name in dir(ccxcti.Client) if not name.startswith("_")}
    returned, failed, done = [], [], threading.Event()

    @client.on("agent_state")
    def handler(event):
        for name, use in INSIDE.items():
            try:
                use(client)
            except ccxcti.RequestFailed:
                # The server does not know such a call; that it could be asked is the point.
                pass
            except Exception as error:
                failed.append((name, error))
            returned.append(name)
        done.set()

    sim.login("1001", "2006")
    assert done.wait(DEADLINE), f"hangs behind {returned[-1:]}"
    assert failed == [] and returned == list(INSIDE)
    assert client.closed
    drain(client)


def test_exceptions_of_handlers_are_counted(sim, client):
    def broken(event):
        raise ValueError("broken")

    client.on_error = lambda error, event: None
    assert client.handler_errors == 0
    client.on("agent_state", broken)
    sim.login("1001", "2006")
    sim.ready("1001")
    until(lambda: client.handler_errors == 2, "two errors")


def test_a_subscriber_is_used_and_closed_inside_a_handler(sim, client):
    events, seen = client.subscribe(events="agent-state"), threading.Event()

    @client.on("agent_state")
    def handler(event):
        assert events.next(DEADLINE).agent == "1001"
        assert events.stats.delivered == 1 and events.fileno() >= 0
        events.close()
        assert list(events) == []
        seen.set()

    sim.login("1001", "2006")
    assert seen.wait(DEADLINE)
    assert client.handler_errors == 0
