"""The embedded contact centre from Python: verbs as methods, stories, refusals."""

import os
from pathlib import Path

import pytest

import ccxcti
from conftest import take


def test_verbs_are_methods(sim, client):
    sim.login("1001", "2006")
    sim.ready("1001")
    call = sim.dial("+15551234", "7000", ani="4711")
    assert take(client, ccxcti.BeginCall).call_id == call
    assert [shown["call"] for shown in sim.show("calls")] == [call]
    sim.hang_up("+15551234", call)
    assert take(client, ccxcti.EndCall).call_id == call
    sim.not_ready("1001", 5)
    assert take(client, ccxcti.AgentState)
    sim.logout("1001", force=True)
    assert sim.do("show calls") == "[]"
    assert len(sim.show("clients")) == 1


def test_a_verb_that_is_not_allowed_is_refused(sim):
    for wrong in (lambda: sim.ready("1001"), lambda: sim.ready("nobody"), lambda: sim.do("no-such-verb"), lambda: sim.answer("2006")):
        with pytest.raises(ccxcti.Refused) as caught:
            wrong()
        assert str(caught.value) and not str(caught.value).startswith("error")
    with pytest.raises(ccxcti.InvalidArgument):
        sim.login("1001", "2006 2007")


def test_a_story_is_a_name_a_text_or_a_file(sim, tmp_path):
    text = 'name = "short"\nabout = "x"\nrule = "x"\n[clients]\n[steps]\ndo = [\n  "login 1001 2006",\n]\n[expect]\n'
    assert sim.play(text, wait=True).wait(0) is True
    path = tmp_path / "short.toml"
    path.write_text(text.replace("login 1001 2006", "logout 1001"))
    assert sim.play(Path(path)).wait() is True
    with pytest.raises(ccxcti.InvalidArgument):
        sim.play("no such story")


def test_a_story_that_fails_raises(sim):
    text = 'name = "wrong"\nabout = "x"\nrule = "x"\n[clients]\n[steps]\ndo = [\n  "ready 1001",\n]\n[expect]\n'
    with pytest.raises(ccxcti.Refused, match="wrong"):
        sim.play(text, wait=True)


def test_a_closed_simulator_says_so(sim):
    sim.close()
    sim.close()
    with pytest.raises(ccxcti.Error):
        sim.login("1001", "2006")


def test_wrong_options():
    with pytest.raises(ccxcti.Error):
        ccxcti.Simulator(site="this is no site")
    with pytest.raises(ccxcti.Error):
        ccxcti.Simulator(listen="nowhere")
    with pytest.raises(ccxcti.InvalidArgument):
        ccxcti.Simulator(dialect="german")


def test_a_number_is_no_file(sim):
    reading, writing = os.pipe()
    for wrong in (lambda: ccxcti.Simulator(site=reading), lambda: sim.play(reading)):
        with pytest.raises(ccxcti.InvalidArgument):
            wrong()
    # Still ours, and open.
    os.close(reading)
    os.close(writing)
