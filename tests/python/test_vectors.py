"""The recorded and hand-made frames: to fields, back to bytes, and cut off."""

import json
import struct

import pytest

import ccxcti
from conftest import ROOT

VECTORS = [json.loads(line) for line in (ROOT / "tests/vectors/frames.jsonl").read_text().splitlines() if line.strip()]


def coding(vector):
    return {"protocol": vector["protocol"], "dialect": vector.get("dialect", "ged188")}


def name(vector):
    return f"{vector['message']}-{vector['protocol']}"


@pytest.mark.parametrize("vector", VECTORS, ids=name)
def test_a_frame_has_the_fields_of_its_vector_and_the_same_bytes_again(vector):
    frame = bytes.fromhex(vector["hex"])
    (message,) = ccxcti.decode(frame, **coding(vector))
    read = message.to_dict()
    assert (message.message, read["message"]) == (vector["message"], vector["message"])
    # The longest recorded frame comes without fields: it is read and written only.
    fields = read["fields"] if vector["fields"] is None else vector["fields"]
    assert read["fields"] == fields
    assert ccxcti.encode(read, **coding(vector)) == frame
    assert message.encode() == message.frame == frame
    for key, value in fields.items():
        if isinstance(value, (int, str)):
            attribute = getattr(message, key)
            assert value == (attribute.hex() if isinstance(attribute, bytes) else attribute)


@pytest.mark.parametrize("vector", VECTORS, ids=name)
def test_every_truncation_is_an_error_or_a_message(vector):
    frame = bytes.fromhex(vector["hex"])
    for end in range(1, len(frame)):
        with pytest.raises(ccxcti.Malformed) as caught:
            ccxcti.decode(frame[:end], **coding(vector))
        assert 0 <= caught.value.offset <= end
    for end in range(len(frame) - 8):
        # The header tells the truth about the shorter body: still no crash.
        cut = struct.pack(">I", end) + frame[4 : 8 + end]
        try:
            ccxcti.decode(cut, **coding(vector))[0].to_dict()
        except ccxcti.Malformed as error:
            assert error.id == struct.unpack_from(">I", frame, 4)[0]
            assert 0 <= error.offset <= len(cut)


def test_several_frames_are_several_messages_and_an_error_says_where():
    same = [vector for vector in VECTORS if vector["protocol"] == 15 and "dialect" not in vector]
    frames = [bytes.fromhex(vector["hex"]) for vector in same]
    messages = ccxcti.decode(b"".join(frames), 15, "ged188")
    assert [message.message for message in messages] == [vector["message"] for vector in same]
    with pytest.raises(ccxcti.Malformed) as caught:
        ccxcti.decode(frames[0] + frames[1] + b"\0\0\0\1\0\0\0\5\0", 15, "ged188")
    assert caught.value.offset == len(frames[0]) + len(frames[1]) + 8
    assert caught.value.id == 5
