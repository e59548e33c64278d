"""Read by mypy --strict, not run: what a type checker must know, and what it must refuse."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any

from typing_extensions import assert_type

import ccxcti


def events(event: ccxcti.Event) -> None:
    assert_type(event.seq, int)
    assert_type(event.received_at, "datetime | None")
    assert_type(event.to_dict(), "dict[str, Any]")
    assert_type(event.replay, bool)
    assert_type(event.synthetic, bool)
    assert_type(event.contact_id, "str | None")
    if isinstance(event, ccxcti.CallDelivered):
        assert_type(event.call_id, int)
        assert_type(event.ani, "str | None")
        assert_type(event.named_variables, "list[ccxcti.NamedVariableItem]")
        assert_type(event.named_variables[0].name, str)
        assert_type(event.encode(protocol=17), bytes)
        event.no_such_field  # type: ignore[attr-defined]
        event.ani = "2005"  # type: ignore[assignment]
    if isinstance(event, ccxcti.SessionUp):
        assert_type(event.online, bool)
        assert_type(event.server, str)
    if isinstance(event, ccxcti.OpenConf):
        assert_type(event.department_id, "int | None")
    if isinstance(event, ccxcti.UnknownMessage):
        assert_type(event.body, bytes)


def clients(sim: ccxcti.Simulator) -> None:
    with ccxcti.connect([sim.address], mode="agent", agent_id="1001", heartbeat=5, events=["call-delivered"]) as client:
        assert_type(client, ccxcti.Client)
        assert_type(client.next(1.5), "ccxcti.Event | None")
        for event in client:
            assert_type(event, ccxcti.Event)
        client.on(ccxcti.CallDelivered, lambda event: print(event.call_id))
        client.on(ccxcti.CallDelivered, lambda event: print(event.no_such_field))  # type: ignore[attr-defined]

        @client.on(ccxcti.EndCall)
        def ended(event: ccxcti.EndCall) -> None:
            print(event.call_id)

        @client.on("call_delivered")
        def ringing(event: ccxcti.CallDelivered) -> None:
            print(event.call_id)

        ringing(ccxcti.CallDelivered(call_id=1))
        client.off("call_delivered", ringing)
    ccxcti.connect(sim.address, resync=False, track_calls="off", capture=Path("session.cap"))
    ccxcti.connect(sim.address, resync="yes")  # type: ignore[arg-type]
    ccxcti.connect(sim.address, mode="listening")  # type: ignore[arg-type]
    ccxcti.connect(sim.address, no_such_option=1)  # type: ignore[call-arg]
    assert_type(sim.dial("2005", "7000"), int)
    assert_type(sim.consult("2006", "2005", "conference", name="B"), int)
    sim.consult("2006", "2005", "chat")  # type: ignore[arg-type]
    sim.set(1, {"user.lang": "en"}, call_variable_1="x")
    sim.set(1, call_variable_1=1)  # type: ignore[arg-type]
    assert_type(ccxcti.decode(b"", dialect="ged188"), "list[ccxcti.Message]")
    assert_type(ccxcti.encode({"id": 9}), bytes)


def requests_and_calls(client: ccxcti.Client) -> None:
    assert_type(client.request(ccxcti.QueryAgentStateReq(agent_id_long="1001")), ccxcti.Message)
    assert_type(client.request({"message": "SNAPSHOT_CALL_REQ"}, timeout=2.5), ccxcti.Message)
    client.request("SNAPSHOT_CALL_REQ")  # type: ignore[arg-type]
    assert_type(client.query_agent_state("1001").agent_extension, "str | None")
    assert_type(client.snapshot_call(1, timeout=5), ccxcti.SnapshotCallConf)
    assert_type(client.set_call_data(1, {"user.lang": "en"}, call_variable_1="x"), ccxcti.SetCallDataConf)
    assert_type(client.calls, "tuple[ccxcti.Call, ...]")
    call = client.call(1)
    assert_type(call, "ccxcti.Call | None")
    if call is not None:
        assert_type(call.contact_id, str)
        assert_type(call.ani, "str | None")
        assert_type(call.since, datetime)
        assert_type(call.agent_ids, "tuple[str, ...]")
        assert_type(call.connections[0].local_connection_state, "int | None")
        call.ani = "1"  # type: ignore[assignment]
        call.no_such_field  # type: ignore[attr-defined]
    assert_type(client.agents[0].agent_state, int)
    assert_type(client.picture().devices[0].in_service, bool)
    with client.subscribe(events=[ccxcti.EndCall, "begin-call"], devices="2006", calls=[1], queue_policy="drop-newest") as events:
        for event in events:
            assert_type(event, ccxcti.Event)
        assert_type(events.stats.high_water, int)
    client.subscribe(queue_policy="drop-all")  # type: ignore[arg-type]
    client.subscribe(colour="red")  # type: ignore[call-arg]
    client.on_error = lambda error, event: print(error, event.seq)


async def asks(client: ccxcti.AsyncClient) -> None:
    assert_type(await client.request({"message": "SNAPSHOT_CALL_REQ"}), ccxcti.Message)
    assert_type(await client.query_agent_state("1001"), ccxcti.QueryAgentStateConf)
    async with client.subscribe(events=ccxcti.EndCall) as events:
        async for event in events:
            assert_type(event, ccxcti.Event)
    assert_type(client.calls, "tuple[ccxcti.Call, ...]")


async def loops(sim: ccxcti.Simulator) -> None:
    async with ccxcti.connect_async(sim.address) as client:
        async for event in client:
            assert_type(event, ccxcti.Event)
    client = await ccxcti.connect_async(sim.address)
    await client.close()


def errors() -> None:
    try:
        ccxcti.connect("ccx1")
    except ccxcti.OpenRefused as error:
        assert_type(error.status, "int | None")
        assert_type(error.code, int)
    except (ccxcti.RequestTimedOut, ccxcti.NotConnected, ccxcti.SessionLost) as error:
        assert_type(error.code, int)
    except ccxcti.Malformed as error:
        assert_type(error.offset, int)
    value: int = ccxcti.constants.AgentState.AGENT_STATE_READY
    print(value)
