/** The queue behind `for await`: it starts when the client does, and has a bound. */

import { View, type Batch } from './event.js';
import { Held, Losses, Lost } from './losses.js';

/** What an iterator takes: an event, or that some were lost to it. */
export type Taken = View | Lost;

/**
 * Keeps what the slowest iterator has not taken, up to a number of events and of bytes; beyond that the oldest go. An
 * iterator that missed them still sees the records of the session, and one `EventsLost` between two of them where events were. While there is
 * no iterator, the place of the next one is kept: at first the beginning of the stream, later where the last iterator stopped.
 */
export class Backlog {
  #held: Held[] = [];
  #losses = new Losses();
  #bytes = 0;
  /** Position behind the last event. */
  #end = 0;
  /** How many events came: what the losses of the core stand for is in it, and what is no event is not. */
  #counted = 0;
  /** Sequence number of the last event. */
  #seq = 0;
  #cursors = new Set<Cursor>();
  #parked: Cursor | undefined = new Cursor(this, 0, 0, 0);
  #waiting: (() => void)[] = [];
  #over = false;

  constructor(
    private readonly maxEvents: number,
    private readonly maxBytes: number,
  ) {}

  push(batch: Batch): void {
    const held = new Held(batch, this.#end, this.#counted, this.#seq);
    this.#held.push(held);
    this.#end = held.end;
    this.#counted = held.before(batch.length);
    this.#seq = batch.seq(batch.length - 1);
    this.#bytes += batch.size;
    this.#drop(this.#end - this.maxEvents);
    while (this.#bytes > this.maxBytes && this.#held.length > 1) this.#drop(this.#held[0]!.end);
    this.trim();
    this.#wake();
  }

  /** No event comes any more, and what waits is not given any more. */
  end(): void {
    this.#over = true;
    this.#held = [];
    this.#losses = new Losses();
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
    if (cursor.at < this.#losses.end) return this.#missed(cursor);
    let index = 0;
    while (cursor.at >= this.#held[index]!.end) index++;
    const held = this.#held[index]!;
    const event = held.batch.event(cursor.at - held.from);
    cursor.counted += held.weight(cursor.at - held.from);
    cursor.at += 1;
    cursor.seq = event.seq ?? 0;
    if (cursor.at === held.end) this.trim();
    return event;
  }

  /** Lets go of what everybody has taken. */
  trim(): void {
    let needed = this.#parked?.at ?? this.#end;
    for (const cursor of this.#cursors) needed = Math.min(needed, cursor.at);
    this.#losses.forget(needed);
    this.#letGo(needed);
  }

  /** The events before a position go, also those that somebody has not taken. */
  #drop(to: number): void {
    if (to <= this.#losses.end) return;
    for (const held of this.#held) {
      if (held.from >= to) break;
      this.#losses.add(held, to);
    }
    for (let at = this.#losses.crowdedOut(); at !== undefined; at = this.#losses.crowdedOut()) this.#countRecord(at);
    this.#letGo(to);
  }

  /** A record that could not be kept is an event more for whoever has not come to it. */
  #countRecord(at: number): void {
    for (const cursor of [...this.#cursors, this.#parked]) if (cursor !== undefined && cursor.at <= at) cursor.counted -= 1;
  }

  /** Lets go of the batches that end before a position. */
  #letGo(to: number): void {
    while (this.#held.length > 0 && this.#held[0]!.end <= to) this.#bytes -= this.#held.shift()!.batch.size;
  }

  #slowest(): Cursor {
    let slowest: Cursor | undefined;
    for (const cursor of this.#cursors) if (slowest === undefined || cursor.at < slowest.at) slowest = cursor;
    return new Cursor(this, slowest?.at ?? this.#end, slowest?.seq ?? this.#seq, slowest?.counted ?? this.#counted);
  }

  /** The record at the place of a cursor that is too late for its batch, or what was lost before the next one. */
  #missed(cursor: Cursor): Taken {
    const next = this.#losses.next(cursor.at);
    if (next instanceof View) {
      cursor.at += 1;
      cursor.seq = next.seq ?? 0;
      return next;
    }
    const lost = new Lost(next.counted - cursor.counted, cursor.seq + 1, next.last);
    [cursor.at, cursor.counted, cursor.seq] = [next.at, next.counted, lost.lastSeq];
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
    /** How many events came before it. */
    public counted: number,
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
