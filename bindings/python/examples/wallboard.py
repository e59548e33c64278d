"""A wallboard: what the agents do now, and how many calls wait."""

from __future__ import annotations

from datetime import datetime, timezone

import ccxcti
from ccxcti.constants import LocalConnectionState

TEAM = ["1001", "1002", "1003"]


def show(client: ccxcti.Client) -> None:
    """Prints one line per agent. The picture may be read at any time, from any thread."""
    picture = client.picture()
    for agent in picture.agents:
        minutes = (datetime.now(timezone.utc) - agent.since).total_seconds() / 60
        print(agent.agent_id, agent.to_dict(names=True)["agent_state"], f"for {minutes:.0f} min")
    parties = [party for call in picture.calls for party in call.connections]
    print("waiting:", sum(party.local_connection_state == LocalConnectionState.LCS_QUEUED for party in parties))


with ccxcti.Simulator() as sim:
    sim.login("1001", "2006")
    with ccxcti.connect(sim.address, mode="bridge") as client:
        # Events tell changes only: who was there before is asked for, and is in the picture then.
        for agent in TEAM:
            try:
                client.query_agent_state(agent)
            except ccxcti.RequestFailed as error:
                print("agent", agent, "is not known:", error)
        show(client)
        with client.subscribe(events=[ccxcti.AgentState, ccxcti.CallQueued, ccxcti.EndCall]) as changes:
            sim.login("1002", "2007")
            sim.dial("+15551234", "7000")
            for event in changes:
                show(client)
                if isinstance(event, ccxcti.CallQueued):
                    break
