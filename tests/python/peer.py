"""A CTI server of a few lines, for what a real one would not do. It shares no code with the library."""

import socket
import struct
import threading

OPEN_REQ, OPEN_CONF, FAILURE_CONF, HEARTBEAT_REQ, HEARTBEAT_CONF, CALL_DELIVERED, CLOSE_REQ, CLOSE_CONF = 3, 4, 1, 5, 6, 9, 7, 8


def frame(message_id, body):
    return struct.pack(">II", len(body), message_id) + body


def open_conf(invoke_id):
    """OPEN_CONF of protocol 17: service 0x10 granted, on line."""
    return frame(OPEN_CONF, struct.pack(">IIIIIHHH", invoke_id, 0x10, 0, 0, 0, 1, 21, 0))


def failure_conf(invoke_id, status):
    return frame(FAILURE_CONF, struct.pack(">II", invoke_id, status))


def call_delivered(call_id, ani):
    """CALL_DELIVERED_EVENT in the Unified CCX form, with the ANI as its only floating field."""
    fixed = struct.pack(">IIHHIHHIIIIHHHHHHHHH", 0, 1, 21, 0, call_id, 65535, 3, 1, 0xFFFFFFFF, 1, 0xFFFFFFFF, 0, 76, 0, 74, 73, 2, 65535, 0, 0)
    text = ani.encode() + b"\0"
    return frame(CALL_DELIVERED, fixed + bytes([8, len(text)]) + text)


class Peer:
    """Accepts connections and runs `script(connection)` for each, on a thread of its own."""

    def __init__(self, script):
        self._script = script
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._connections = []
        self.address = "127.0.0.1:%d" % self._listener.getsockname()[1]
        self.failures = []
        threading.Thread(target=self._accept, daemon=True).start()

    def _accept(self):
        while True:
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            self._connections.append(connection)
            threading.Thread(target=self._run, args=(connection,), daemon=True).start()

    def _run(self, connection):
        with connection:
            try:
                self._script(Connection(connection))
            except (ConnectionError, EOFError, OSError):
                pass
            except Exception as error:
                self.failures.append(error)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        # A thread in accept is woken by shutdown, not by close alone.
        self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        for connection in self._connections:
            connection.close()
        assert self.failures == []


class Connection:
    """One connection: whole frames in, bytes out."""

    def __init__(self, raw):
        self.raw = raw
        self.send = raw.sendall

    def read(self, count):
        data = b""
        while len(data) < count:
            more = self.raw.recv(count - len(data))
            if not more:
                raise EOFError
            data += more
        return data

    def frame(self):
        length, message_id = struct.unpack(">II", self.read(8))
        return message_id, self.read(length)

    def opened(self):
        """Takes the open request and grants it."""
        self.send(open_conf(self.open_request()))

    def open_request(self):
        """Takes the open request; gives its InvokeID."""
        message_id, body = self.frame()
        assert message_id == OPEN_REQ
        return struct.unpack_from(">I", body)[0]

    def serve(self, close=True):
        """Answers heartbeats and, if wanted, the close, until the client goes."""
        while True:
            message_id, body = self.frame()
            if message_id == HEARTBEAT_REQ:
                self.send(frame(HEARTBEAT_CONF, body))
            if message_id == CLOSE_REQ and close:
                self.send(frame(CLOSE_CONF, body[:4]))
                return
