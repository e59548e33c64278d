# Generated from core/src/config.rs by cargo xtask gen. Do not edit.
"""Types of the configuration keys."""

from __future__ import annotations

import os
from typing import Literal, Sequence, TypedDict, Union

from ._native import Event


class Options(TypedDict, total=False):
    """Keyword arguments of `connect`: the configuration keys."""

    mode: Literal["bridge", "agent"]
    """bridge: events of all monitored devices; agent: events of calls that include the agent's device. Takes bridge | agent. Default bridge."""

    agent_id: str
    """Agent login id (agent mode). Takes text of at most 128 bytes."""

    extension: str
    """Extension of the agent's phone (agent mode). Takes text of at most 15 bytes."""

    instrument: str
    """Instrument (device) of the agent (agent mode). Takes text of at most 63 bytes."""

    events: Union[str, int, Sequence[str]]
    """Call events wanted. Takes all, none, a number, or a comma list of names such as call-delivered. Default all."""

    agent_states: Union[str, int, Sequence[str]]
    """Agent states whose events are wanted. Takes all, none, a number, or a comma list of names such as login. Default all."""

    services: Union[str, int, Sequence[str]]
    """Services wanted besides the one of the mode. Takes all, none, a number, or a comma list of names such as client-events. Default none."""

    protocol: int
    """Protocol version; 17 for ccx and 25 for ged188 unless given. Takes whole number from 10 to 25."""

    protocol_min: int
    """Lowest protocol version to fall back to when a server does not speak the one asked for. Takes whole number from 10 to 25. Default 10."""

    dialect: Literal["ccx", "ged188"]
    """ccx: Unified CCX, versions 10 to 18; ged188: Unified CCE, versions 10 to 25. Takes ccx | ged188. Default ccx."""

    client_id: str
    """Name of this client at the server; two clients with one name and one agent device replace each other. Takes text of at most 63 bytes. Default ccxcti."""

    password: str
    """Password of the client; Unified CCX ignores it. Takes text of at most 63 bytes."""

    heartbeat: float
    """Seconds of silence after which the client asks whether the server is there. Takes seconds from 5 to 30. Default 5."""

    connect_wait: float
    """Seconds to keep trying until the first session is up; 0 = one round through the servers. Takes seconds from 0 to 31536000. Default 0."""

    retry_first: float
    """Seconds before the second round through the servers; doubles with each further one (ccx). Takes seconds from 0.1 to 600. Default 1."""

    retry_max: float
    """Longest pause between two rounds, in seconds (ccx). Takes seconds from 0.1 to 3600. Default 30."""

    retry_spread: float
    """Bound of the random wait before the second round, in seconds (ged188): a tenth for each client of the server. Takes seconds from 0 to 600. Default 1."""

    request_timeout: float
    """Seconds to wait for the answer of a request. Takes seconds from 1 to 600. Default 30."""

    resync: Union[bool, Literal["on", "off"]]
    """on: after a reconnect or a loss, calls and agents are asked for again, and what changed is delivered. Takes on | off. Default on."""

    track_calls: Union[bool, Literal["on", "off"]]
    """on: calls, agents and devices are tracked; off: only the raw stream, without a picture and without resync. Takes on | off. Default on."""

    call_check: float
    """Seconds of silence after which a call is checked by a snapshot; 0 = never. Takes seconds from 0 to 86400. Default 300."""

    capture: Union[str, os.PathLike[str]]
    """Path of a file to record the session's frames in. Takes text of at most 4096 bytes."""

    queue_events: int
    """Events that may wait for a slow consumer. Takes whole number from 16 to 16777216. Default 65536."""

    queue_bytes: int
    """Bytes of events that may wait for a slow consumer. Takes whole number from 65536 to 17179869184. Default 67108864."""

    queue_policy: Literal["drop-oldest", "drop-newest", "disconnect"]
    """What happens when the queue is full; every loss is a record. Takes drop-oldest | drop-newest | disconnect. Default drop-oldest."""


class SubscribeOptions(TypedDict, total=False):
    """Keyword arguments of `subscribe`."""

    events: Union[str, int, type[Event], Sequence[Union[str, int, type[Event]]]]
    """Event types by name (call-delivered, CallDelivered, CALL_DELIVERED_EVENT) or number."""

    devices: Union[str, Sequence[str]]
    """Device ids: events that name one, and those of its calls to their end."""

    agents: Union[str, Sequence[str]]
    """Agent ids: events that name one, and those of the calls at the agent's phone."""

    calls: Union[int, Sequence[int]]
    """Call ids: their events, also when the server gives the call another id."""

    queue_events: int
    """Events that may wait in this subscriber's queue; the client's setting unless given."""

    queue_bytes: int
    """Bytes of events that may wait in this subscriber's queue; the client's setting unless given."""

    queue_policy: Literal["drop-oldest", "drop-newest", "disconnect"]
    """What happens when this subscriber's queue is full; the client's setting unless given."""
