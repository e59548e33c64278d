"""What the tests share: where things are, a contact centre, and deadlines instead of pauses."""

import time
from pathlib import Path

import pytest

import ccxcti

ROOT = Path(__file__).resolve().parents[2]

DEADLINE = 20.0
"""Seconds after which a wait of the tests counts as hanging."""


@pytest.fixture
def sim():
    with ccxcti.Simulator() as sim:
        yield sim


@pytest.fixture
def client(sim):
    with ccxcti.connect(sim.address, mode="bridge") as client:
        yield client


def until(condition, what):
    """Looks again and again until the condition holds."""
    end = time.monotonic() + DEADLINE
    while not condition():
        assert time.monotonic() < end, f"not within {DEADLINE:g} s: {what}"
        time.sleep(0.005)


def take(client, kind):
    """The next event of a class."""
    end = time.monotonic() + DEADLINE
    while True:
        event = client.next(max(0, end - time.monotonic()))
        assert event is not None, f"no {kind.__name__} within {DEADLINE:g} s"
        if isinstance(event, kind):
            return event


def drain(client):
    """What is left in the queue of a closed client."""
    events = []
    while True:
        try:
            event = client.next(DEADLINE)
        except ccxcti.Closed:
            return events
        assert event is not None, "the client is not closed"
        events.append(event)
