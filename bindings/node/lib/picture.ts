/** What the client knows of calls, agents and devices, as frozen objects. */

import { camelCase, shown } from './event.js';
import { CALL_LISTS } from './tables.js';
import type { Agent, Call, Device } from './calls.js';

/** Everything that the client knows, at one moment. */
export interface Picture {
  /** Session of the last message that it was made from; 0 = none yet. */
  readonly epoch: number;
  /** By call id. */
  readonly calls: readonly Call[];
  /** By agent id. */
  readonly agents: readonly Agent[];
  /** By device id. */
  readonly devices: readonly Device[];
}

type Plain = Record<string, unknown>;

const INSPECT = Symbol.for('nodejs.util.inspect.custom');

/** The picture, or a list or an object of it, as the native part wrote it: names in camel case, frozen through and through. */
export function known(text: string): unknown {
  return JSON.parse(text, (_key, value: unknown) => {
    if (typeof value !== 'object' || value === null) return value;
    return Object.freeze(Array.isArray(value) ? value : object(value as Plain));
  });
}

/** A plain object. `console.log` leaves out what belongs to people; its properties, spreads and JSON have it. */
function object(fields: Plain): Plain {
  const named = Object.entries('contact_id' in fields ? withLists(fields) : fields).map(([name, value]) => [camelCase(name), value] as const);
  return Object.defineProperty(Object.fromEntries(named), INSPECT, { value: inspected });
}

function inspected(this: Plain, _depth: number, options: object, inspect: (value: unknown, options: object) => string): string {
  return inspect(shown({ ...this }), options);
}

/** The same for one object that may not be there. */
export function maybe(text: string | null): unknown {
  return text === null ? undefined : known(text);
}

/** A list that has nothing is an empty list, as programs expect it. */
function withLists(call: Plain): Plain {
  return { ...call, ...Object.fromEntries(CALL_LISTS.map((list) => [list, call[list] ?? Object.freeze([])])) };
}
