"""The baseline: a CTI client as people write it today, with socket and struct. Reads three fields of every event."""

import json
import socket
import struct
import sys
import time

# Message id: (offset of CallID in the body, size of the fixed part), protocol 17, typed in from the manual.
LAYOUT = {9: (12, 54), 10: (12, 50), 13: (12, 20), 23: (20, 26), 24: (12, 16), 25: (20, 40), 30: (None, 58), 116: (30, 34), 117: (16, 20)}
OPEN_CONF = 4
CALLING_DEVICE_ID, ANI = 27, 8


def open_request() -> bytes:
    fixed = struct.pack(">11I", 1, 17, 60, 0, 0x10, 0x65EFFF, 0x1FF, 0, 0, 0, 0)
    floats = b"\x01\x06plain\x00" + b"\x02\x01\x00"
    return struct.pack(">II", len(fixed) + len(floats), 3) + fixed + floats


def read_event(message_type: int, body: bytes) -> tuple[int, str, str]:
    call_id_at, at = LAYOUT[message_type]
    call_id = 0 if call_id_at is None else struct.unpack_from(">I", body, call_id_at)[0]
    calling = ani = ""
    while at + 2 <= len(body):
        tag, length = body[at], body[at + 1]
        if tag == CALLING_DEVICE_ID:
            calling = body[at + 2 : at + 2 + length].rstrip(b"\x00").decode()
        elif tag == ANI:
            ani = body[at + 2 : at + 2 + length].rstrip(b"\x00").decode()
        at += 2 + length
    return call_id, calling, ani


def frames(connection: socket.socket):
    buffer = b""
    while data := connection.recv(65536):
        buffer += data
        at = 0
        while at + 8 <= len(buffer):
            length, message_type = struct.unpack_from(">II", buffer, at)
            if at + 8 + length > len(buffer):
                break
            yield message_type, buffer[at + 8 : at + 8 + length]
            at += 8 + length
        buffer = buffer[at:]


def main() -> None:
    host, port = sys.argv[1].rsplit(":", 1)
    wanted = int(sys.argv[2])
    connection = socket.create_connection((host, int(port)))
    connection.sendall(open_request())
    events = total = 0
    start = time.perf_counter()
    for message_type, body in frames(connection):
        if message_type == OPEN_CONF:
            start = time.perf_counter()
            continue
        call_id, _calling, _ani = read_event(message_type, body)
        events += 1
        total += call_id
        if events == wanted:
            break
    print(json.dumps({"events": events, "seconds": time.perf_counter() - start, "call_id_sum": total}))


main()
