"""The names of the package: whatever is public is there, documented, and says where it belongs."""

import inspect

import pytest

import ccxcti

OPEN = [ccxcti.AsyncClient, ccxcti.AsyncSubscription, ccxcti.Client, ccxcti.Simulator, ccxcti.Subscription]
"""Classes with methods of their own."""

BASES = [ccxcti.Event, ccxcti.Message, ccxcti.Tracked]


def public(kind):
    return {name: inspect.getattr_static(kind, name) for name in dir(kind) if not name.startswith("_")}


@pytest.mark.parametrize("name", ccxcti.__all__)
def test_every_public_name_is_there_and_says_what_it_is(name):
    thing = getattr(ccxcti, name)
    assert name == "constants" or inspect.getdoc(thing)
    if isinstance(thing, type) and not name.startswith("_"):
        assert thing.__module__ in ("ccxcti", "ccxcti._native") or thing.__module__.startswith("ccxcti._")


@pytest.mark.parametrize("kind", [*OPEN, *BASES], ids=lambda kind: kind.__name__)
def test_every_method_and_attribute_says_what_it_does(kind):
    silent = [name for name, thing in public(kind).items() if name != "on_error" and not inspect.getdoc(thing)]
    assert silent == []


def test_a_client_of_an_event_loop_has_what_a_client_has():
    # Threads and descriptors belong to the client behind it, which is `client`.
    other = {"fileno", "handler_errors", "on_error"}
    assert set(public(ccxcti.Client)) - set(public(ccxcti.AsyncClient)) == other
    assert set(public(ccxcti.AsyncClient)) - set(public(ccxcti.Client)) == set()
    assert set(public(ccxcti.Subscription)) - set(public(ccxcti.AsyncSubscription)) == {"fileno"}


RECORDS = {
    "SessionUp": ["epoch", "server", "protocol", "dialect", "services_granted", "online"],
    "SessionDown": ["reason", "text"],
    "EventsMayBeMissing": ["since", "until"],
    "EventsLost": ["count", "first_seq", "last_seq"],
    "MalformedMessage": ["error", "id", "hex"],
    "Resynchronised": ["calls", "agents"],
}


@pytest.mark.parametrize("name", RECORDS)
def test_records_have_their_fields(name):
    kind = getattr(ccxcti, name)
    assert issubclass(kind, ccxcti.Record)
    assert [field for field in RECORDS[name] if not hasattr(kind, field)] == []


def test_the_arguments_of_functions_are_as_written():
    assert str(inspect.signature(ccxcti.decode)) == "(data, protocol=17, dialect=None)"
    assert str(inspect.signature(ccxcti.encode)) == "(message, protocol=17, dialect=None)"
    assert list(inspect.signature(ccxcti.Message.encode).parameters) == ["self", "protocol", "dialect"]
    assert list(inspect.signature(ccxcti.Simulator).parameters)[:2] == ["site", "listen"]
    assert inspect.signature(ccxcti.Simulator).parameters["listen"].default == "127.0.0.1:0"
    assert list(inspect.signature(ccxcti.Client.request).parameters) == ["self", "message", "timeout"]
    assert list(inspect.signature(ccxcti.Client.next).parameters) == ["self", "timeout"]
