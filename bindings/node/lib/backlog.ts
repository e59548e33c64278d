/** The queue behind `for await`: it starts when the client does, and has a bound. */

import { ROWS } from './tables.js';
import type { Batch, View } from './event.js';

/** Row of the record that stands for events which the queue of the core lost. */
const LOST_ROW = Number(Object.entries(ROWS).find(([, [, type]]) => type === 'EventsLost')?.[0]);

/** What an iterator takes: an event, or that some were lost to it. */
export type Taken = View | Lost;

/** The EventsLost record that an iterator sees where it was too slow. */
export class Lost {
  readonly type = 'EventsLost';
  declare readonly replay: boolean;
  declare readonly synthetic: boolean;

  constructor(
    readonly count: number,
    readonly firstSeq: number,
    readonly lastSeq: number,
    readonly seq: number,
    readonly epoch: number,
    readonly receivedAt: string,
  ) {}

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

/** A batch and the position of its first event in the stream. */
interface Held {
  readonly batch: Batch;
  readonly from: number;
  /** How many events more than positions there were before it: an `EventsLost` of the core stands for several. */
  readonly extra: number;
}

/**
 * Keeps what the slowest iterator has not taken, up to a number of events and of bytes; beyond that the oldest go, and
 * an iterator that missed them sees one `EventsLost` in their place. While there is no iterator, the place of the next
 * one is kept: at first the beginning of the stream, later where the last iterator stopped.
 */
export class Backlog {
  #held: Held[] = [];
  #bytes = 0;
  /** Position behind the last event. */
  #end = 0;
  /** Position of the oldest event that may still be taken. */
  #start = 0;
  #cursors = new Set<Cursor>();
  #parked: Cursor | undefined = new Cursor(this, 0, 0, 0);
  #extra = 0;
  #waiting: (() => void)[] = [];
  #over = false;
  /** Sequence number of the last event of the last batch that was dropped. */
  #droppedSeq = 0;

  constructor(
    private readonly maxEvents: number,
    private readonly maxBytes: number,
  ) {}

  push(batch: Batch): void {
    this.#held.push({ batch, from: this.#end, extra: this.#extra });
    this.#extra += extraIn(batch, 0, batch.length);
    this.#end += batch.length;
    this.#bytes += batch.size;
    this.#start = Math.max(this.#start, this.#end - this.maxEvents);
    while (this.#bytes > this.maxBytes && this.#held.length > 1) this.#start = Math.max(this.#start, this.#dropFirst());
    this.trim();
    this.#wake();
  }

  /** No event comes any more, and what waits is not given any more. */
  end(): void {
    this.#over = true;
    this.#held = [];
    this.#wake();
  }

  get over(): boolean {
    return this.#over;
  }

  open(): Cursor {
    const cursor = this.#parked ?? this.#slowest();
    this.#parked = undefined;
    this.#cursors.add(cursor);
    return cursor;
  }

  close(cursor: Cursor): void {
    this.#cursors.delete(cursor);
    if (this.#cursors.size === 0) this.#parked = cursor;
  }

  /** Resolves when there may be more to take, or the end. */
  changed(): Promise<void> {
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  /** The event at the place of a cursor, or what it has lost, or undefined when it is at the end. */
  take(cursor: Cursor): Taken | undefined {
    if (this.#over || cursor.at >= this.#end) return undefined;
    if (cursor.at < this.#start) return this.#lost(cursor);
    let index = 0;
    while (cursor.at >= this.#held[index]!.from + this.#held[index]!.batch.length) index++;
    const { batch, from } = this.#held[index]!;
    const event = batch.event(cursor.at - from);
    cursor.extra += extraIn(batch, cursor.at - from, cursor.at - from + 1);
    cursor.at += 1;
    cursor.seq = event.seq ?? 0;
    if (cursor.at === from + batch.length) this.trim();
    return event;
  }

  /** Lets go of the batches that everybody has taken. */
  trim(): void {
    let needed = this.#parked?.at ?? this.#end;
    for (const cursor of this.#cursors) needed = Math.min(needed, cursor.at);
    needed = Math.max(needed, this.#start);
    while (this.#held.length > 0 && this.#held[0]!.from + this.#held[0]!.batch.length <= needed) this.#dropFirst();
  }

  /** Drops the oldest batch and gives the position behind it. */
  #dropFirst(): number {
    const { batch, from } = this.#held.shift()!;
    this.#bytes -= batch.size;
    this.#droppedSeq = batch.seq(batch.length - 1);
    return from + batch.length;
  }

  #slowest(): Cursor {
    let slowest: Cursor | undefined;
    for (const cursor of this.#cursors) if (slowest === undefined || cursor.at < slowest.at) slowest = cursor;
    return new Cursor(this, slowest?.at ?? this.#end, slowest?.seq ?? 0, slowest?.extra ?? this.#extra);
  }

  #lost(cursor: Cursor): Lost {
    const { batch, from, extra: before } = this.#held[0]!;
    const extra = before + extraIn(batch, 0, this.#start - from);
    const count = this.#start - cursor.at + extra - cursor.extra;
    const next = batch.event(this.#start - from);
    const lastSeq = this.#start > from ? batch.seq(this.#start - from - 1) : this.#droppedSeq;
    const lost = new Lost(count, cursor.seq + 1, lastSeq, lastSeq, next.epoch ?? 0, next.receivedAt ?? '');
    cursor.at = this.#start;
    cursor.seq = lastSeq;
    cursor.extra = extra;
    return lost;
  }

  #wake(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const resolve of waiting) resolve();
  }
}

/** The place of one iterator in the stream. */
export class Cursor {
  constructor(
    private readonly backlog: Backlog,
    /** Position of its next event. */
    public at: number,
    /** Sequence number of the last event that it took. */
    public seq: number,
    /** How many events more than positions there were before it. */
    public extra: number,
  ) {}

  /** The events from here on, until the backlog ends. Stopping early keeps the place for the next iterator. */
  async *events(): AsyncGenerator<Taken, void, undefined> {
    try {
      while (!this.backlog.over) {
        const event = this.backlog.take(this);
        if (event !== undefined) yield event;
        else if (!this.backlog.over) await this.backlog.changed();
      }
    } finally {
      this.backlog.close(this);
    }
  }
}

/** How many events more than positions some events of a batch stand for. */
function extraIn(batch: Batch, from: number, to: number): number {
  let extra = 0;
  for (let index = from; index < to; index++) {
    if (batch.row(index) === LOST_ROW) extra += Number((batch.event(index) as unknown as Lost).count) - 1;
  }
  return extra;
}
