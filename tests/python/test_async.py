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
