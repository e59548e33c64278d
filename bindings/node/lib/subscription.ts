/** Further subscribers of a client: each with a filter and a queue of its own. */

import { Batch } from './event.js';
import { InvalidArgument } from './errors.js';
import type { Item, NativeSubscription } from './native.js';
import { text } from './pairs.js';
import type { CcxEvent, EventMap, EventType, QueueStats } from './base.js';
import type { RecordMap } from './events.js';

/** What a subscriber wants to see, and how much may wait for it. A list that is absent or empty stands for all. */
export interface SubscribeOptions<T extends EventType = EventType> {
  /** Type names. The records of the client, such as SessionUp, always come. */
  readonly events?: readonly T[];
  /** Device ids: events that name one of them, and those of the calls there, to their end. */
  readonly devices?: readonly string[];
  /** Agent ids: events that name one of them, and those of the calls at the agent's phone. */
  readonly agents?: readonly string[];
  /** Call ids: their events, also when the server gives the call another id. */
  readonly calls?: readonly number[];
  /** Events that may wait; as the client's own queue unless given. */
  readonly queueEvents?: number;
  /** Bytes of events that may wait; as the client's own queue unless given. */
  readonly queueBytes?: number;
  /** What happens when the queue is full; as the client's own queue unless given. */
  readonly queuePolicy?: 'drop-oldest' | 'drop-newest' | 'disconnect';
}

/** The events that come to a subscriber of these types. */
export type Subscribed<T extends EventType> = EventMap[T | keyof RecordMap];

/** Keys of the options by their names in the core. */
const KEYS: Readonly<Record<keyof SubscribeOptions, string>> = {
  events: 'events',
  devices: 'devices',
  agents: 'agents',
  calls: 'calls',
  queueEvents: 'queue_events',
  queueBytes: 'queue_bytes',
  queuePolicy: 'queue_policy',
};

const NOTHING: QueueStats = { delivered: 0, lost: 0, waiting: 0, waitingBytes: 0, highWater: 0, highWaterBytes: 0 };

/** Batches on their way at most: the rest waits in the queue of the core, which has a bound and a policy. */
const AHEAD = 2;

/**
 * A further subscriber, an async iterable. It sees the events from `subscribe` on that pass its filter; what it is too slow for is
 * lost to it alone, and said by one EventsLost. Each event goes to one loop; a loop after a loop goes on where that one stopped. It ends
 * with the client, or by `close`; while it is open its queue fills, so close one that is not read any more.
 */
export class Subscription<E = CcxEvent> implements AsyncIterable<E> {
  #native: NativeSubscription | undefined;
  /** The last ones. */
  #stats: QueueStats = NOTHING;
  #batches: Batch[] = [];
  #next = 0;
  #started = false;
  /** No batch comes any more. */
  #ended = false;
  #closed = false;
  #waiting: (() => void)[] = [];
  #endWaiters: (() => void)[] = [];

  /** @internal */
  constructor(start: (callback: (item: Item) => void) => NativeSubscription, private readonly gone: (subscription: Subscription<never>) => void) {
    this.#native = start((item) => this.#receive(item));
  }

  /** The events, as they come. */
  async *[Symbol.asyncIterator](): AsyncGenerator<E, void, undefined> {
    if (!this.#started) this.#native?.credit(AHEAD);
    this.#started = true;
    while (!this.#closed) {
      const event = this.#take();
      if (event !== undefined) yield event;
      else if (this.#ended) return;
      else await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
  }

  /** How full its queue is, and what it has lost. */
  get stats(): QueueStats {
    this.#stats = this.#native?.stats ?? this.#stats;
    return this.#stats;
  }

  /** Ends this subscriber alone: its loops end. Resolves when its thread is gone. */
  close(): Promise<void> {
    this.stop();
    return this.#ended ? Promise.resolve() : new Promise((resolve) => this.#endWaiters.push(resolve));
  }

  /** @internal No event is given any more. */
  stop(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#batches = [];
    this.#native?.keepAlive(true);
    this.#native?.close();
    this.#wake();
  }

  #take(): E | undefined {
    const batch = this.#batches[0];
    if (batch === undefined) return undefined;
    const event = batch.event(this.#next);
    this.#next += 1;
    if (this.#next === batch.length) {
      this.#batches.shift();
      this.#next = 0;
      this.#native?.credit(1);
    }
    return event as unknown as E;
  }

  #receive(item: Item): void {
    if (item instanceof Uint8Array) {
      if (!this.#closed) this.#batches.push(new Batch(item));
    } else if (item === null) {
      this.#over();
    }
    this.#wake();
  }

  #over(): void {
    this.#ended = true;
    void this.stats;
    this.#native?.release();
    this.#native = undefined;
    this.gone(this as unknown as Subscription<never>);
    const waiters = this.#endWaiters;
    this.#endWaiters = [];
    for (const resolve of waiters) resolve();
  }

  #wake(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const resolve of waiting) resolve();
  }
}

/** Options as the core takes them: it checks what stands in them. */
export function subscribePairs(options: SubscribeOptions): [string, string][] {
  if (typeof options !== 'object' || options === null) throw new InvalidArgument('subscribe takes an object of options');
  return Object.entries(options).flatMap(([name, value]): [string, string][] => {
    const key = Object.hasOwn(KEYS, name) ? KEYS[name as keyof SubscribeOptions] : undefined;
    if (key === undefined) throw new InvalidArgument(`there is no option ${JSON.stringify(name)}`);
    const values: unknown[] = Array.isArray(value) ? value : value === undefined ? [] : [value];
    return values.map((one) => [key, text(name, one)]);
  });
}

