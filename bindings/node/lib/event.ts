/**
 * Events as users see them: views of a batch that the native part has digested (src/digest.rs describes the words).
 * A view reads a field when it is asked for it; an event that nobody looks at costs next to nothing.
 */

import { native, checked } from './native.js';
import { FIELDS, PRIVATE, ROWS } from './tables.js';
import type { UnknownField } from './base.js';

// Words of an event.
const NUMBER = 0, ROW = 1, SEQ = 2, RECEIVED = 4, EPOCH = 6, BYTES_AT = 7, FRAME_LENGTH = 8, CODING = 9, FLAGS = 10, CONTACT = 11, COUNT = 13, ENTRIES = 14;
const ENTRY_WORDS = 2;
// Kinds of an entry.
const UINT = 0, INT = 1, LONG = 2, TEXT = 3, BYTES = 4, FLAG = 5, LIST = 6, UNKNOWN = 7;
// Bits of the flags.
const REPLAY = 1, SYNTHETIC = 2, HAS_CONTACT = 4;
/** Row of a message that is not in the table. */
export const NO_ROW = 0xffffffff;
const HEADER_BYTES = 8;
const TWO_32 = 2 ** 32;

/** Public names of the fields by number, in snake case and in camel case. */
const KEYS = ['', ...FIELDS];
const NAMES = KEYS.map(camelCase);
/** What `console.log` leaves out: fields that belong to people, and bytes that nobody has read. */
const HIDDEN: ReadonlySet<string> = new Set([...PRIVATE.map(camelCase), 'unknown', 'hex']);

// Symbols keep the insides out of keys, JSON and spreads.
const BATCH = Symbol('batch');
const AT = Symbol('at');

type Plain = Record<string, unknown>;

/** `agent_id` is `agentId`. */
export function camelCase(name: string): string {
  return name.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());
}

/** Sequence number, epoch and time (microseconds since 1970) of an event. */
export interface Stamp {
  readonly seq: number;
  readonly epoch: number;
  readonly received: number;
}

/** A batch of events as the native part hands it over. */
export class Batch {
  readonly words: Uint32Array;
  readonly bytes: Buffer;
  /** Where the bytes of the events start. */
  readonly data: number;
  readonly length: number;

  constructor(buffer: Buffer) {
    // Node gives each copy its own aligned memory; a host that does not costs one copy more.
    this.bytes = buffer.byteOffset % 4 === 0 ? buffer : Buffer.from(new Uint8Array(buffer).buffer);
    this.words = new Uint32Array(this.bytes.buffer, this.bytes.byteOffset, this.bytes.byteLength >>> 2);
    this.length = this.words[0]!;
    this.data = this.words[1]!;
  }

  get size(): number {
    return this.bytes.byteLength;
  }

  /** Number of the row of an event: what `typeNumber` gives for its type name. */
  row(index: number): number {
    return this.words[this.words[2 + index]! + ROW]!;
  }

  seq(index: number): number {
    return long(this.words, this.words[2 + index]! + SEQ);
  }

  /** Whether the client made the event up, to tell how things are. */
  synthetic(index: number): boolean {
    return (this.words[this.words[2 + index]! + FLAGS]! & SYNTHETIC) !== 0;
  }

  stamp(index: number): Stamp {
    const at = this.words[2 + index]!;
    return { seq: long(this.words, at + SEQ), epoch: this.words[at + EPOCH]!, received: long(this.words, at + RECEIVED) };
  }

  /** A batch of one event of this one, in memory of its own: who keeps it does not keep the others. */
  only(index: number): Batch {
    const last = index + 1 === this.length;
    const at = this.words[2 + index]!;
    const end = last ? this.data >>> 2 : this.words[3 + index]!;
    const bytes = this.bytes.subarray(this.bytesOf(at), last ? undefined : this.bytesOf(end));
    const head = 3 + end - at;
    const copy = Buffer.alloc(4 * head + bytes.length);
    const words = new Uint32Array(copy.buffer, copy.byteOffset, head);
    words.set([1, 4 * head, 3]);
    words.set(this.words.subarray(at, end), 3);
    words[3 + BYTES_AT] = 0;
    copy.set(bytes, 4 * head);
    return new Batch(copy);
  }

  event(index: number): View {
    return new (classOf(this.row(index)))(this, this.words[2 + index]!);
  }

  /** Where the bytes of the event at a word start. */
  bytesOf(at: number): number {
    return this.data + this.words[at + BYTES_AT]!;
  }
}

/** An event or message. The getters of its fields stand on the class of its type. */
export class View {
  declare readonly [BATCH]: Batch;
  declare readonly [AT]: number;
  /** Type name; set on the prototype of each class. */
  declare readonly type: string;

  get seq(): number | undefined {
    return long(this[BATCH].words, this[AT] + SEQ) || undefined;
  }

