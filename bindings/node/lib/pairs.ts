/** Options of `connect` as the keys and values of the core, which checks them. */

import { InvalidArgument } from './errors.js';
import { camelCase } from './event.js';
import { OPTIONS } from './tables.js';
import type { ConnectOptions } from './options.js';

const KEY_OF: ReadonlyMap<string, string> = new Map(Object.keys(OPTIONS).map((key) => [camelCase(key), key]));

export function pairs(options: ConnectOptions): [string, string][] {
  if (typeof options !== 'object' || options === null) throw new InvalidArgument('connect takes an object of options');
  const pairs: [string, string][] = [];
  for (const [name, value] of Object.entries(options)) {
    // Ours, not the core's.
    if (name === 'signal') continue;
    const key = KEY_OF.get(name);
    if (key === undefined) throw new InvalidArgument(`there is no option ${JSON.stringify(name)}`);
    if (value !== undefined) pairs.push([key, text(name, value)]);
  }
  return pairs;
}

/** A bound of the queues, as given or by default. Values that are no numbers never come to use: the core refuses them. */
export function bound(options: ConnectOptions, name: 'queueEvents' | 'queueBytes'): number {
  return Number(options[name] ?? OPTIONS[KEY_OF.get(name) ?? name]);
}

export function text(name: string, value: unknown): string {
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value.join(',');
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? 'on' : 'off';
  throw new InvalidArgument(`${name}: it takes text, a number, true or false, or a list of texts`);
}
