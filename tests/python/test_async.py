"""asyncio: iteration, cancellation, close."""

import asyncio
import threading

import pytest

import ccxcti
from conftest import DEADLINE, until
from peer import Peer


def run(main):
    return asyncio.run(asyncio.wait_for(main, DEADLINE))


def test_async_for(sim):
    async def main():
        types = []
        async with ccxcti.connect_async(sim.address, mode="bridge") as client:
            assert client.server == sim.address
            sim.play("inbound-call")
            async for event in client:
                types.append(event.type)
                if isinstance(event, ccxcti.EndCall):
                    break
        assert client.closed
        return types

    types = run(main())
    assert types[0] == "SessionUp" and types[-1] == "EndCall" and "CallDelivered" in types


def test_await_instead_of_with(sim):
    async def main():
        client = await ccxcti.connect_async(sim.address)
        event = await client.next()
        await client.close()
        return event

    assert run(main()).type == "SessionUp"


def test_no_thread_waits_for_events(sim):
    async def main():
        async with ccxcti.connect_async(sim.address) as client:
            await client.next()
            before = threading.active_count()
            waiting = [asyncio.ensure_future(client.next()) for _ in range(3)]
            await asyncio.sleep(0)
            assert threading.active_count() == before
            for agent, extension in (("1001", "2006"), ("1002", "2007"), ("1003", "2008")):
                sim.login(agent, extension)
            return await asyncio.gather(*waiting)

    assert sorted(event.agent for event in run(main())) == ["1001", "1002", "1003"]


def test_cancellation_loses_no_event(sim):
    async def main():
        async with ccxcti.connect_async(sim.address) as client:
            await client.next()
            waiting = asyncio.ensure_future(client.next())
            await asyncio.sleep(0)
            waiting.cancel()
            with pytest.raises(asyncio.CancelledError):
                await waiting
            with pytest.raises(asyncio.TimeoutError):
                await asyncio.wait_for(client.next(), 0.01)
            assert await client.next(0.01) is None
            sim.login("1001", "2006")
            sim.ready("1001")
            return [(await client.next()).agent_state for _ in range(2)]

    assert len(run(main())) == 2


def test_close_ends_the_loop(sim):
    async def main():
        async with ccxcti.connect_async(sim.address) as client:

            async def consume():
                return [event.type async for event in client]

            consumer = asyncio.ensure_future(consume())
            await asyncio.sleep(0)
            await client.close()
            return await consumer

    assert run(main())[0] == "SessionUp"


def test_other_tasks_run_while_events_wait(sim):
    async def main():
        async with ccxcti.connect_async(sim.address) as client:
            for _ in range(40):
                sim.login("1001", "2006")
                sim.logout("1001")
            turns, done = [], False

            async def other():
                while not done:
                    turns.append(None)
                    await asyncio.sleep(0)

            task = asyncio.ensure_future(other())
            for _ in range(80):
                await client.next()
            done = True
            await task
            return len(turns)

    assert run(main()) > 0


def test_a_failed_connect_raises_its_error(sim):
    async def main():
        async with ccxcti.connect_async("127.0.0.1:1"):
            pass

    with pytest.raises(ccxcti.Unreachable):
        run(main())


def test_a_cancelled_connect_ends_its_connection():
    ended = threading.Event()

    def silent(connection):
        connection.open_request()
        opened.set()
        try:
            connection.frame()
        finally:
            ended.set()

    opened = threading.Event()

    async def main(address):
        opening = asyncio.ensure_future(connect(address))
        while not opened.is_set():
            await asyncio.sleep(0.005)
        opening.cancel()
        with pytest.raises(asyncio.CancelledError):
            await opening

    async def connect(address):
        return await ccxcti.connect_async(address)

    with Peer(silent) as peer:
        run(main(peer.address))
        until(ended.is_set, "the end of the connection")


def deaf(connection):
    """Takes every request and answers none."""
    connection.opened()
    connection.serve()


