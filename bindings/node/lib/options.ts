// Generated from core/src/config.rs by cargo xtask gen. Do not edit.
/** What `connect` takes. Only `servers` must be there. */
export interface ConnectOptions {
  /** CTI servers in the order to try, as a comma list; port 12028 unless given. Takes: host or host:port, comma separated. */
  readonly servers: string | readonly string[];
  /** bridge: events of all monitored devices; agent: events of calls that include the agent's device. Takes: bridge | agent. Default: bridge. */
  readonly mode?: 'bridge' | 'agent';
  /** Agent login id (agent mode). Takes: text of at most 128 bytes. */
  readonly agentId?: string;
  /** Extension of the agent's phone (agent mode). Takes: text of at most 15 bytes. */
  readonly extension?: string;
  /** Instrument (device) of the agent (agent mode). Takes: text of at most 63 bytes. */
  readonly instrument?: string;
  /** Call events wanted. Takes: all, none, a number, or a comma list of names such as call-delivered. Default: all. */
  readonly events?: string | readonly string[] | number;
  /** Agent states whose events are wanted. Takes: all, none, a number, or a comma list of names such as login. Default: all. */
  readonly agentStates?: string | readonly string[] | number;
  /** Services wanted besides the one of the mode. Takes: all, none, a number, or a comma list of names such as client-events. Default: none. */
  readonly services?: string | readonly string[] | number;
  /** Protocol version; 17 for ccx and 25 for ged188 unless given. Takes: whole number from 10 to 25. */
  readonly protocol?: number;
  /** Lowest protocol version to fall back to when a server does not speak the one asked for. Takes: whole number from 10 to 25. Default: 10. */
  readonly protocolMin?: number;
  /** ccx: Unified CCX, versions 10 to 18; ged188: Unified CCE, versions 10 to 25. Takes: ccx | ged188. Default: ccx. */
  readonly dialect?: 'ccx' | 'ged188';
  /** Name of this client at the server; two clients with one name and one agent device replace each other. Takes: text of at most 63 bytes. Default: ccxcti. */
  readonly clientId?: string;
  /** Password of the client; Unified CCX ignores it. Takes: text of at most 63 bytes. */
  readonly password?: string;
  /** Seconds of silence after which the client asks whether the server is there. Takes: seconds from 5 to 30. Default: 5. */
  readonly heartbeat?: number;
  /** Seconds to keep trying until the first session is up; 0 = one round through the servers. Takes: seconds from 0 to 31536000. Default: 0. */
  readonly connectWait?: number;
  /** Seconds before the second round through the servers; doubles with each further one (ccx). Takes: seconds from 0.1 to 600. Default: 1. */
  readonly retryFirst?: number;
  /** Longest pause between two rounds, in seconds (ccx). Takes: seconds from 0.1 to 3600. Default: 30. */
  readonly retryMax?: number;
  /** Bound of the random wait before the second round, in seconds (ged188): a tenth for each client of the server. Takes: seconds from 0 to 600. Default: 1. */
  readonly retrySpread?: number;
  /** Seconds to wait for the answer of a request. Takes: seconds from 1 to 600. Default: 30. */
  readonly requestTimeout?: number;
  /** on: after a reconnect or a loss, calls and agents are asked for again, and what changed is delivered. Takes: on | off. Default: on. */
  readonly resync?: boolean | 'on' | 'off';
  /** on: calls, agents and devices are tracked; off: only the raw stream, without a picture and without resync. Takes: on | off. Default: on. */
  readonly trackCalls?: boolean | 'on' | 'off';
  /** Seconds of silence after which a call is checked by a snapshot; 0 = never. Takes: seconds from 0 to 86400. Default: 300. */
  readonly callCheck?: number;
  /** Path of a file to record the session's frames in. Takes: text of at most 4096 bytes. */
  readonly capture?: string;
  /** Events that may wait for a slow consumer. Takes: whole number from 16 to 16777216. Default: 65536. */
  readonly queueEvents?: number;
  /** Bytes of events that may wait for a slow consumer. Takes: whole number from 65536 to 17179869184. Default: 67108864. */
  readonly queueBytes?: number;
  /** What happens when the queue is full; every loss is a record. Takes: drop-oldest | drop-newest | disconnect. Default: drop-oldest. */
  readonly queuePolicy?: 'drop-oldest' | 'drop-newest' | 'disconnect';
}
