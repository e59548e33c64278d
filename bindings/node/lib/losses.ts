/** What is left of the events that an iterator was too slow for: how many they were, and the records of the session among them. */

import { NO_ROW, rfc3339, type Batch, type Stamp, type View } from './event.js';
import { ROWS } from './tables.js';

/**
 * Records that are kept of what went, as many as the core keeps of its own: more than a thousand sessions that nobody looked
 * at. Beyond that the oldest goes, and is counted in an EventsLost like an event.
 */
const RECORDS_MAX = 4096;
/** Rows above this are records of the client. */
const LAST_MESSAGE = 0xffff;

const rowOf = (type: string): number => Number(Object.entries(ROWS).find(([, row]) => row[1] === type)?.[0]);
const LOST_ROW = rowOf('EventsLost');
const MALFORMED_ROW = rowOf('MalformedMessage');

/** The EventsLost record that an iterator sees where it was too slow. */
export class Lost {
  readonly type = 'EventsLost';
  declare readonly replay: boolean;
  declare readonly synthetic: boolean;

  readonly lastSeq: number;
  readonly seq: number;
  readonly epoch: number;
  readonly receivedAt: string;

  /** Has number, epoch and time of the last event that it stands for, as in the core. */
  constructor(
    readonly count: number,
    readonly firstSeq: number,
    last: Stamp,
  ) {
    this.lastSeq = this.seq = last.seq;
    this.epoch = last.epoch;
    this.receivedAt = rfc3339(last.received);
  }

  toObject(): Record<string, unknown> {
    return { ...(this as object) };
  }

  toJSON(): Record<string, unknown> {
    const { type, count, firstSeq, lastSeq, receivedAt, seq, epoch } = this;
    return { type, count, first_seq: firstSeq, last_seq: lastSeq, received_at: receivedAt, seq, epoch };
  }
}

// Of every event, and of no interest here: they stand on the prototype, out of the way of spreads.
Object.assign(Lost.prototype, { replay: false, synthetic: false });

/** A batch in the stream. */
export class Held {
  /** Every event is one of the server: each counts as one. */
  readonly #plain: boolean;

  constructor(
    readonly batch: Batch,
    /** Position of its first event. */
    readonly from: number,
    /** How many events came before it. */
    readonly counted: number,
    /** Sequence number before it. */
    private readonly seq: number,
  ) {
    let index = 0;
    while (index < batch.length && !isRecord(batch.row(index)) && !batch.synthetic(index)) index++;
    this.#plain = index === batch.length;
  }

  /** Position behind its last event. */
  get end(): number {
    return this.from + this.batch.length;
  }

  /** How many events one entry counts for. */
  weight(index: number): number {
    if (this.#plain) return 1;
    const { batch } = this;
    const row = batch.row(index);
    if (row === LOST_ROW) return Number((batch.event(index) as unknown as Lost).count);
    if (isRecord(row)) return row === MALFORMED_ROW ? 1 : 0;
    // What one consumer alone is told after a loss repeats a number: it is a picture, and no event of the stream.
    const repeats = batch.synthetic(index) && batch.seq(index) <= (index === 0 ? this.seq : batch.seq(index - 1));
    return repeats ? 0 : 1;
  }

  /** How many events came before an entry. */
  before(index: number): number {
    if (this.#plain) return this.counted + index;
    let counted = this.counted;
    for (let at = 0; at < index; at++) counted += this.weight(at);
    return counted;
  }

  /** The session records from an entry on, before another. */
  *records(first: number, end: number): Generator<number> {
    for (let index = first; !this.#plain && index < end; index++) if (isSessionRecord(this.batch.row(index))) yield index;
  }
}

/** Where a loss ends: behind the last event that went. */
interface Place {
  readonly at: number;
  /** How many events came before it. */
  readonly counted: number;
  /** What stood before it. */
  readonly last: Stamp;
}

/** A session record whose batch has gone. */
interface Kept extends Place {
  readonly event: View;
}

/** What has gone, as far as an iterator may still ask for it. */
export class Losses {
  #kept: Kept[] = [];
  #end: Place = { at: 0, counted: 0, last: { seq: 0, epoch: 0, received: 0 } };

  /** Position of the oldest event that has not gone. */
  get end(): number {
    return this.#end.at;
  }

  /** The entries of a batch before a position go. */
  add(held: Held, to: number): void {
    const { batch, from } = held;
    const end = Math.min(batch.length, to - from);
    for (const index of held.records(Math.max(0, this.end - from), end)) {
      const last = index === 0 ? this.#end.last : batch.stamp(index - 1);
      this.#kept.push({ at: from + index, counted: held.before(index), last, event: batch.only(index).event(0) });
    }
    this.#end = { at: from + end, counted: held.before(end), last: batch.stamp(end - 1) };
  }

  /** Gives up the oldest record of more than may be kept, and its position; undefined when there are not more. */
  crowdedOut(): number | undefined {
    return this.#kept.length > RECORDS_MAX ? this.#kept.shift()!.at : undefined;
  }

  /** Nobody will ask for what stood before a position. */
  forget(before: number): void {
    while (this.#kept.length > 0 && this.#kept[0]!.at < before) this.#kept.shift();
  }

  /** The record at a position that has gone, or the end of the loss that begins there. */
  next(at: number): View | Place {
    const kept = this.#kept[this.#index(at)];
    return kept?.at === at ? kept.event : (kept ?? this.#end);
  }

  /** Index of the first record that is not before a position. */
  #index(at: number): number {
    let [low, high] = [0, this.#kept.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#kept[middle]!.at < at) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function isRecord(row: number): boolean {
  return row > LAST_MESSAGE && row !== NO_ROW;
}

/** A malformed message counts as an event, as in the core: a server could send any number of them. */
function isSessionRecord(row: number): boolean {
  return isRecord(row) && row !== LOST_ROW && row !== MALFORMED_ROW;
}
