"""Types of the native module; what it does stands with the package's own names."""

from datetime import datetime
from typing import Any, Callable, Generic, Iterator, Literal, TypeVar, Union, final

from typing_extensions import Self

from ._calls import Agent, Call, Device
from ._events import QueryAgentStateConf, QueryDeviceInfoConf, SetCallDataConf, SnapshotCallConf, SnapshotDeviceConf

_C = TypeVar("_C", bound="Message", covariant=True)

class Event:
    """Anything that a client delivers: a message of the server or a record of the client itself."""
    @property
    def type(self) -> str:
        """Type name: "CallDelivered", "SessionUp"; "Unknown" for a message that is not in the table."""
    @property
    def message(self) -> str | None:
        """Wire name: "CALL_DELIVERED_EVENT"; None for records and for messages that are not in the table."""
    @property
    def seq(self) -> int:
        """Number given on receipt, from 1, without gaps; 0 for a message that no client received."""
    @property
    def epoch(self) -> int:
        """Number of the session since the client was opened, from 1; 0 before the first."""
    @property
    def received_at(self) -> datetime | None:
        """When it was read from the socket, in UTC; None for a message that no client received."""
    @property
    def replay(self) -> bool:
        """True when a server that took over said again what was known before: not a new call."""
    @property
    def synthetic(self) -> bool:
        """True when the server did not send it: a change that resynchronisation found, as the message that would have told it."""
    @property
    def contact_id(self) -> str | None:
        """The contact that the event's call belongs to, the same through transfers and conferences: a key for CRM records.

        None for what is of no call, with `track_calls` off, and for a message that no client received.
        """
    def to_dict(self, names: bool = False) -> dict[str, Any]:
        """The object that the command line prints as JSON; with `names`, enumerated numbers become names where known."""
    def names(self) -> dict[str, Any]:
        """The fields alone, enumerated numbers as their names where known."""

class Message(Event):
    """A protocol message. Calling a class builds one from fields."""
    def __new__(cls, *, protocol: int | None = None, dialect: Literal["ccx", "ged188"] | None = None, **fields: Any) -> Self: ...
    @property
    def id(self) -> int:
        """MessageTypeID."""
    @property
    def body(self) -> bytes:
        """Everything behind the header of the frame."""
    @property
    def frame(self) -> bytes:
        """The whole frame, header included."""
    @property
    def protocol(self) -> int:
        """Protocol version by which the message was read."""
    @property
    def dialect(self) -> Literal["ccx", "ged188"]:
        """Dialect by which the message was read."""
    @property
    def agent(self) -> str | None:
        """The agent: agent_id_long where it is there, else agent_id."""
    @property
    def unknown(self) -> list[tuple[int, bytes]]:
        """Floating fields that the table does not know for this message: (tag, bytes)."""
    def encode(self, protocol: int | None = None, dialect: Literal["ccx", "ged188"] | None = None) -> bytes:
        """The frame as it came or, with `protocol` or `dialect`, written anew for them."""

class Record(Event):
    """A record of the client itself."""

class Item:
    """One item of a list of a message."""

class Tracked:
    """Something that a client knows, as it was when it was asked for: it never changes. Equal when all that is known is equal."""
    def to_dict(self, names: bool = False) -> dict[str, Any]:
        """The fields that are told; with `names`, enumerated numbers become their names where known."""

def decode(
    data: Union[bytes, bytearray, memoryview], protocol: int = 17, dialect: Literal["ccx", "ged188"] | None = None
) -> list[Message]:
    """The messages of a run of whole frames.

    `dialect` None is "ccx" up to protocol 18 and "ged188" above; OPEN_REQ is read by its own version.
    Raises `Malformed`, with `offset` (byte of `data`) and `id`.
    """

def encode(message: dict[str, Any], protocol: int = 17, dialect: Literal["ccx", "ged188"] | None = None) -> bytes:
    """The frame of a message in its JSON form: a dict as `to_dict` gives it, or part of one. Raises `Encode`."""

@final
class Client:
    @staticmethod
    def start(options: dict[str, str]) -> tuple[Client, Subscription, Subscription]: ...
    def wait_up(self, timeout: float | None = None) -> bool: ...
    def subscribe(self, given: dict[str, list[str]] | None = None) -> Subscription: ...
    def request(self, request: Request[_C], timeout: float | None = None) -> _C: ...
    def close(self) -> None: ...
    def abandon(self) -> Closing: ...
    def picture(self) -> tuple[int, tuple[Call, ...], tuple[Agent, ...], tuple[Device, ...]]: ...
    def call(self, call_id: int) -> Call | None: ...
    def agent(self, agent_id: str) -> Agent | None: ...
    def device(self, device_id: str) -> Device | None: ...
    @property
    def closed(self) -> bool: ...
    @property
    def server(self) -> str | None: ...

@final
class Closing:
    def wait(self, seconds: float) -> bool: ...

@final
class Subscription:
    def next(self, timeout: float | None = None) -> Event | None: ...
    def __iter__(self) -> Iterator[Event]: ...
    def __next__(self) -> Event: ...
    def feed(self) -> Iterator[Event]: ...
    def fileno(self) -> int: ...
    def close(self) -> None: ...

    @property
    def stats(self) -> tuple[int, int, int, int, int, int]: ...

@final
class Request(Generic[_C]):
    def __init__(self: Request[Message], message: Union[Message, dict[str, Any]]) -> None: ...
    @staticmethod
    def query_agent_state(agent_id: str) -> Request[QueryAgentStateConf]: ...
    @staticmethod
    def snapshot_call(call_id: int, device: str) -> Request[SnapshotCallConf]: ...
    @staticmethod
    def snapshot_device(device: str) -> Request[SnapshotDeviceConf]: ...
    @staticmethod
    def query_device_info(device: str) -> Request[QueryDeviceInfoConf]: ...
    @staticmethod
    def set_call_data(call_id: int, device: str, items: list[tuple[str, str]]) -> Request[SetCallDataConf]: ...

@final
class Answers:
    def __init__(self) -> None: ...
    def ask(self, client: Client, request: Request[Message], timeout: float | None = None) -> int: ...
    def take(self) -> list[tuple[int, Union[Message, Exception]]]: ...
    def fileno(self) -> int: ...

@final
class Simulator:
    def __init__(
        self, site: str | None, listen: list[str], dialect: str, seed: int | None, shuffle: bool, standby: bool
    ) -> None: ...
    @property
    def addresses(self) -> list[str]: ...
    def command(self, line: str) -> str: ...
    def play(self, story: str) -> StoryRun: ...
    def close(self) -> None: ...
    def abandon(self) -> Closing: ...

@final
class StoryRun:
    """A story that is being played."""
    def wait(self, timeout: float | None = None) -> bool:
        """Wait for its end: True, or False when `timeout` seconds have passed. A step that fails raises its error."""

def unraisable(exception: BaseException, source: Callable[..., object]) -> None: ...
def exiting(seconds: float) -> None: ...
def forked() -> None: ...
