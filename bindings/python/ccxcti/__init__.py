"""Client, codec and embedded contact centre for the Cisco Unified CCX CTI protocol (GED-188).

    with ccxcti.connect("ccx1:12028,ccx2:12028", mode="bridge") as client:
        for event in client:
            ...
"""

from . import _calls, _errors, _events, constants
from ._aio import AsyncClient, AsyncSubscription, connect_async
from ._calls import *
from ._client import Client, connect
from ._errors import *
from ._events import *
from ._native import Event, Item, Message, Record, StoryRun, Tracked, decode, encode
from ._sim import Simulator
from ._subscription import QueueStats, Subscription

__all__ = [
    "AsyncClient",
    "AsyncSubscription",
    "Client",
    "Event",
    "Item",
    "Message",
    "QueueStats",
    "Record",
    "Simulator",
    "StoryRun",
    "Subscription",
    "Tracked",
    "connect",
    "connect_async",
    "constants",
    "decode",
    "encode",
]
__all__ += _calls.__all__
__all__ += _errors.__all__
__all__ += _events.__all__
