/** A session with a CTI server. */

import { Closed, InvalidArgument } from './errors.js';
import { Backlog } from './backlog.js';
import { Batch } from './event.js';
import { Handlers, type ErrorHandler, type EventName, type EventNamed } from './handlers.js';
import { native, checked, failed, typed } from './native.js';
import { known, maybe, type Picture } from './picture.js';
import { bound, pairs } from './pairs.js';
import { Requests, callNumber, items, requestText, text } from './requests.js';
import { Subscription, subscribePairs, type SubscribeOptions, type Subscribed } from './subscription.js';
import type { Failure, Item, NativeClient, NativeSubscription } from './native.js';
import type { Answer, AnswerOf, CallData, RequestJson, RequestOf, RequestOptions, RequestType } from './requests.js';
import type { Agent, Call, Device } from './calls.js';
import type { CcxEvent, EventType, QueueStats } from './base.js';
import type { ConnectOptions } from './options.js';

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

/** Batches that one turn of the event loop takes before others have theirs: some milliseconds of handlers that do little. */
const TURN = 16;

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
  readonly #handlers = new Handlers();
  readonly #isClosed = (): boolean => this.#closed;
  readonly #subscriptions = new Set<{ stop(): void }>();
  readonly #requests = new Requests(() => this.#keepAlive());
  #opening: Opening | undefined;
  #closed = false;
  /** The client's own threads are gone. */
  #gone = false;
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
    const started = native.start(config, (item) => this.#receive(item), (id, item) => this.#requests.answered(id, item));
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
    this.#handlers.add(name, handler);
    return this;
  }

  /** Like `on`, for one event. */
  once(name: 'error', handler: ErrorHandler): this;
  once<N extends EventName>(name: N, handler: (event: EventNamed<N>) => void): this;
  once(name: string, handler: unknown): this {
    this.#handlers.addOnce(name, handler);
    return this;
  }

  /** Takes a handler away again: its latest registration. */
  off(name: 'error', handler: ErrorHandler): this;
  off<N extends EventName>(name: N, handler: (event: EventNamed<N>) => void): this;
  off(name: string, handler: unknown): this {
    this.#handlers.remove(name, handler);
    return this;
  }

  /**
   * Every event, from the opening of the client on. Several iterators at once each see every event; a loop after a loop
   * goes on where that one stopped. An iterator may fall behind by `queueEvents` events or `queueBytes` bytes; then it
   * loses the oldest, and sees one EventsLost in their place; the records of sessions among them stay, up to 4,096 of them.
   * The iterator ends when the client is closed.
   */
  [Symbol.asyncIterator](): AsyncGenerator<CcxEvent, void, undefined> {
    return this.#backlog.open().events() as AsyncGenerator<unknown, void, undefined> as AsyncGenerator<CcxEvent, void, undefined>;
  }

  /**
   * The calls that the client knows of at this moment, by call id: frozen objects, which never change later. They may be newer than the
   * event that a handler has in hand. Empty with `trackCalls: false`.
   */
  get calls(): readonly Call[] {
    return known(this.#native!.calls()) as readonly Call[];
  }

  /** The call with this id, if it is known. */
  call(callId: number): Call | undefined {
    return maybe(this.#native!.call(callNumber(callId))) as Call | undefined;
  }

  /** The agents that the client knows of, by id. */
  get agents(): readonly Agent[] {
    return known(this.#native!.agents()) as readonly Agent[];
  }

  /** The agent with this id, if it is known. */
  agent(agentId: string): Agent | undefined {
    return maybe(this.#native!.agent(text('agentId', agentId))) as Agent | undefined;
  }

  /** The devices that the client knows of, by id. */
  get devices(): readonly Device[] {
    return known(this.#native!.devices()) as readonly Device[];
  }

  /** The device with this id, if it is known. */
  device(deviceId: string): Device | undefined {
    return maybe(this.#native!.device(text('deviceId', deviceId))) as Device | undefined;
  }

  /** Calls, agents and devices at one moment. */
  picture(): Picture {
    return known(this.#native!.picture()) as Picture;
  }

  /**
   * A further subscriber with a filter and a queue of its own: it sees what passes the filter from now on. Throws InvalidArgument for
   * options that are not accepted, and when the client has 1,024 subscribers.
   */
  subscribe<T extends EventType = EventType>(options: SubscribeOptions<T> = {}): Subscription<Subscribed<T>> {
    const pairs = subscribePairs(options);
    const start = (callback: (item: Item) => void): NativeSubscription => {
      if (this.#closed) throw new Closed('the client is closed');
      return checked(this.#native!.subscribe(pairs, callback));
    };
    const subscription = new Subscription<Subscribed<T>>(start, (gone) => this.#unsubscribed(gone));
    this.#subscriptions.add(subscription);
    return subscription;
  }

  /** How often handlers have thrown so far. */
  get handlerErrors(): number {
    return this.#handlers.thrown;
  }

  /** How full the client's own queue is, and what was lost there. Zero once the client has ended. */
  get stats(): QueueStats {
    return this.#native!.stats;
  }

  /**
   * Sends a request, and resolves with its confirmation. Any number may wait at once, up to 1,024; handlers may ask too. Rejects with
   * a typed error: `ServerFailure` or `ControlFailure` (both `RequestFailed`, `status` is the server's code), `RequestTimedOut`,
   * `NotConnected` between sessions, `SessionLost` when the session ended first, `Closed`, `QueueFull`; `InvalidArgument` or `Encode` for
   * what is no request. It keeps the process alive while it waits. Answers do not wait for the events that queue up for handlers.
   */
  request<T extends RequestType>(message: RequestOf<T>, options?: RequestOptions): Promise<AnswerOf<T>>;
  request(message: RequestJson, options?: RequestOptions): Promise<Answer>;
  request(message: unknown, options: RequestOptions = {}): Promise<unknown> {
    return this.#requests.ask(options, (id, timeout) => this.#native!.request(id, timeout, requestText(message)));
  }

  /** The state of an agent. */
  queryAgentState(agentId: string, options: RequestOptions = {}): Promise<AnswerOf<'QueryAgentStateReq'>> {
    return this.#requests.ask(options, (id, timeout) => this.#native!.queryAgentState(id, timeout, text('agentId', agentId)));
  }

  /** The data and the connections of a call. `device` is any device of the call, where one is known. */
  snapshotCall(callId: number, device = '', options: RequestOptions = {}): Promise<AnswerOf<'SnapshotCallReq'>> {
    return this.#requests.ask(options, (id, timeout) => this.#native!.snapshotCall(id, timeout, callNumber(callId), text('device', device)));
  }

  /** The calls at a device. */
  snapshotDevice(device: string, options: RequestOptions = {}): Promise<AnswerOf<'SnapshotDeviceReq'>> {
    return this.#requests.ask(options, (id, timeout) => this.#native!.snapshotDevice(id, timeout, text('device', device)));
  }

  /** What a device can do. */
  queryDeviceInfo(device: string, options: RequestOptions = {}): Promise<AnswerOf<'QueryDeviceInfoReq'>> {
    return this.#requests.ask(options, (id, timeout) => this.#native!.queryDeviceInfo(id, timeout, text('device', device)));
  }

  /**
   * Changes data of a call; a session with `services: 'call-data-update'` may. `device` is any device of the call, '' where none is
   * known. Items that are not named stay as they are.
   */
  setCallData(callId: number, device: string, data: CallData, options: RequestOptions = {}): Promise<AnswerOf<'SetCallDataReq'>> {
    return this.#requests.ask(options, (id, timeout) =>
      this.#native!.setCallData(id, timeout, callNumber(callId), text('device', device), items(data)));
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
      this.#endAll();
    }
    return new Promise((resolve) => (this.#endWaiters === undefined ? resolve() : void this.#endWaiters.push(resolve)));
  }

  #hold(yes: boolean): this {
    if (!this.#closed) {
      this.#held = yes;
      this.#keepAlive();
    }
    return this;
  }

  /** A request that waits has a deadline, so that the process does not live for ever by it. */
  #keepAlive(): void {
    if (!this.#closed) this.#native?.keepAlive(this.#held || !this.#requests.none);
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
    if (!this.#settle(({ reject }) => reject(error)) && !this.#closed) this.#handlers.report(error);
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
    this.#gone = true;
    this.#endAll();
    this.#mayEnd();
  }

  /** Nothing is given to anybody any more, and whoever waits is told. */
  #endAll(): void {
    this.#backlog.end();
    this.#requests.end();
    for (const subscription of this.#subscriptions) subscription.stop();
  }

  #unsubscribed(subscription: { stop(): void }): void {
    this.#subscriptions.delete(subscription);
    if (this.#closed) this.#mayEnd();
  }

  /** The end, once the threads of the client and of all its subscribers are gone. */
  #mayEnd(): void {
    if (!this.#gone || this.#subscriptions.size > 0) return;
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
    for (let index = 0; index < batch.length && !this.#closed; index++) this.#handlers.dispatch(batch, index, this.#isClosed);
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
}