  get epoch(): number | undefined {
    return this.seq === undefined ? undefined : this[BATCH].words[this[AT] + EPOCH]!;
  }

  get receivedAt(): string | undefined {
    return this.seq === undefined ? undefined : rfc3339(long(this[BATCH].words, this[AT] + RECEIVED));
  }

  get replay(): boolean | undefined {
    return this.seq === undefined ? undefined : flag(this, REPLAY);
  }

  get synthetic(): boolean | undefined {
    return this.seq === undefined ? undefined : flag(this, SYNTHETIC);
  }

  get contactId(): string | undefined {
    return flag(this, HAS_CONTACT) ? contact(this[BATCH].words, this[AT] + CONTACT) : undefined;
  }

  toObject(): Plain {
    const object: Plain = { type: this.type };
    this.head(object);
    this.stamp(object, 'receivedAt');
    const contactId = this.contactId;
    if (contactId !== undefined) object['contactId'] = contactId;
    this.fields(object, NAMES);
    this.tail(object);
    return object;
  }

  toJSON(): Plain {
    const object: Plain = { type: this.type };
    this.fields(object, KEYS);
    this.stamp(object, 'received_at');
    return object;
  }

  /** Sets the fields, in wire order, under their names. */
  protected fields(object: Plain, names: readonly string[]): void {
    const batch = this[BATCH];
    const { words } = batch;
    const at = this[AT];
    for (let entry = at + ENTRIES, end = entry + ENTRY_WORDS * words[at + COUNT]!; entry < end; entry += ENTRY_WORDS) {
      const key = words[entry]!;
      if (key >>> 16 !== UNKNOWN) object[names[key & 0xffff]!] = valueAt(batch, at, entry);
    }
  }

  /** Sets what only messages have: before the fields. */
  protected head(_object: Plain): void {}

  /** And behind them. */
  protected tail(_object: Plain): void {}

  /** Sets what only events of a session have. */
  protected stamp(object: Plain, received: string): void {
    if (this.seq === undefined) return;
    object[received] = this.receivedAt;
    object['seq'] = this.seq;
    object['epoch'] = this.epoch;
    if (flag(this, REPLAY)) object['replay'] = true;
    if (flag(this, SYNTHETIC)) object['synthetic'] = true;
  }

  /** What `console.log` shows: without what belongs to people, which is in `toObject()`. */
  [Symbol.for('nodejs.util.inspect.custom')](_depth: number, options: object, inspect: (value: unknown, options: object) => string): string {
    const { type, ...rest } = this.toObject();
    return `${String(type)} ${inspect(shown(rest), options)}`;
  }
}

/** Without what is hidden. */
export function shown(object: Plain): Plain {
  const entries = Object.entries(object).filter(([key]) => !HIDDEN.has(key));
  const inner = (value: unknown): unknown => (typeof value === 'object' && value !== null ? shown(value as Plain) : value);
  return Object.fromEntries(entries.map(([key, value]) => [key, Array.isArray(value) ? value.map(inner) : value]));
}

/** A message of the protocol. */
export class MessageView extends View {
  declare readonly message: string | null;

  get id(): number {
    return this[BATCH].words[this[AT] + NUMBER]!;
  }

  get frame(): Buffer {
    const { words, bytes } = this[BATCH];
    const from = this[BATCH].bytesOf(this[AT]);
    return Buffer.from(bytes.subarray(from, from + words[this[AT] + FRAME_LENGTH]!));
  }

  get unknown(): UnknownField[] | undefined {
    const { words } = this[BATCH];
    const unknown: UnknownField[] = [];
    for (let entry = this[AT] + ENTRIES, end = entry + ENTRY_WORDS * words[this[AT] + COUNT]!; entry < end; entry += ENTRY_WORDS) {
      if (words[entry]! >>> 16 !== UNKNOWN) continue;
      unknown.push({ tag: words[entry]! & 0xffff, hex: text(this[BATCH], this[AT], words[entry + 1]!, 'hex') });
    }
    return unknown.length > 0 ? unknown : undefined;
  }

  override toJSON(): Plain {
    const object = JSON.parse(checked(native.frameJson(this.frame, this[BATCH].words[this[AT] + CODING]!))) as Plain;
    this.stamp(object, 'received_at');
    return object;
  }

  protected override head(object: Plain): void {
    object['message'] = this.message;
    object['id'] = this.id;
  }

  protected override tail(object: Plain): void {
    const unknown = this.unknown;
    if (unknown !== undefined) object['unknown'] = unknown;
  }
}

/** A message whose layout is not published, or whose id is not in the table. */
class RawView extends MessageView {
  get hex(): string {
    return this.frame.toString('hex', HEADER_BYTES);
  }

  protected override tail(object: Plain): void {
    object['hex'] = this.hex;
  }
}

type ViewClass = new (batch: Batch, at: number) => View;
const classes = new Map<number, ViewClass>();

