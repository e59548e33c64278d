// Generated from core/src/error.rs by cargo xtask gen. Do not edit.
import { CcxError } from './error.js';

/** An argument or configuration value is not one that is accepted. */
export class InvalidArgument extends CcxError {
  constructor(text: string, status?: number, kind = 'InvalidArgument') {
    super(kind, text, status);
  }
}

/** The field has another type than the one asked for. */
export class Type extends CcxError {
  constructor(text: string, status?: number, kind = 'Type') {
    super(kind, text, status);
  }
}

/** The library met a bug of its own; it stayed inside the library. */
export class Panic extends CcxError {
  constructor(text: string, status?: number, kind = 'Panic') {
    super(kind, text, status);
  }
}

/** The client or simulator is closed. */
export class Closed extends CcxError {
  constructor(text: string, status?: number, kind = 'Closed') {
    super(kind, text, status);
  }
}

/** The command queue is full. */
export class QueueFull extends CcxError {
  constructor(text: string, status?: number, kind = 'QueueFull') {
    super(kind, text, status);
  }
}

/** The operating system refused a resource. */
export class Io extends CcxError {
  constructor(text: string, status?: number, kind = 'Io') {
    super(kind, text, status);
  }
}

/** The bytes are not a message. */
export class Malformed extends CcxError {
  constructor(text: string, status?: number, kind = 'Malformed') {
    super(kind, text, status);
  }
}

/** The message cannot be written. */
export class Encode extends CcxError {
  constructor(text: string, status?: number, kind = 'Encode') {
    super(kind, text, status);
  }
}

/** The embedded contact centre refused the verb. */
export class Refused extends CcxError {
  constructor(text: string, status?: number, kind = 'Refused') {
    super(kind, text, status);
  }
}

/** No CTI server could be reached. */
export class Connect extends CcxError {
  constructor(text: string, status?: number, kind = 'Connect') {
    super(kind, text, status);
  }
}

/** The server's name could not be resolved. */
export class Resolve extends Connect {
  constructor(text: string, status?: number, kind = 'Resolve') {
    super(text, status, kind);
  }
}

/** The server did not accept the connection. */
export class Unreachable extends Connect {
  constructor(text: string, status?: number, kind = 'Unreachable') {
    super(text, status, kind);
  }
}

/** What answers on that port is not a CTI server. */
export class NotCtiServer extends Connect {
  constructor(text: string, status?: number, kind = 'NotCtiServer') {
    super(text, status, kind);
  }
}

/** The server closed the connection before the session was open. */
export class ConnectionLost extends Connect {
  constructor(text: string, status?: number, kind = 'ConnectionLost') {
    super(text, status, kind);
  }
}

/** The server did not answer in time. */
export class TimedOut extends Connect {
  constructor(text: string, status?: number, kind = 'TimedOut') {
    super(text, status, kind);
  }
}

/** The server refused to open the session. */
export class OpenRefused extends CcxError {
  constructor(text: string, status?: number, kind = 'OpenRefused') {
    super(kind, text, status);
  }
}

/** The server does not speak the protocol version asked for. FAILURE_CONF status 1. */
export class InvalidVersion extends OpenRefused {
  constructor(text: string, status?: number, kind = 'InvalidVersion') {
    super(text, status, kind);
  }
}

/** The open request lacks data that the server requires. FAILURE_CONF status 6. */
export class RequiredDataMissing extends OpenRefused {
  constructor(text: string, status?: number, kind = 'RequiredDataMissing') {
    super(text, status, kind);
  }
}

/** Another client holds the agent's device. FAILURE_CONF status 10. */
export class DeviceInUse extends OpenRefused {
  constructor(text: string, status?: number, kind = 'DeviceInUse') {
    super(text, status, kind);
  }
}

/** A newer session of the same client replaced this one. FAILURE_CONF status 11. */
export class SessionReplaced extends OpenRefused {
  constructor(text: string, status?: number, kind = 'SessionReplaced') {
    super(text, status, kind);
  }
}

/** The CTI server is off line. FAILURE_CONF status 15. */
export class ServerOffline extends OpenRefused {
  constructor(text: string, status?: number, kind = 'ServerOffline') {
    super(text, status, kind);
  }
}

/** The server does not accept the idle time-out. FAILURE_CONF status 18. */
export class InvalidTimeout extends OpenRefused {
  constructor(text: string, status?: number, kind = 'InvalidTimeout') {
    super(text, status, kind);
  }
}

/** Agent id, extension and instrument do not belong together. FAILURE_CONF status 32. */
export class AgentDataInconsistent extends OpenRefused {
  constructor(text: string, status?: number, kind = 'AgentDataInconsistent') {
    super(text, status, kind);
  }
}

/** The server is the standby node of its cluster. FAILURE_CONF status 92. */
export class NotMaster extends OpenRefused {
  constructor(text: string, status?: number, kind = 'NotMaster') {
    super(text, status, kind);
  }
}

/** The server answered the request with a failure. */
export class RequestFailed extends CcxError {
  constructor(text: string, status?: number, kind = 'RequestFailed') {
    super(kind, text, status);
  }
}

/** The CTI server itself did not take the request (FAILURE_CONF). */
export class ServerFailure extends RequestFailed {
  constructor(text: string, status?: number, kind = 'ServerFailure') {
    super(text, status, kind);
  }
}

/** The contact centre refused the request (CONTROL_FAILURE_CONF). */
export class ControlFailure extends RequestFailed {
  constructor(text: string, status?: number, kind = 'ControlFailure') {
    super(text, status, kind);
  }
}

/** The server did not answer the request in time; whether it was carried out is not known. */
export class RequestTimedOut extends CcxError {
  constructor(text: string, status?: number, kind = 'RequestTimedOut') {
    super(kind, text, status);
  }
}

/** There is no session at the moment: the request was not sent. */
export class NotConnected extends CcxError {
  constructor(text: string, status?: number, kind = 'NotConnected') {
    super(kind, text, status);
  }
}

/** The session ended before the request was answered; whether it was carried out is not known. */
export class SessionLost extends CcxError {
  constructor(text: string, status?: number, kind = 'SessionLost') {
    super(kind, text, status);
  }
}
