"""Plays a story file and compares the full list of events of each client with the hand-written expectation."""

import re
import shlex
import sys
import time

import ccxcti
from conftest import DEADLINE, ROOT, drain

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

FOLDER = ROOT / "core" / "stories"
FILES = sorted(FOLDER.glob("*.toml"))


def read(path):
    with open(path, "rb") as file:
        return tomllib.load(file)


def play(path):
    """What each client saw: client name to list of messages."""
    story = read(path)
    steps = story["steps"]["do"]
    later = {step.split()[1] for step in steps if step.startswith("open ")}
    with ccxcti.Simulator(site=story.get("site"), **dialect(story)) as sim:
        clients, messages = {}, {}

        def come(name):
            clients[name] = ccxcti.connect(sim.address, client_id=name, **options(story["clients"][name]))

        def go(name):
            messages[name] = seen(clients.pop(name), len(story["expect"].get(name, [])))

        try:
            for name in story["clients"]:
                if name not in later:
                    come(name)
            if any(step.startswith(("open ", "close ")) for step in steps):
                for step in steps:
                    verb, _, name = step.partition(" ")
                    if verb in ("open", "close"):
                        (come if verb == "open" else go)(name)
                    else:
                        sim.do(step)
            else:
                sim.play(path, wait=True)
            for name in list(clients):
                go(name)
            return messages
        finally:
            for client in clients.values():
                client.close()


def dialect(story):
    """A contact centre speaks the dialect of its clients."""
    spoken = {options(line).get("dialect", "ccx") for line in story["clients"].values()}
    assert len(spoken) == 1, "the clients of a story speak one dialect"
    return {"dialect": spoken.pop()}


def options(line):
    return dict(word.split("=", 1) for word in shlex.split(line))


def seen(client, expected):
    """The messages of a client: as many as are expected, and whatever comes beyond until it is closed."""
    messages = []
    end = time.monotonic() + DEADLINE
    while len(messages) < expected:
        event = client.next(max(0, end - time.monotonic()))
        if event is None:
            break
        messages.append(event)
        messages = [event for event in messages if isinstance(event, ccxcti.Message)]
    client.close()
    return messages + [event for event in drain(client) if isinstance(event, ccxcti.Message)]


def differences(expect, seen, shuffled=False):
    """One sentence for each line of the expectation that is not what was seen."""
    found = []
    names = {}
    for client, lines in expect.items():
        messages = seen[client]
        if shuffled:
            messages = sorted_as(lines, messages, names)
        for at, line in enumerate(lines):
            if at >= len(messages) or messages[at] is None:
                found.append(f"{client} {at}: nothing came, expected {line}")
                continue
            found += [f"{client} {at}: {text} in {line}" for text in unlike(line, messages[at], names)]
        found += [f"{client}: not expected: {message!r}" for message in messages[len(lines) :]]
    return found


def sorted_as(lines, messages, names):
    """The first message that is like each line, or None; then what is left."""
    left = list(messages)
    found = []
    known = dict(names)
    for line in lines:
        for message in left:
            tried = dict(known)
            if not unlike(line, message, tried):
                known = tried
                left.remove(message)
                found.append(message)
                break
        else:
            found.append(None)
    return found + left


def unlike(line, message, names):
    wire_name, *conditions = shlex.split(line)
    if message.message != wire_name:
        return [f"{message.message} came"]
    found = []
    for condition in conditions:
        path, wanted = condition.split("=", 1)
        value = follow(message, path)
        if not is_like(value, wanted, names):
            found.append(f"{path} is {value!r}")
    return found


def follow(message, path):
    """`list[0].member` from a message."""
    value = message
    for name, index in re.findall(r"(\w+)(?:\[(\d+)\])?", path):
        if value is None:
            return None  # A record that is not there has no members.
        value = getattr(value, name)
        if index:
            value = value[int(index)] if int(index) < len(value) else None
    return value


def is_like(value, wanted, names):
    if wanted == "-":
        return value is None or value == []
    if wanted.startswith("$"):
        # A name stands for the id first seen under it, and no other name for the same id.
        if wanted not in names and value not in names.values():
            names[wanted] = value
        return value is not None and names.get(wanted) == value
    if isinstance(value, int):
        return re.fullmatch(r"-?\d+|0x[0-9a-fA-F]+", wanted) is not None and value == int(wanted, 0)
    if isinstance(value, bytes):
        return value.hex() == wanted
    return value == wanted
