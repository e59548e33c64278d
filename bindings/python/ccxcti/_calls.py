# Generated from core/src/call by cargo xtask gen. Do not edit.
"""What a client knows of calls, agents and devices: one class per kind of thing, and the whole picture."""

from typing import NamedTuple

from ._native import Told, Tracked


class Call(Tracked):
    """A call as this client knows it. What was not told is absent."""

    __slots__ = ()
    call_id = Told(39)
    contact_id = Told(624)
    call_type = Told(129)
    ani = Told(63)
    dnis = Told(66)
    dialed_number = Told(67)
    caller_entered_digits = Told(68)
    call_variable_1 = Told(69)
    call_variable_2 = Told(70)
    call_variable_3 = Told(71)
    call_variable_4 = Told(72)
    call_variable_5 = Told(73)
    call_variable_6 = Told(74)
    call_variable_7 = Told(75)
    call_variable_8 = Told(76)
    call_variable_9 = Told(77)
    call_variable_10 = Told(78)
    call_wrapup_data = Told(79)
    named_variables = Told(82)
    named_arrays = Told(83)
    calling_device_id = Told(57)
    called_device_id = Told(58)
    application_id = Told(42)
    csq_id = Told(44)
    agent_ids = Told(630)
    connections = Told(627)
    complete = Told(625)
    merged_call_ids = Told(626)
    since = Told(616)


class Connection(Tracked):
    """A party of a call."""

    __slots__ = ()
    connection_device_id = Told(55)
    device_id = Told(628)
    device_type = Told(547)
    local_connection_state = Told(51)
    agent_id = Told(19)
    since = Told(616)


class NamedVariable(Tracked):
    """An ECC scalar of a call."""

    __slots__ = ()
    name = Told(607)
    value = Told(608)


class NamedArray(Tracked):
    """An element of an ECC array of a call."""

    __slots__ = ()
    index = Told(609)
    name = Told(607)
    value = Told(608)


class Agent(Tracked):
    """An agent as this client knows it."""

    __slots__ = ()
    agent_id = Told(19)
    agent_extension = Told(18)
    agent_instrument = Told(20)
    agent_state = Told(30)
    event_reason_code = Told(145)
    since = Told(616)


class Device(Tracked):
    """A device of the contact centre: trigger, CTI port, phone or line of an agent, queue."""

    __slots__ = ()
    device_id = Told(628)
    device_type = Told(547)
    in_service = Told(629)


class Picture(NamedTuple):
    """Everything that a client knows at one moment."""

    epoch: int
    calls: tuple
    agents: tuple
    devices: tuple

    def to_dict(self, names=False):
        """The picture as the command line prints it; with `names`, enumerated numbers become names where known."""
        lists = {name: [thing.to_dict(names) for thing in getattr(self, name)] for name in ("calls", "agents", "devices")}
        return {"epoch": self.epoch, **lists}


CLASSES = {cls.__name__: cls for cls in (Call, Connection, NamedVariable, NamedArray, Agent, Device)}

__all__ = [
    "Call",
    "Connection",
    "NamedVariable",
    "NamedArray",
    "Agent",
    "Device",
    "Picture",
]

for _name in __all__:
    globals()[_name].__module__ = "ccxcti"
