"""Requests: what is asked, the same for clients with threads and for those of an event loop."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Mapping, Union

from . import _native
from ._errors import InvalidArgument
from ._native import Message

if TYPE_CHECKING:
    from ._events import SetCallDataConf

Question = Union[Message, "dict[str, Any]"]
"""A message of a request class, or a dict in the JSON form of a message."""


def set_call_data(
    call_id: int, device: str | None, values: Mapping[str, str] | None, fields: Mapping[str, str]
) -> _native.Request[SetCallDataConf]:
    """The request for items by public field name, else by name of an expanded call variable."""
    items = [*(values or {}).items(), *fields.items()]
    for name, value in items:
        if not isinstance(name, str) or not isinstance(value, str):
            raise InvalidArgument("set_call_data: names and values are str")
    return _native.Request.set_call_data(call_id, device or "", items)
