// Generated from core/src/call/table.rs by cargo xtask gen. Do not edit.

/** A call as this client knows it. What was not told is absent. */
export interface Call {
  /** Call id of the connection. */ readonly callId: number;
  /** The logical contact of a call: the same through transfer, consultation and conference. */ readonly contactId: string;
  /** 0xFFFF = NULL_CALLTYPE. */ readonly callType?: number;
  /** Calling number. */ readonly ani?: string;
  /** DNIS. */ readonly dnis?: string;
  /** Dialed number. */ readonly dialedNumber?: string;
  /** Digits entered by the caller. */ readonly callerEnteredDigits?: string;
  /** Call variable 1 (40 characters and NUL). */ readonly callVariable1?: string;
  /** Call variable 2 (40 characters and NUL). */ readonly callVariable2?: string;
  /** Call variable 3 (40 characters and NUL). */ readonly callVariable3?: string;
  /** Call variable 4 (40 characters and NUL). */ readonly callVariable4?: string;
  /** Call variable 5 (40 characters and NUL). */ readonly callVariable5?: string;
  /** Call variable 6 (40 characters and NUL). */ readonly callVariable6?: string;
  /** Call variable 7 (40 characters and NUL). */ readonly callVariable7?: string;
  /** Call variable 8 (40 characters and NUL). */ readonly callVariable8?: string;
  /** Call variable 9 (40 characters and NUL). */ readonly callVariable9?: string;
  /** Call variable 10 (40 characters and NUL). */ readonly callVariable10?: string;
  /** Wrap-up text. */ readonly callWrapupData?: string;
  /** List of named_variable. */ readonly namedVariables: readonly NamedVariable[];
  /** List of named_array. */ readonly namedArrays: readonly NamedArray[];
  /** Device id. */ readonly callingDeviceId?: string;
  /** Device id. */ readonly calledDeviceId?: string;
  /** Service as the peripheral knows it; 0xFFFFFFFF = NULL_SERVICE. */ readonly applicationId?: number;
  /** Skill group as the peripheral knows it; 0xFFFFFFFF = NULL_SKILL_GROUP. */ readonly csqId?: number;
  /** The agents who are in the call. */ readonly agentIds: readonly string[];
  /** The parties of a call. */ readonly connections: readonly Connection[];
  /** Whether the parties of the call that are known are all there are. */ readonly complete: boolean;
  /** Ids under which the call was known before, or whose calls became one with it. */ readonly mergedCallIds: readonly number[];
  /** From when events may be missing; in the picture of calls: since when something is so. RFC 3339 UTC. */ readonly since: string;
}

/** A party of a call. */
export interface Connection {
  /** Device part of the connection id. */ readonly connectionDeviceId: string;
  /** Number of a device; of a line that is not the agent's own `primary.actual`. */ readonly deviceId?: string;
  /** Device type. */ readonly deviceType?: number;
  /** ALERTING at an agent; INITIATE = inbound trunk seized. */ readonly localConnectionState?: number;
  /** Agent login id. */ readonly agentId?: string;
  /** From when events may be missing; in the picture of calls: since when something is so. RFC 3339 UTC. */ readonly since: string;
}

/** An ECC scalar of a call. */
export interface NamedVariable {
  /** Name of an expanded call context (ECC) variable. */ readonly name: string;
  /** Value of an ECC variable. */ readonly value: string;
}

/** An element of an ECC array of a call. */
export interface NamedArray {
  /** Index of an ECC array element. */ readonly index: number;
  /** Name of an expanded call context (ECC) variable. */ readonly name: string;
  /** Value of an ECC variable. */ readonly value: string;
}

/** An agent as this client knows it. */
export interface Agent {
  /** Agent login id. */ readonly agentId: string;
  /** Agent extension. */ readonly agentExtension?: string;
  /** Agent instrument. */ readonly agentInstrument?: string;
  /** Client Events service only. */ readonly agentState: number;
  /** Site-defined reason; meaningful for not-ready and logout. */ readonly eventReasonCode?: number;
  /** From when events may be missing; in the picture of calls: since when something is so. RFC 3339 UTC. */ readonly since: string;
}

/** A device of the contact centre: trigger, CTI port, phone or line of an agent, queue. */
export interface Device {
  /** Number of a device; of a line that is not the agent's own `primary.actual`. */ readonly deviceId: string;
  /** Device type. */ readonly deviceType?: number;
  /** Whether the device is in service. */ readonly inService: boolean;
}
