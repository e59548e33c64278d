"""Messages as Python objects: attributes, building, names, and what does not belong to people."""

import json

import pytest

import ccxcti


def delivered(**fields):
    return ccxcti.CallDelivered(call_id=16777507, ani="2005", **fields)


def test_attributes_are_fields_and_absent_is_none():
    message = delivered()
    assert (message.call_id, message.ani, message.dnis, message.named_variables) == (16777507, "2005", None, [])
    assert (message.type, message.message, message.id) == ("CallDelivered", "CALL_DELIVERED_EVENT", 9)
    assert (message.seq, message.epoch, message.received_at) == (0, 0, None)
    assert (message.replay, message.synthetic, message.contact_id) == (False, False, None)


def test_classes_match_and_derive():
    message = delivered()
    assert type(message) is ccxcti.CallDelivered
    assert isinstance(message, ccxcti.Message) and isinstance(message, ccxcti.Event)
    assert not isinstance(message, ccxcti.Record)
    assert issubclass(ccxcti.SessionUp, ccxcti.Record)


def test_lists_are_items():
    variables = [{"name": "user.x", "value": "1"}, {"name": "user.y", "value": ""}]
    message = delivered(named_variables=variables)
    items = message.named_variables
    assert [(item.name, item.value) for item in items] == [("user.x", "1"), ("user.y", "")]
    assert all(type(item) is ccxcti.NamedVariableItem for item in items)
    assert message.to_dict()["fields"]["named_variables"] == variables
    assert message.num_named_variables == 2


def test_names_of_the_guides_are_accepted():
    message = delivered(skill_group_number=3)
    assert message.csq_id == message.skill_group_number == 3
    assert message.connection_call_id == 16777507
    with pytest.raises(AttributeError, match="'CallDelivered' object has no attribute"):
        message.no_such_field
    assert not hasattr(message, "no_such_field")


def test_enumerations_have_names():
    message = delivered(event_cause="CEC_BUSY", local_connection_state=2)
    assert message.event_cause == ccxcti.constants.EventCause.CEC_BUSY
    assert message.names()["event_cause"] == "CEC_BUSY"
    assert message.to_dict()["fields"]["event_cause"] == message.event_cause
    assert message.to_dict(names=True)["fields"]["event_cause"] == "CEC_BUSY"
    assert ccxcti.constants.AgentState.AGENT_STATE_READY == 3


def test_the_agent_is_whichever_id_is_there():
    assert ccxcti.AgentState(agent_id="1001").agent == "1001"
    assert ccxcti.AgentState(agent_id="1001", agent_id_long="longer-than-eleven").agent == "longer-than-eleven"
    assert delivered().agent is None


def test_what_belongs_to_people_is_not_shown():
    message = delivered(calling_device_id="+15551234", named_variables=[{"name": "user.x", "value": "secret"}])
    assert repr(message).startswith("CallDelivered(")
    assert "call_id=16777507" in repr(message)
    for private in ("2005", "+15551234", "secret"):
        assert private not in repr(message) + repr(message.named_variables)
    opening = ccxcti.OpenReq(client_id="x", client_password=b"hunter2")
    assert "hunter2" not in repr(opening) and b"hunter2".hex() not in repr(opening)


def test_messages_do_not_change():
    message = delivered()
    with pytest.raises(AttributeError):
        message.ani = "1"
    with pytest.raises(AttributeError):
        message.new = "1"


def test_a_message_is_built_written_and_written_for_another_version():
    message = delivered()
    assert ccxcti.decode(message.frame)[0].to_dict() == message.to_dict()
    other = message.encode(protocol=20)
    assert other != message.frame
    assert ccxcti.decode(other, 20)[0].ani == "2005"
    assert ccxcti.decode(message.encode(protocol=17, dialect="ged188"), 17, "ged188")[0].dialect == "ged188"
    assert message.encode(protocol=17) == message.frame
    assert ccxcti.CallDelivered(call_id=1, protocol=20).protocol == 20


