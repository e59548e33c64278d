/** What messages and records have in common, for the generated types. */

import type { MessageMap, RecordMap } from './events.js';

/** A floating field that the message does not know: a tag of others, or a number of another size. */
export interface UnknownField {
  readonly tag: number;
  /** Its bytes, as lower-case hex text. */
  readonly hex: string;
}

/** What both messages and records can do. */
export interface Base<Type extends string> {
  /** Type name: tells the members of the union apart. */
  readonly type: Type;
  /** A plain object with the fields that are there, in camel case; it shares nothing with the event. */
  toObject(): Record<string, unknown>;
  /** The JSON form that `ccxcti monitor --json` prints; `encode` takes it back. */
  toJSON(): Record<string, unknown>;
}

/**
 * A message of the protocol. It reads its fields from the frame when they are asked for: numbers are numbers, text is
 * text, bytes are lower-case hex text; a field that is absent is `undefined`.
 */
export interface MessageBase<Type extends string, Wire extends string | null, Id extends number> extends Base<Type> {
  /** Wire name. */
  readonly message: Wire;
  /** Message id. */
  readonly id: Id;
  /** Floating fields that the message does not know, if there are any. */
  readonly unknown?: readonly UnknownField[];
  /** A copy of the whole frame, header included. */
  readonly frame: Uint8Array;
}

/** A message whose layout is not published. */
export interface RawMessage<Type extends string, Wire extends string, Id extends number> extends MessageBase<Type, Wire, Id> {
  /** Its body as lower-case hex text. */
  readonly hex: string;
}

/** A message with an id that is not in the table. */
export interface UnknownMessage extends MessageBase<'Unknown', null, number> {
  /** Its body as lower-case hex text. */
  readonly hex: string;
}

/** A record of the client itself. */
export interface RecordBase<Type extends string> extends Base<Type> {
  /** Records have no wire name. */
  readonly message?: undefined;
}

/** What every event of a session has. */
export interface Stamp {
  /** Given on receipt, from 1, without gaps, before anything is dropped. */
  readonly seq: number;
  /** Number of the session since the client was opened, from 1; 0 before the first. */
  readonly epoch: number;
  /** When it was read from the socket: RFC 3339, UTC, microseconds. `new Date(event.receivedAt)` takes it. */
  readonly receivedAt: string;
  /** A server that took over says again what was known before: not a new call. */
  readonly replay: boolean;
  /** Not sent by the server: a change that resynchronisation found, told as the message that would have told it. */
  readonly synthetic: boolean;
  /**
   * The contact that the event's call belongs to: the same through transfers and conferences, and unique across restarts of
   * program and contact centre, so that it can be the key of a CRM record. Absent where there is no call.
   */
  readonly contactId?: string;
}

/** Every event by type name. */
export type EventMap = { readonly [T in keyof MessageMap]: MessageMap[T] & Stamp } & { readonly [T in keyof RecordMap]: RecordMap[T] & Stamp };

/** A type name. */
export type EventType = keyof EventMap;

/** The event with this type name: `EventOf<'CallDelivered'>`. */
export type EventOf<T extends EventType> = EventMap[T];

/** The message with this type name, as `decode` gives it. */
export type MessageOf<T extends keyof MessageMap> = MessageMap[T];

/** Any event of a client: a union that `type` tells apart. */
export type CcxEvent = EventMap[EventType];

/** Any message, as `decode` gives it. */
export type CcxMessage = MessageMap[keyof MessageMap];

/** How far a consumer is behind, and what it lost. */
export interface QueueStats {
  /** Events and records taken from the queue so far. */
  readonly delivered: number;
  /** Events lost so far because the queue was full. */
  readonly lost: number;
  /** Events that wait. */
  readonly waiting: number;
  /** Bytes of the events that wait. */
  readonly waitingBytes: number;
  /** Most events that ever waited. */
  readonly highWater: number;
  /** Most bytes of events that ever waited. */
  readonly highWaterBytes: number;
}
