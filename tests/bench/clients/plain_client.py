"""The baseline: a CTI client as people write it today, with socket and struct. Reads three fields of every event: plain_client.py ADDRESS EVENTS [FILE].

FILE gets the time of each event.
"""

import array
import json
import socket
import struct
import sys
import time

# Message id: (offset of CallID in the body, size of the fixed part), protocol 17, typed in from the manual.
LAYOUT = {
    9: (12, 54), 10: (12, 50), 11: (12, 22), 12: (12, 22), 13: (12, 20), 14: (12, 22), 15: (12, 46), 16: (12, 24), 17: (None, 46),
    18: (None, 46), 19: (12, 32), 20: (12, 44), 21: (12, 40), 23: (20, 26), 24: (12, 16), 25: (20, 40), 30: (None, 58), 116: (30, 34),
    117: (16, 20),
}
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
    used = time.process_time()
    connection = socket.create_connection((host, int(port)))
    connection.sendall(open_request())
    times = array.array("Q")
    events = total = 0
    for message_type, body in frames(connection):
        if message_type == OPEN_CONF:
            continue
        call_id, _calling, _ani = read_event(message_type, body)
        if len(sys.argv) > 3:
            times.append(time.monotonic_ns())
        events += 1
        total = (total * 31 + call_id) & 0xFFFFFFFF
        if events == wanted:
            break
    end, cpu_seconds = time.monotonic_ns(), time.process_time() - used
    if len(sys.argv) > 3:
        with open(sys.argv[3], "wb") as file:
            times.tofile(file)
    print(json.dumps({"events": events, "end_ns": end, "cpu_seconds": cpu_seconds, "call_ids": total}))


main()