/** The class of a row, made when its first event comes. */
function classOf(row: number): ViewClass {
  let known = classes.get(row);
  if (known === undefined) {
    known = makeClass(row);
    classes.set(row, known);
  }
  return known;
}

function makeClass(row: number): ViewClass {
  const [message, type, fields] = ROWS[row] ?? [null, 'Unknown', null];
  const isRecord = message === null && fields !== null;
  const Base = isRecord ? View : fields === null ? RawView : MessageView;
  // A plain function, not a derived class: it is called for every event, and a chain of constructors costs more than the rest.
  const Class = function (this: { [BATCH]: Batch; [AT]: number }, batch: Batch, at: number): void {
    this[BATCH] = batch;
    this[AT] = at;
  } as unknown as ViewClass;
  Class.prototype = Object.create(Base.prototype, { constructor: { value: Class } });
  Object.defineProperty(Class, 'name', { value: type });
  const constants = isRecord ? { type } : { type, message };
  for (const [key, value] of Object.entries(constants)) Object.defineProperty(Class.prototype, key, { value, enumerable: true });
  for (const field of fields ?? []) {
    Object.defineProperty(Class.prototype, NAMES[field]!, { get: getter(field), enumerable: true, configurable: true });
  }
  return Class;
}

/** Version and dialect by which a message was read. */
export function codingOf(view: View): { protocol: number; dialect: 'ccx' | 'ged188' } {
  const word = view[BATCH].words[view[AT] + CODING]!;
  return { protocol: word & 0xffff, dialect: word & 0x10000 ? 'ged188' : 'ccx' };
}

function getter(field: number): (this: View) => unknown {
  // Most messages of a type have their fields at the same places: the place of the last one is tried first.
  let hint = 0;
  return function (this: View): unknown {
    const { words } = this[BATCH];
    const at = this[AT];
    const index = find(words, at + ENTRIES, words[at + COUNT]!, field, hint);
    if (index < 0) return undefined;
    hint = index;
    return valueAt(this[BATCH], at, at + ENTRIES + ENTRY_WORDS * index);
  };
}

/** Index of the entry of a field; -1 when it is absent. */
function find(words: Uint32Array, entries: number, count: number, field: number, hint: number): number {
  const guess = words[entries + ENTRY_WORDS * hint]!;
  if (hint < count && (guess & 0xffff) === field && guess >>> 16 !== UNKNOWN) return hint;
  for (let index = 0, at = entries; index < count; index++, at += ENTRY_WORDS) {
    const key = words[at]!;
    if ((key & 0xffff) === field && key >>> 16 !== UNKNOWN) return index;
  }
  return -1;
}

/** The value of an entry of the event at word `at`. */
function valueAt(batch: Batch, at: number, entry: number): unknown {
  const { words } = batch;
  const value = words[entry + 1]!;
  switch (words[entry]! >>> 16) {
    case UINT: return value;
    case INT: return value | 0;
    case LONG: return Number(batch.bytes.readBigUInt64LE(batch.bytesOf(at) + (value & 0xffff)));
    case TEXT: return text(batch, at, value, 'utf8');
    case BYTES: return text(batch, at, value, 'hex');
    case FLAG: return value !== 0;
    case LIST: return list(batch, at, value & 0xffff, value >>> 16);
    default: return undefined;
  }
}

/** Text, or bytes as hex text, at a place: offset and length in one word. */
function text(batch: Batch, at: number, place: number, encoding: 'utf8' | 'hex'): string {
  const from = batch.bytesOf(at) + (place & 0xffff);
  return batch.bytes.toString(encoding, from, from + (place >>> 16));
}

function list(batch: Batch, at: number, offset: number, count: number): Plain[] {
  const { words } = batch;
  const records: Plain[] = [];
  let next = at + ENTRIES + ENTRY_WORDS * words[at + COUNT]! + offset;
  for (let index = 0; index < count; index++) {
    const end = next + 1 + ENTRY_WORDS * words[next]!;
    const record: Plain = {};
    for (let entry = next + 1; entry < end; entry += ENTRY_WORDS) record[NAMES[words[entry]! & 0xffff]!] = valueAt(batch, at, entry);
    records.push(record);
    next = end;
  }
  return records;
}

function long(words: Uint32Array, at: number): number {
  return words[at]! + words[at + 1]! * TWO_32;
}

function flag(view: View, bit: number): boolean {
  return (view[BATCH].words[view[AT] + FLAGS]! & bit) !== 0;
}

/** The first call id and the second in which the contact was first seen: the core writes it in the same way. */
function contact(words: Uint32Array, at: number): string {
  return `${words[at]!}-${words[at + 1]!}`;
}

/** Microseconds since 1970 as RFC 3339. */
export function rfc3339(micros: number): string {
  const iso = new Date(Math.floor(micros / 1000)).toISOString();
  return `${iso.slice(0, -1)}${String(micros % 1000).padStart(3, '0')}Z`;
}
