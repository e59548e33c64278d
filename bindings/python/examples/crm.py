"""A CRM logger: one record per contact, whatever ids its calls have and become in a transfer."""

from __future__ import annotations

import ccxcti

records: dict[str, list[str]] = {}
calls: dict[str, set[int]] = {}

with ccxcti.Simulator() as sim, ccxcti.connect(sim.address, mode="bridge") as client:
    sim.play("consult-transfer")
    for event in client:
        contact = event.contact_id
        # A server that took over repeats itself: that was logged before.
        if contact is None or event.replay:
            continue
        record = records.setdefault(contact, [])
        match event:
            case ccxcti.BeginCall(call_id=call, ani=ani):
                calls.setdefault(contact, set()).add(call)
                record.append(f"call {call}" + (f" from {ani}" if ani else ""))
            case ccxcti.CallEstablished(answering_device_id=device):
                record.append(f"answered at {device}")
            case ccxcti.CallTransferred():
                record.append("transferred")
            case ccxcti.EndCall(call_id=call):
                calls[contact].discard(call)
                if not calls[contact]:
                    record.append("ended")
                    break

for contact, lines in records.items():
    print(f"contact {contact}: " + "; ".join(lines))
