//! The embedded contact centre and its CTI server: something to develop and test scripts against.
//!
//! `switch` is the telephone system with its agents and queues, `server` the CTI server around it; both are machines without
//! I/O whose time is an argument. `serve` gives them sockets and a clock, [`Simulator`] is the handle. `verbs` reads what
//! people say to it, `story` what is to happen and what each client must see of it.
//!
//! # What is sent when
//!
//! The guide is the "Unified CCX CTI Protocol Developer Guide". *Seen* stands in its call flow examples, *defined* follows from
//! its event definitions and field notes, *chosen* is ours where it is silent. "All" are the bridge clients and the agent
//! clients whose phone is in the call.
//!
//! | situation | events, in order | to | source |
//! |---|---|---|---|
//! | an agent logs in | AGENT_STATE NOT_READY, reason 32760 | bridge, own agent | seen |
//! | agent state events | one event: CSQState = AgentState, CSQID -1, NumCSQs 0, NextAgentState 65535 | bridge, own agent | seen (the text says CSQState 0; the examples win) |
//! | READY, NOT_READY with reason, LOGOUT | AGENT_STATE | bridge, own agent | defined |
//! | log-out without force while READY, reserved or in a call | refused | | chosen |
//! | NOT_READY asked for while TALKING | nothing; NOT_READY with that reason when the call ends | | defined |
//! | a READY agent dials | AGENT_STATE NOT_READY 32762, before the call's events; it stays so | bridge, own agent | defined; chosen |
//! | an agent's phone dials a trigger | BEGIN_CALL (type 9, connection = the phone), SERVICE_INITIATED, ORIGINATED (both LCS 1, application and CSQ -1) | all | seen |
//! | a plain phone or the outside dials a trigger | BEGIN_CALL (type 1, connection = the trigger) | bridge | chosen; a trace of the guide names a port there |
//! | the call is at the trigger | DELIVERED (alerting and called type 74, LCS 1: it has reached the switch) | bridge | defined |
//! | a CTI port takes it | ESTABLISHED (answering type 73, last redirect = trigger, LCS 3); RTP_STARTED twice for an agent's phone that called | bridge; all | defined |
//! | no CTI port is free | FAILED (failing = trigger, LCS 6, cause 3), then the events of the end | all | defined |
//! | events of triggers and CTI ports | | bridge, even if an agent called | defined |
//! | the script asks, nobody is READY | QUEUED (connection = port, LCS 5, one CSQ, NumQueued with this call, no queue device: the guide gives queues no id) | all | defined; chosen |
//! | an agent is chosen | AGENT_STATE RESERVED | bridge, own agent | seen |
//! | the agent's phone rings | DIVERTED (from the port to the phone, LCS 3: the port holds the call until the answer) | all | defined; chosen |
//! | | BEGIN_CALL (type 1, connection = the phone, context) | own agent | defined |
//! | | DELIVERED (alerting type 76, called = trigger, last redirect = port, LCS 2) | all | defined |
//! | the agent answers | ESTABLISHED (LCS 3), AGENT_STATE TALKING, RTP_STARTED twice | all; bridge, own agent; all | defined |
//! | | CONNECTION_CLEARED of the port | bridge | defined |
//! | someone hangs up | RTP_STOPPED twice per phone that had them started; CONNECTION_CLEARED per party, who hung up first; a phone that only rang is cleared too | all (a port: bridge) | defined; chosen |
//! | | CALL_CLEARED, then END_CALL, with the connection of the receiver's BEGIN_CALL | all | defined; chosen |
//! | | AGENT_STATE READY, or NOT_READY 32755 without automatic available | bridge, own agent | defined |
//! | the caller gives up before the answer | the same; the agent is READY again, at the old place in the order | | defined; chosen |
//! | forced log-out while a call is offered | DIVERTED from the phone to the port, END_CALL, AGENT_STATE LOGOUT, QUEUED before all that wait | | defined for no answer; chosen |
//! | log-in and forced log-out in mid-call | AGENT_STATE, then BEGIN_CALL or END_CALL to that agent, to bridge too if nothing else of the call is monitored | | defined |
//! | a call rings without end | nothing: there is no ring time-out yet | | |
//! | an agent's client is lost | nothing: the agent stays logged in | | chosen, for now |
//! | RTP addresses | both are the phone's own: where it receives, from where it sends; not started again when the call moves | | defined; chosen |
//! | OPEN_CONF | AgentState 1 for an agent who is not logged in, 9 without agent; one pair of FltPeripheralID 1 and MultilineAgentControl 1 | the client | recorded traffic |
//! | services | granted: events of either mode, control; the rest is not there yet and not granted | the client | defined |
//! | an agent client opens in mid-call | OPEN_CONF, BEGIN_CALL for each call of its phone | the client | defined |
//! | a bridge client opens | Unified CCX: nothing more; GED-188: SYSTEM_EVENT 3 | the client | defined |
//! | agent data that name nobody | refused with 32, as contradicting ones | the client | chosen |
//! | a request caused events | its confirmation comes before them | | chosen; no order is promised |

mod call_data;
mod connection;
mod duration;
mod fault;
mod load;
pub mod order;
mod serve;
mod server;
mod simulator;
mod site;
mod site_file;
mod story;
mod switch;
mod verbs;

pub use fault::fault_help;
pub use server::{Action, ClientId, Reply, Server, ServerOptions};
pub use simulator::{Log, SimOptions, Simulator, StoryRun};
pub use site::{Agent, Application, CallControl, ConferenceCallId, Csq, Device, Number, PhoneLimits, Script, Site, Timing, print_site};
pub use story::{ClientStep, Story, stories};
pub use verbs::{VerbRow, verbs};