def test_an_open_request_is_read_by_its_own_version():
    frame = ccxcti.encode({"message": "OPEN_REQ", "fields": {"version_number": 20, "client_id": "c", "client_password": ""}}, 17, "ged188")
    (message,) = ccxcti.decode(frame, 17, "ged188")
    assert (message.client_id, message.version_number, message.protocol) == ("c", 20, 20)


def test_the_dialect_follows_the_version_unless_given():
    assert ccxcti.HeartbeatReq(invoke_id=1).dialect == "ccx"
    assert ccxcti.HeartbeatReq(invoke_id=1, protocol=19).dialect == "ged188"
    assert ccxcti.decode(ccxcti.HeartbeatReq(invoke_id=1).frame, 18)[0].dialect == "ccx"


def test_unknown_messages_keep_their_bytes():
    frame = bytes.fromhex("000000050000270f68656c6c6f")
    (message,) = ccxcti.decode(frame)
    assert type(message) is ccxcti.UnknownMessage
    assert (message.id, message.body, message.message, message.type) == (9999, b"hello", None, "Unknown")
    assert message.to_dict() == {"message": None, "type": "Unknown", "id": 9999, "hex": "68656c6c6f"}
    assert ccxcti.UnknownMessage(id=9999, body=b"hello").encode() == frame == ccxcti.encode(message.to_dict())


def test_unknown_fields_are_kept():
    object = {"message": "END_CALL_EVENT", "fields": {"call_id": 1}, "unknown": [{"tag": 250, "hex": "00ff"}]}
    (message,) = ccxcti.decode(ccxcti.encode(object))
    assert message.unknown == [(250, b"\x00\xff")]
    assert message.to_dict()["unknown"] == object["unknown"]


def test_bytes_come_in_any_container_and_json_goes_out():
    frame = delivered().frame
    for data in (frame, bytearray(frame), memoryview(frame)):
        assert ccxcti.decode(data)[0].frame == frame
    assert ccxcti.decode(b"") == []
    json.dumps(ccxcti.decode(frame)[0].to_dict())


@pytest.mark.parametrize(
    "wrong, kind, says",
    [
        (lambda: ccxcti.decode("text"), TypeError, "bytes"),
        (lambda: ccxcti.decode(b"", 17, "german"), ccxcti.InvalidArgument, "ccx"),
        (lambda: ccxcti.decode(b"", 20, "ccx"), ccxcti.InvalidArgument, "10 to 18"),
        (lambda: ccxcti.decode(b"\xff" * 12), ccxcti.Malformed, "limit"),
        (lambda: ccxcti.encode({}), ccxcti.Encode, "neither message nor type nor id"),
        (lambda: ccxcti.encode({"message": "NO_SUCH"}), ccxcti.Encode, "NO_SUCH"),
        (lambda: ccxcti.encode({"message": "END_CALL_EVENT", "fields": {"nope": 1}}), ccxcti.Encode, "nope"),
        (lambda: ccxcti.encode({1: 2}), TypeError, "str"),
        (lambda: ccxcti.encode({"a": object()}), TypeError, "object"),
        (lambda: delivered(nope=1), ccxcti.Encode, "nope"),
        (lambda: delivered(line_type=1 << 40), ccxcti.Encode, "line_type"),
        (lambda: delivered(dnis=b"bytes"), TypeError, "dnis takes str"),
        (lambda: ccxcti.UnknownMessage(id=9999), ccxcti.Encode, "body"),
        (lambda: ccxcti.SessionUp(), TypeError, "records"),
        (lambda: ccxcti.NamedVariableItem(), TypeError, "items"),
    ],
)
def test_wrong_input_is_one_clear_sentence(wrong, kind, says):
    with pytest.raises(kind, match=says) as caught:
        wrong()
    assert "\n" not in str(caught.value)


def test_a_value_nested_without_end_is_refused():
    loop = []
    loop.append(loop)
    with pytest.raises(ValueError, match="deeply"):
        ccxcti.encode({"fields": loop})


def test_the_exceptions_are_a_tree():
    assert issubclass(ccxcti.DeviceInUse, ccxcti.OpenRefused) and issubclass(ccxcti.OpenRefused, ccxcti.Error)
    assert ccxcti.Malformed.code == 16 and ccxcti.Malformed.__module__ == "ccxcti"
