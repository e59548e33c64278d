"""Handlers: the program goes on while events come in on the client's own thread."""

import threading

import ccxcti

ended = threading.Event()

with ccxcti.Simulator() as sim, ccxcti.connect(sim.address, mode="bridge") as client:

    @client.on("call_delivered")
    def ringing(event: ccxcti.CallDelivered) -> None:
        print("call", event.call_id, "rings at", event.alerting_device_id)

    client.on(ccxcti.AgentState, lambda event: print("agent", event.agent, "is", event.names()["agent_state"]))
    client.on(ccxcti.EndCall, lambda event: ended.set())

    sim.login("1001", "2006")
    sim.ready("1001")
    call = sim.dial("+15551234", "7000")
    print("dialled call", call)
    sim.hang_up("+15551234")
    assert ended.wait(10), "the call did not end"
