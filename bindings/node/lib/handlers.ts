/** The handlers of a client, and what becomes of what they throw. */

import { InvalidArgument } from './errors.js';
import { NO_ROW, type Batch, type View } from './event.js';
import { ROWS } from './tables.js';
import type { CcxEvent, EventOf, EventType } from './base.js';

/** What `on` accepts: a type name, or every event. */
export type EventName = EventType | 'event' | '*';

/** The event that a handler of this name gets. */
export type EventNamed<N extends EventName> = N extends EventType ? EventOf<N> : CcxEvent;

/** Gets what a handler threw, and the event that it was given; without an event it is an error of the client itself. */
export type ErrorHandler = (error: unknown, event?: CcxEvent) => void;

type Handler = (event: CcxEvent) => void;
type AnyHandler = (...given: never[]) => void;

/** Rows by type name. */
const ROW_OF: ReadonlyMap<string, number> = new Map([
  ...Object.entries(ROWS).map(([row, [, type]]): [string, number] => [type, Number(row)]),
  ['Unknown', NO_ROW],
]);

/** The row of a type name. */
export function rowOf(name: string): number {
  const row = ROW_OF.get(name);
  if (row === undefined) throw new InvalidArgument(`there is no event type ${JSON.stringify(name)}`);
  return row;
}

/** @internal The lists are never changed in place: handlers may add and remove handlers. */
export class Handlers {
  #own = new Map<number, readonly Handler[]>();
  #all: readonly Handler[] = [];
  #errors: readonly ErrorHandler[] = [];
  /** Handler that was given to `once`, by the one that stands in for it. */
  #once = new WeakMap<object, object>();
  #thrown = 0;

  /** How often handlers have thrown. */
  get thrown(): number {
    return this.#thrown;
  }

  add(name: string, handler: unknown): void {
    this.#change(name, (handlers) => [...handlers, called(handler)]);
  }

  /** Adds a handler for one event. */
  addOnce(name: string, handler: unknown): void {
    const wanted = called(handler);
    const standIn = (...given: never[]): void => {
      this.#change(name, (handlers) => handlers.filter((other) => other !== standIn));
      wanted(...given);
    };
    this.#once.set(standIn, wanted);
    this.#change(name, (handlers) => [...handlers, standIn]);
  }

  /** Takes away the latest registration of a handler. */
  remove(name: string, handler: unknown): void {
    this.#change(name, (handlers) => {
      const at = handlers.findLastIndex((other) => other === handler || this.#once.get(other) === handler);
      return handlers.filter((_, index) => index !== at);
    });
  }

  /** Calls the handlers of an event, until `over`. */
  dispatch(batch: Batch, index: number, over: () => boolean): void {
    const own = this.#own.get(batch.row(index));
    if (own === undefined && this.#all.length === 0) return;
    const event = batch.event(index) as View as unknown as CcxEvent;
    const all = this.#all;
    if (own !== undefined) this.#call(own, event, over);
    this.#call(all, event, over);
  }

  /** Gives an error to the error handlers; without one it is an uncaught exception. */
  report(error: unknown, event?: CcxEvent): void {
    if (this.#errors.length === 0) return uncaught(error);
    for (const handler of this.#errors) {
      try {
        handler(error, event);
      } catch (other) {
        uncaught(other);
      }
    }
  }

  #call(handlers: readonly Handler[], event: CcxEvent, over: () => boolean): void {
    for (const handler of handlers) {
      if (over()) return;
      try {
        handler(event);
      } catch (error) {
        this.#thrown += 1;
        this.report(error, event);
      }
    }
  }

  #change(name: string, change: (handlers: readonly AnyHandler[]) => readonly AnyHandler[]): void {
    if (name === 'error') {
      this.#errors = change(this.#errors as readonly AnyHandler[]) as readonly ErrorHandler[];
    } else if (name === 'event' || name === '*') {
      this.#all = change(this.#all as readonly AnyHandler[]) as readonly Handler[];
    } else {
      const row = rowOf(name);
      const handlers = change((this.#own.get(row) ?? []) as readonly AnyHandler[]) as readonly Handler[];
      if (handlers.length > 0) this.#own.set(row, handlers);
      else this.#own.delete(row);
    }
  }
}

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