def test_requests_side_by_side(sim):
    async def main():
        async with ccxcti.connect_async(sim.address) as client:
            sim.login("1001", "2006")
            threads = threading.active_count()
            asked = [client.query_agent_state("1001") for _ in range(200)]
            asked.append(client.request({"message": "QUERY_AGENT_STATE_REQ", "fields": {"agent_id_long": "1001"}}))
            gathered = asyncio.gather(*asked)
            await asyncio.sleep(0)
            assert threading.active_count() == threads, "no thread waits for answers"
            return await gathered

    answers = run(main())
    assert {(type(answer), answer.agent_extension) for answer in answers} == {(ccxcti.QueryAgentStateConf, "2006")}
    assert len(answers) == 201


def test_every_helper_is_awaited(sim):
    async def main():
        async with ccxcti.connect_async(sim.address, services="call-data-update") as client:
            sim.login("1001", "2006")
            number = sim.dial("+15551234", "7000")
            async for event in client:
                if isinstance(event, ccxcti.CallEstablished):
                    break
            port = event.answering_device_id
            assert (await client.snapshot_call(number, port)).ani == "+15551234"
            assert [call.call_connection_call_id for call in (await client.snapshot_device(port)).calls] == [number]
            assert type(await client.query_device_info("2006")) is ccxcti.QueryDeviceInfoConf
            assert type(await client.set_call_data(number, {"user.lang": "en"}, device=port)) is ccxcti.SetCallDataConf
            with pytest.raises(ccxcti.RequestFailed):
                await client.query_agent_state("7777")
            with pytest.raises(ccxcti.InvalidArgument):
                await client.request({"message": "CLOSE_REQ"})
            assert client.call(number).ani == "+15551234" and client.calls == client.picture().calls
            assert client.agent("7777") is None and client.agents == (client.agent("1001"),) and client.device("x") is None
            assert client.devices == client.picture().devices

    run(main())


def test_a_request_that_is_not_answered_holds_nothing_up():
    async def main(address):
        async with ccxcti.connect_async(address) as client:
            waiting = asyncio.ensure_future(client.query_agent_state("1001"))
            with pytest.raises(asyncio.TimeoutError):
                await asyncio.wait_for(client.query_agent_state("1001"), 0.01)
            with pytest.raises(ccxcti.RequestTimedOut):
                await client.query_agent_state("1001", timeout=0.01)
            assert not waiting.done()
            waiting.cancel()
            with pytest.raises(asyncio.CancelledError):
                await waiting
            last = asyncio.ensure_future(client.query_agent_state("1001"))
            await asyncio.sleep(0)
            await client.close()
            with pytest.raises((ccxcti.Closed, ccxcti.SessionLost)):
                await last

    with Peer(deaf) as peer:
        run(main(peer.address))


def test_more_requests_than_may_wait_are_refused():
    async def main(address):
        async with ccxcti.connect_async(address, heartbeat=30) as client:
            waiting = [asyncio.ensure_future(client.query_agent_state("1001")) for _ in range(1024)]
            await asyncio.sleep(0)
            with pytest.raises(ccxcti.QueueFull):
                await client.query_agent_state("1001")
            for request in waiting:
                request.cancel()

    with Peer(deaf) as peer:
        run(main(peer.address))


def test_subscribers(sim):
    async def main():
        async with ccxcti.connect_async(sim.address) as client:
            async with client.subscribe(events=ccxcti.AgentState, agents=["1002"]) as ben:

                async def consume():
                    return [event.agent async for event in ben if isinstance(event, ccxcti.AgentState)]

                consumer = asyncio.ensure_future(consume())
                for agent, extension in (("1001", "2006"), ("1002", "2007"), ("1003", "2008")):
                    sim.login(agent, extension)
                assert [(await client.next()).type for _ in range(4)] == ["SessionUp"] + ["AgentState"] * 3
                while ben.stats.delivered == 0:
                    await asyncio.sleep(0)
                ben.close()
                assert await consumer == ["1002"]
            every = client.subscribe()
            await client.close()
            assert [event.type async for event in every] == ["SessionDown"]
            assert client.stats.lost == 0

    run(main())
