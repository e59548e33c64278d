import ccxcti

with ccxcti.Simulator() as sim, ccxcti.connect(sim.address, mode="bridge") as client:
    sim.play("inbound-call")
    for event in client:                       # blocks without holding the GIL; Ctrl-C works
        match event:
            case ccxcti.CallDelivered(calling_device_id=caller):
                print("ringing from", caller)
            case ccxcti.EndCall():
                break
