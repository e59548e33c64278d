"""Captured bytes to messages and back, without a server."""

import ccxcti

frame = ccxcti.encode({"message": "CALL_DELIVERED_EVENT", "fields": {"call_id": 16777507, "ani": "2005"}})
for message in ccxcti.decode(frame + frame):
    match message:
        case ccxcti.CallDelivered(call_id=call, ani=str(caller)):
            print("call", call, "from", caller)
    assert message.encode() == frame

built = ccxcti.EndCall(call_id=16777507)
print(built.message, built.to_dict()["fields"]["call_id"])
