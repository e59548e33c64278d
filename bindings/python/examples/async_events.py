"""asyncio: events without a thread."""

import asyncio

import ccxcti


async def main() -> None:
    with ccxcti.Simulator() as sim:
        async with ccxcti.connect_async(sim.address, mode="bridge") as client:
            sim.play("inbound-call")
            async for event in client:
                if isinstance(event, ccxcti.CallEstablished):
                    print("answered by", event.answering_device_id)
                if isinstance(event, ccxcti.EndCall):
                    break


asyncio.run(main())
