/** Questions to the CTI server: sent by the engine, settled on the event loop. */

import { Closed, Encode, InvalidArgument } from './errors.js';
import { fieldKey, json, jsonForm } from './codec.js';
import { Batch } from './event.js';
import { failed, typed, type Failure } from './native.js';
import type { CcxEvent, EventMap, MessageOf } from './base.js';
import type { MessageMap } from './events.js';

/** Type names of the requests that a program can make. */
export type RequestType = Exclude<Extract<keyof MessageMap, `${string}Req`>, 'OpenReq' | 'CloseReq' | 'HeartbeatReq'>;

/** What every message has besides its fields; the session gives the InvokeID itself. */
type NoField = 'type' | 'message' | 'id' | 'unknown' | 'frame' | 'toObject' | 'toJSON' | 'invokeId';

/** A request with its fields: `{ type: 'QueryAgentStateReq', agentId: '1001' }`. Fields that are not given are absent or reserved. */
export type RequestOf<T extends RequestType> = { readonly type: T } & { readonly [F in Exclude<keyof MessageOf<T>, NoField>]?: MessageOf<T>[F] };

/** A request in the JSON form of `ccxcti decode`. */
export interface RequestJson {
  /** Wire name. */
  readonly message: string;
  readonly fields?: { readonly [field: string]: unknown };
  readonly [key: string]: unknown;
}

/** The confirmation of a request, by the request's type name. */
export type AnswerOf<T extends RequestType> = T extends `${infer Name}Req`
  ? `${Name}Conf` extends keyof EventMap ? EventMap[`${Name}Conf`] : Answer
  : Answer;

/** A confirmation of whatever type. */
export type Answer = Extract<CcxEvent, { readonly message: string | null }>;

/** What every request takes. */
export interface RequestOptions {
  /** Seconds to wait for the answer, up to 600; `requestTimeout` of the client (30) unless given. */
  readonly timeout?: number;
}

/** Items of a call by public field name (`callVariable1`, `callWrapupData`), else names of ECC variables (`user.lang`, `user.list[2]`). */
export type CallData = Readonly<Record<string, string | number>>;

const LONGEST = 600;

/** A promise of an answer. */
interface Waiting {
  resolve(answer: never): void;
  reject(error: unknown): void;
}

/** @internal The requests of one client that wait for their answers. */
export class Requests {
  readonly #waiting = new Map<number, Waiting>();
  #last = 0;
  #over = false;

  /** `changed` is called when the first request waits and when the last has its answer. */
  constructor(private readonly changed: () => void) {}

  get none(): boolean {
    return this.#waiting.size === 0;
  }

  /** Sends a request: `send` is one of the methods of the native part, without its last arguments. */
  ask<A>(options: RequestOptions, send: (id: number, timeout: number | undefined) => Failure | null): Promise<A> {
    return new Promise((resolve, reject) => {
      const timeout = seconds(options);
      if (this.#over) throw new Closed('the client is closed');
      const id = this.#nextId();
      const refused = send(id, timeout);
      if (refused !== null) throw typed(refused);
      this.#waiting.set(id, { resolve, reject });
      if (this.#waiting.size === 1) this.changed();
    });
  }

  /** The answer of a request has come. */
  answered(id: number, item: Buffer | Failure): void {
    const waiting = this.#waiting.get(id);
    // Closing has answered it.
    if (waiting === undefined) return;
    this.#waiting.delete(id);
    if (this.none) this.changed();
    if (failed(item)) waiting.reject(typed(item));
    else waiting.resolve(new Batch(item).event(0) as never);
  }

  /** The client is closed: nothing comes any more. */
  end(): void {
    this.#over = true;
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const { reject } of waiting) reject(new Closed('the client was closed before the answer came'));
  }

  #nextId(): number {
    do this.#last = (this.#last + 1) >>> 0;
    while (this.#waiting.has(this.#last));
    return this.#last;
  }
}

/** A request as the native part takes it. */
export function requestText(message: unknown): string {
  if (typeof message !== 'object' || message === null) throw new InvalidArgument('request takes a message');
  return json(jsonForm(message));
}

/** Text for a field. */
export function text(what: string, value: unknown): string {
  if (typeof value !== 'string') throw new InvalidArgument(`${what}: it takes text`);
  return value;
}

/** A call id. */
export function callNumber(value: unknown): number {
  if (!Number.isInteger(value) || (value as number) < 0 || (value as number) > 0xffffffff) throw new InvalidArgument('a call id is a whole number of 32 bits');
  return value as number;
}

/** Data of a call as the native part takes them, under the names of the wire. */
export function items(data: CallData): [string, string][] {
  if (typeof data !== 'object' || data === null) throw new InvalidArgument('call data are an object: names and values');
  return Object.entries(data).map(([name, value]) => {
    if (typeof value !== 'string' && typeof value !== 'number') throw new Encode(`${JSON.stringify(name)}: it takes text`);
    return [fieldKey(name), String(value)];
  });
}

function seconds(options: RequestOptions): number | undefined {
  if (typeof options !== 'object' || options === null) throw new InvalidArgument('the options are an object with timeout');
  const unknown = Object.keys(options).find((key) => key !== 'timeout');
  if (unknown !== undefined) throw new InvalidArgument(`there is no option ${JSON.stringify(unknown)}`);
  const { timeout } = options;
  const fits = timeout === undefined || (typeof timeout === 'number' && timeout > 0 && timeout <= LONGEST);
  if (!fits) throw new InvalidArgument(`timeout: it takes seconds, up to ${LONGEST}`);
  return timeout;
}
