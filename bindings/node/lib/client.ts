/** A session with a CTI server. */

import { InvalidArgument } from './errors.js';
import { Backlog } from './backlog.js';
import { Batch, NO_ROW, type View } from './event.js';
import { native, failed, typed, type Failure, type Item, type NativeClient } from './native.js';
import { bound, pairs } from './pairs.js';
import { ROWS } from './tables.js';
import type { CcxEvent, EventOf, EventType } from './base.js';
import type { ConnectOptions } from './options.js';

/** What `on` accepts: a type name, or every event. */
export type EventName = EventType | 'event' | '*';

/** The event that a handler of this name gets. */
export type EventNamed<N extends EventName> = N extends EventType ? EventOf<N> : CcxEvent;

/** Gets what a handler threw, and the event that it was given; without an event it is an error of the client itself. */
export type ErrorHandler = (error: unknown, event?: CcxEvent) => void;

/** Options of `connect`, and what ends it early. */
export interface ConnectInit extends ConnectOptions {
  /** Gives up while no session is up: `connect` rejects with the reason of the signal. Later it has no meaning. */
  readonly signal?: AbortSignal;
}

/** The promise that `connect` gave. */
interface Opening {
  resolve(client: Client): void;
  reject(error: unknown): void;
  settled(): void;
}

type Handler = (event: CcxEvent) => void;

/** Batches that one turn of the event loop takes before others have theirs: some milliseconds of handlers that do little. */
const TURN = 16;

/** Rows by type name. */
const ROW_OF: ReadonlyMap<string, number> = new Map([
  ...Object.entries(ROWS).map(([row, [, type]]): [string, number] => [type, Number(row)]),
  ['Unknown', NO_ROW],
]);

/**
 * Opens a client: goes once through the servers, or keeps trying for `connectWait` seconds. Rejects with the typed error
 * of the last server, or with InvalidArgument. Handlers that are added before anything else is awaited see every event.
 */
export function connect(options: ConnectInit): Promise<Client> {
  return new Promise((resolve, reject) => new Client(options, resolve, reject));
}

/**
 * An open client. It comes back by itself after a lost connection; only `close` ends it, and until then it keeps the
 * process alive, unless `unref` was called.
 *
 * Every handler and every iterator sees every event. Handlers run on the event loop, in the order of the events.
 * What a handler throws goes to the handlers of 'error', with the event; without one it becomes an uncaught exception,
 * as with an EventEmitter. The client goes on either way, and so do the other handlers.
 */
export class Client implements AsyncIterable<CcxEvent> {
  readonly #native: NativeClient | undefined;
  readonly #backlog: Backlog;
  #handlers = new Map<number, readonly Handler[]>();
  #all: readonly Handler[] = [];
  #errorHandlers: readonly ErrorHandler[] = [];
  /** Handler that was given to `once`, by the one that stands in for it. */
  #once = new WeakMap<object, object>();
  #opening: Opening | undefined;
  #closed = false;
  #held = true;
  /** Batches of this turn of the event loop, and those of them whose credits wait for the next. */
  #turn = 0;
  #owed = 0;
  #endWaiters: (() => void)[] | undefined = [];

  /** @internal */
  constructor(options: ConnectInit, resolve: (client: Client) => void, reject: (error: unknown) => void) {
    const config = pairs(options);
    this.#backlog = new Backlog(bound(options, 'queueEvents'), bound(options, 'queueBytes'));
    const { signal } = options;
    if (signal !== undefined && !(signal instanceof AbortSignal)) throw new InvalidArgument('signal: it takes an AbortSignal');
    signal?.throwIfAborted();
    const aborted = (): void => this.#abort(signal?.reason);
    this.#opening = { resolve, reject, settled: () => signal?.removeEventListener('abort', aborted) };
    const started = native.start(config, (item) => this.#receive(item));
    if (failed(started)) throw typed(started);
    this.#native = started;
    signal?.addEventListener('abort', aborted);
  }

  /** The server of the session, host and port; undefined while none is up. */
  get server(): string | undefined {
    return this.#native?.server ?? undefined;
  }

  /** Calls `handler` for each event of a type; 'event' and '*' mean every event. */
  on(name: 'error', handler: ErrorHandler): this;
  on<N extends EventName>(name: N, handler: (event: EventNamed<N>) => void): this;
  on(name: string, handler: unknown): this {
    return this.#change(name, (handlers) => [...handlers, called(handler)]);
  }

  /** Like `on`, for one event. */
  once(name: 'error', handler: ErrorHandler): this;
  once<N extends EventName>(name: N, handler: (event: EventNamed<N>) => void): this;
  once(name: string, handler: unknown): this {
    const wanted = called(handler);
    const standIn = (...given: never[]): void => {
      this.#change(name, (handlers) => handlers.filter((other) => other !== standIn));
      wanted(...given);
    };
    this.#once.set(standIn, wanted);
    return this.#change(name, (handlers) => [...handlers, standIn]);
  }

  /** Takes a handler away again: its latest registration. */
  off(name: 'error', handler: ErrorHandler): this;
  off<N extends EventName>(name: N, handler: (event: EventNamed<N>) => void): this;
  off(name: string, handler: unknown): this {
    return this.#change(name, (handlers) => {
      const at = handlers.findLastIndex((other) => other === handler || this.#once.get(other) === handler);
      return handlers.filter((_, index) => index !== at);
    });
  }

