/** Bytes to messages and back, without a session. */

import { Encode, InvalidArgument } from './errors.js';
import { Batch, View, MessageView, camelCase, codingOf } from './event.js';
import { native, checked } from './native.js';
import { FIELDS } from './tables.js';
import type { CcxMessage } from './base.js';

/** How bytes are to be read or written. */
export interface CodecOptions {
  /** Protocol version; 17 unless given. OPEN_REQ is read and written by its own version number. */
  readonly protocol?: number;
  /** `ccx` up to version 18 and `ged188` above, unless given. */
  readonly dialect?: 'ccx' | 'ged188';
}

/**
 * A message to be written: what `decode` gave; or an object with a type name and fields in camel case; or the JSON form
 * of `ccxcti decode`. Fields in the order given, lists as lists of objects, bytes as hex text or Uint8Array.
 */
export type Encodable =
  | CcxMessage
  | { readonly type: string; readonly [field: string]: unknown }
  | { readonly message: string | null; readonly [field: string]: unknown }
  | { readonly id: number; readonly [field: string]: unknown };

const USUAL_VERSION = 17;
const KEY_OF: ReadonlyMap<string, string> = new Map(FIELDS.map((name) => [camelCase(name), name]));
/** Keys of the JSON form that are not fields. */
const HEAD: ReadonlySet<string> = new Set(['message', 'type', 'id', 'unknown', 'hex', 'frame']);
/** Half of a pair that stands alone. */
const LONE_SURROGATE = /\p{Surrogate}/u;
/** Deepest nesting: no message has more than lists in lists. */
const DEEPEST = 16;
/** What an event has besides its message. */
const STAMP: ReadonlySet<string> = new Set(['seq', 'epoch', 'receivedAt', 'replay', 'synthetic', 'contactId']);

/** The messages of whole frames. Throws Malformed, which names the byte, where a frame is cut off or cannot be read. */
export function decode(bytes: Uint8Array, options: CodecOptions = {}): CcxMessage[] {
  if (!(bytes instanceof Uint8Array)) throw new InvalidArgument('decode takes a Buffer or Uint8Array');
  const { protocol, dialect } = settings(options);
  const batch = new Batch(checked(native.decode(bytes, protocol, dialect)));
  return Array.from({ length: batch.length }, (_, index) => batch.event(index) as unknown as CcxMessage);
}

/** The frame of a message. A message that was decoded gives its own bytes again, unless another version is asked for. */
export function encode(message: Encodable, options: CodecOptions = {}): Uint8Array {
  if (typeof message !== 'object' || message === null) throw new InvalidArgument('encode takes a message');
  if (message instanceof MessageView) return again(message, options);
  const { protocol, dialect } = settings(options);
  return checked(native.encode(json(jsonForm(message)), protocol, dialect));
}

/** The JSON form of a message: one that was decoded, or an object. */
export function jsonForm(message: object): Record<string, unknown> {
  if (message instanceof View && !(message instanceof MessageView)) throw new Encode('a record of the client is not a message');
  if (!(message instanceof MessageView)) return wireForm(message);
  const { frame: _, ...form } = message.toJSON();
  return form;
}

/** The text for the native part, with a typed error for what JSON cannot say. */
export function json(form: object): string {
  try {
    return JSON.stringify(form, speakable);
  } catch (error) {
    // A circle or a nesting without end; what a getter of the caller throws is the caller's.
    if (error instanceof TypeError || error instanceof RangeError) throw new Encode('a message is made of plain values, without circles');
    throw error;
  }
}

function speakable(key: string, value: unknown): unknown {
  if (typeof value === 'bigint') return Number(value);
  if (typeof value === 'symbol' || typeof value === 'function') throw new Encode(`${key}: a ${typeof value} has no place in a message`);
  if (typeof value === 'string' && LONE_SURROGATE.test(value)) throw new Encode(`${key}: the text is not Unicode, half of a pair stands alone`);
  return value;
}

function again(message: MessageView, options: CodecOptions): Uint8Array {
  const own = codingOf(message);
  const { protocol, dialect } = settings({ ...own, ...options });
  if (protocol === own.protocol && (dialect ?? own.dialect) === own.dialect) return message.frame;
  return checked(native.encode(JSON.stringify(jsonForm(message)), protocol, dialect));
}

function settings(options: CodecOptions): { protocol: number; dialect: string | undefined } {
  if (typeof options !== 'object' || options === null) throw new InvalidArgument('the options are an object with protocol and dialect');
  const unknown = Object.keys(options).find((key) => key !== 'protocol' && key !== 'dialect');
  if (unknown !== undefined) throw new InvalidArgument(`there is no option ${JSON.stringify(unknown)}`);
  const { protocol = USUAL_VERSION, dialect } = options;
  if (!Number.isInteger(protocol) || protocol < 0) throw new InvalidArgument('protocol: it takes a whole number');
  if (dialect !== undefined && typeof dialect !== 'string') throw new InvalidArgument('dialect: it takes ccx or ged188');
  return { protocol, dialect };
}

/** The JSON form of a message that was given with its fields in camel case. */
function wireForm(message: object): Record<string, unknown> {
  if ('fields' in message) return { ...message };
  const form: Record<string, unknown> = {};
  const fields: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(message)) {
    if (value === undefined || STAMP.has(key)) continue;
    if (HEAD.has(key)) form[key] = plain(value, 0);
    else fields[wireKey(key)] = plain(value, 0);
  }
  return 'hex' in form || 'frame' in form ? form : { ...form, fields };
}

/** The public name of a field that was given in camel case; other names are given back. */
export function fieldKey(key: string): string {
  return KEY_OF.get(key) ?? key;
}

/** The name of a field on the wire: public, or one of the guides in camel case. */
function wireKey(key: string): string {
  return KEY_OF.get(key) ?? key.replace(/[A-Z]/g, (letter) => '_' + letter.toLowerCase());
}

function plain(value: unknown, depth: number): unknown {
  if (depth > DEEPEST) throw new Encode('the value is nested too deeply');
  if (value instanceof Uint8Array) return Buffer.from(value).toString('hex');
  if (Array.isArray(value)) return value.map((item) => plain(item, depth + 1));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [wireKey(key), plain(inner, depth + 1)]));
}
