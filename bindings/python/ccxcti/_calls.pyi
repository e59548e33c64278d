# Generated from core/src/call by cargo xtask gen. Do not edit.
from datetime import datetime
from typing import Any, NamedTuple

from ._events import Field
from ._native import Tracked as Tracked

class Call(Tracked):
    """A call as this client knows it. What was not told is absent."""
    call_id: Field[int]
    contact_id: Field[str]
    call_type: Field[int | None]
    ani: Field[str | None]
    dnis: Field[str | None]
    dialed_number: Field[str | None]
    caller_entered_digits: Field[str | None]
    call_variable_1: Field[str | None]
    call_variable_2: Field[str | None]
    call_variable_3: Field[str | None]
    call_variable_4: Field[str | None]
    call_variable_5: Field[str | None]
    call_variable_6: Field[str | None]
    call_variable_7: Field[str | None]
    call_variable_8: Field[str | None]
    call_variable_9: Field[str | None]
    call_variable_10: Field[str | None]
    call_wrapup_data: Field[str | None]
    named_variables: Field[tuple[NamedVariable, ...]]
    named_arrays: Field[tuple[NamedArray, ...]]
    calling_device_id: Field[str | None]
    called_device_id: Field[str | None]
    application_id: Field[int | None]
    csq_id: Field[int | None]
    agent_ids: Field[tuple[str, ...]]
    connections: Field[tuple[Connection, ...]]
    complete: Field[bool]
    merged_call_ids: Field[tuple[int, ...]]
    since: Field[datetime]

class Connection(Tracked):
    """A party of a call."""
    connection_device_id: Field[str]
    device_id: Field[str | None]
    device_type: Field[int | None]
    local_connection_state: Field[int | None]
    agent_id: Field[str | None]
    since: Field[datetime]

class NamedVariable(Tracked):
    """An ECC scalar of a call."""
    name: Field[str]
    value: Field[str]

class NamedArray(Tracked):
    """An element of an ECC array of a call."""
    index: Field[int]
    name: Field[str]
    value: Field[str]

class Agent(Tracked):
    """An agent as this client knows it."""
    agent_id: Field[str]
    agent_extension: Field[str | None]
    agent_instrument: Field[str | None]
    agent_state: Field[int]
    event_reason_code: Field[int | None]
    since: Field[datetime]

class Device(Tracked):
    """A device of the contact centre: trigger, CTI port, phone or line of an agent, queue."""
    device_id: Field[str]
    device_type: Field[int | None]
    in_service: Field[bool]

class Picture(NamedTuple):
    """Everything that a client knows at one moment."""
    epoch: int
    """Session of the last message in it, from 1; 0 = none yet."""
    calls: tuple[Call, ...]
    """By call id."""
    agents: tuple[Agent, ...]
    """By agent id."""
    devices: tuple[Device, ...]
    """By device id."""
    def to_dict(self, names: bool = False) -> dict[str, Any]:
        """The picture as the command line prints it; with `names`, enumerated numbers become names where known."""

CLASSES: dict[str, type[Tracked]]

__all__ = [
    "Call",
    "Connection",
    "NamedVariable",
    "NamedArray",
    "Agent",
    "Device",
    "Picture",
]