  /**
   * Every event, from the opening of the client on. Several iterators at once each see every event; a loop after a loop
   * goes on where that one stopped. An iterator may fall behind by `queueEvents` events or `queueBytes` bytes; then it
   * loses the oldest, and sees one EventsLost in their place. The iterator ends when the client is closed.
   */
  [Symbol.asyncIterator](): AsyncGenerator<CcxEvent, void, undefined> {
    return this.#backlog.open().events() as AsyncGenerator<unknown, void, undefined> as AsyncGenerator<CcxEvent, void, undefined>;
  }

  /** The client keeps the process alive; so it is from the beginning. */
  ref(): this {
    return this.#hold(true);
  }

  /** The process may end although the client is open. */
  unref(): this {
    return this.#hold(false);
  }

  /**
   * Ends the session. No handler is called and no iterator gives an event after this call, also when it comes from a
   * handler. Resolves when the server has answered (or after five seconds) and the threads of the client are gone.
   */
  close(): Promise<void> {
    if (!this.#closed) {
      this.#hold(true);
      this.#closed = true;
      this.#native?.close();
      this.#backlog.end();
    }
    return new Promise((resolve) => (this.#endWaiters === undefined ? resolve() : void this.#endWaiters.push(resolve)));
  }

  #hold(yes: boolean): this {
    if (!this.#closed) {
      this.#held = yes;
      this.#native?.keepAlive(yes);
    }
    return this;
  }

  #receive(item: Item): void {
    if (item === null) this.#ended();
    else if (typeof item === 'string') this.#settle(({ resolve }) => resolve(this));
    else if (item instanceof Uint8Array) this.#batch(item);
    else this.#failed(item);
  }

  #settle(how: (opening: Opening) => void): boolean {
    const opening = this.#opening;
    this.#opening = undefined;
    opening?.settled();
    if (opening !== undefined) how(opening);
    return opening !== undefined;
  }

  #failed(failure: Failure): void {
    const error = typed(failure);
    if (!this.#settle(({ reject }) => reject(error)) && !this.#closed) this.#report(error);
  }

  /** Nobody has the client yet: it ends by itself. */
  #abort(reason: unknown): void {
    if (!this.#settle(({ reject }) => reject(reason))) return;
    this.#closed = true;
    this.#backlog.end();
    this.#native?.keepAlive(false);
    this.#native?.abandon();
  }

  #ended(): void {
    this.#closed = true;
    this.#backlog.end();
    this.#native?.release();
    const waiters = this.#endWaiters ?? [];
    this.#endWaiters = undefined;
    for (const resolve of waiters) resolve();
  }

  #batch(buffer: Buffer): void {
    // What was on its way when the client was closed is not given any more.
    if (this.#closed) return;
    const batch = new Batch(buffer);
    this.#backlog.push(batch);
    for (let index = 0; index < batch.length && !this.#closed; index++) this.#dispatch(batch, index);
    // Under a flood the credits come back only when the loop has been round once: timers and sockets get their turn. A
    // client that does not keep the loop alive must not do so through an immediate either.
    if (this.#held && this.#turn === 0) setImmediate(() => this.#nextTurn());
    this.#turn += this.#held ? 1 : 0;
    if (this.#turn > TURN) this.#owed += 1;
    else this.#native?.credit(1);
  }

  #nextTurn(): void {
    this.#turn = 0;
    if (this.#owed > 0) this.#native?.credit(this.#owed);
    this.#owed = 0;
  }

  #dispatch(batch: Batch, index: number): void {
    const own = this.#handlers.get(batch.row(index));
    if (own === undefined && this.#all.length === 0) return;
    const event = batch.event(index) as View as unknown as CcxEvent;
    const all = this.#all;
    if (own !== undefined) this.#call(own, event);
    this.#call(all, event);
  }

  #call(handlers: readonly Handler[], event: CcxEvent): void {
    for (const handler of handlers) {
      if (this.#closed) return;
      try {
        handler(event);
      } catch (error) {
        this.#report(error, event);
      }
    }
  }

  #report(error: unknown, event?: CcxEvent): void {
    if (this.#errorHandlers.length === 0) return uncaught(error);
    for (const handler of this.#errorHandlers) {
      try {
        handler(error, event);
      } catch (other) {
        uncaught(other);
      }
    }
  }

  /** Replaces the handlers of a name. The lists are never changed in place: handlers may add and remove handlers. */
  #change(name: string, change: (handlers: readonly AnyHandler[]) => readonly AnyHandler[]): this {
    if (name === 'error') {
      this.#errorHandlers = change(this.#errorHandlers as readonly AnyHandler[]) as readonly ErrorHandler[];
    } else if (name === 'event' || name === '*') {
      this.#all = change(this.#all as readonly AnyHandler[]) as readonly Handler[];
    } else {
      const row = ROW_OF.get(name);
      if (row === undefined) throw new InvalidArgument(`there is no event type ${JSON.stringify(name)}`);
      const handlers = change((this.#handlers.get(row) ?? []) as readonly AnyHandler[]) as readonly Handler[];
      if (handlers.length > 0) this.#handlers.set(row, handlers);
      else this.#handlers.delete(row);
    }
    return this;
  }
}

type AnyHandler = (...given: never[]) => void;

function called(handler: unknown): AnyHandler {
  if (typeof handler !== 'function') throw new InvalidArgument('a handler is a function');
  return handler as AnyHandler;
}

/** Throws where nobody can catch it. */
function uncaught(error: unknown): void {
  queueMicrotask(() => {
    throw error;
  });
}
