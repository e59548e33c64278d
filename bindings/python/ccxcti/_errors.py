# Generated from core/src/error.rs by cargo xtask gen. Do not edit.
"""Exceptions: `Error`, and under it one class per kind."""

from __future__ import annotations

from typing import ClassVar


class Error(Exception):
    """The root of every error of ccxcti."""

    code: ClassVar[int] = 0
    """Stable number of the kind, the same in every language."""

    status: int | None = None
    """The status of the refusal, where a server gave one."""


class InvalidArgument(Error):
    """An argument or configuration value is not one that is accepted."""

    code = 10


class Type(Error):
    """The field has another type than the one asked for."""

    code = 11


class Panic(Error):
    """The library met a bug of its own; it stayed inside the library."""

    code = 12


class Closed(Error):
    """The client or simulator is closed."""

    code = 13


class QueueFull(Error):
    """The command queue is full."""

    code = 14


class Io(Error):
    """The operating system refused a resource."""

    code = 15


class Malformed(Error):
    """The bytes are not a message."""

    code = 16
    offset: int = 0
    """Byte of the input where reading failed."""

    id: int | None = None
    """Message id of the frame, if it has one."""


class Encode(Error):
    """The message cannot be written."""

    code = 17


class Refused(Error):
    """The embedded contact centre refused the verb."""

    code = 18


class Connect(Error):
    """No CTI server could be reached."""

    code = 20


class Resolve(Connect):
    """The server's name could not be resolved."""

    code = 21


class Unreachable(Connect):
    """The server did not accept the connection."""

    code = 22


class NotCtiServer(Connect):
    """What answers on that port is not a CTI server."""

    code = 23


class ConnectionLost(Connect):
    """The server closed the connection before the session was open."""

    code = 24


class TimedOut(Connect):
    """The server did not answer in time."""

    code = 25


class OpenRefused(Error):
    """The server refused to open the session."""

    code = 30


class InvalidVersion(OpenRefused):
    """The server does not speak the protocol version asked for."""

    code = 31


class RequiredDataMissing(OpenRefused):
    """The open request lacks data that the server requires."""

    code = 32


class DeviceInUse(OpenRefused):
    """Another client holds the agent's device."""

    code = 33


class SessionReplaced(OpenRefused):
    """A newer session of the same client replaced this one."""

    code = 34


class ServerOffline(OpenRefused):
    """The CTI server is off line."""

    code = 35


class InvalidTimeout(OpenRefused):
    """The server does not accept the idle time-out."""

    code = 36


class AgentDataInconsistent(OpenRefused):
    """Agent id, extension and instrument do not belong together."""

    code = 37


class NotMaster(OpenRefused):
    """The server is the standby node of its cluster."""

    code = 38


class RequestFailed(Error):
    """The server answered the request with a failure."""

    code = 40


class ServerFailure(RequestFailed):
    """The CTI server itself did not take the request (FAILURE_CONF)."""

    code = 41


class ControlFailure(RequestFailed):
    """The contact centre refused the request (CONTROL_FAILURE_CONF)."""

    code = 42


class RequestTimedOut(Error):
    """The server did not answer the request in time; whether it was carried out is not known."""

    code = 43


class NotConnected(Error):
    """There is no session at the moment: the request was not sent."""

    code = 44


class SessionLost(Error):
    """The session ended before the request was answered; whether it was carried out is not known."""

    code = 45


__all__ = [
    "Error",
    "InvalidArgument",
    "Type",
    "Panic",
    "Closed",
    "QueueFull",
    "Io",
    "Malformed",
    "Encode",
    "Refused",
    "Connect",
    "Resolve",
    "Unreachable",
    "NotCtiServer",
    "ConnectionLost",
    "TimedOut",
    "OpenRefused",
    "InvalidVersion",
    "RequiredDataMissing",
    "DeviceInUse",
    "SessionReplaced",
    "ServerOffline",
    "InvalidTimeout",
    "AgentDataInconsistent",
    "NotMaster",
    "RequestFailed",
    "ServerFailure",
    "ControlFailure",
    "RequestTimedOut",
    "NotConnected",
    "SessionLost",
]

BY_CODE: dict[int, type[Error]] = {
    10: InvalidArgument,
    11: Type,
    12: Panic,
    13: Closed,
    14: QueueFull,
    15: Io,
    16: Malformed,
    17: Encode,
    18: Refused,
    20: Connect,
    21: Resolve,
    22: Unreachable,
    23: NotCtiServer,
    24: ConnectionLost,
    25: TimedOut,
    30: OpenRefused,
    31: InvalidVersion,
    32: RequiredDataMissing,
    33: DeviceInUse,
    34: SessionReplaced,
    35: ServerOffline,
    36: InvalidTimeout,
    37: AgentDataInconsistent,
    38: NotMaster,
    40: RequestFailed,
    41: ServerFailure,
    42: ControlFailure,
    43: RequestTimedOut,
    44: NotConnected,
    45: SessionLost,
}

for _class in (Error, *BY_CODE.values()):
    _class.__module__ = "ccxcti"
