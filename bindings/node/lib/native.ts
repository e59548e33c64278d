/** The native part: what it offers, and where it is. */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { CcxError, type ErrorClass } from './error.js';
import { ERRORS } from './tables.js';
import type { QueueStats } from './base.js';

/** An error on its way from the native part. */
export interface Failure {
  readonly number: number;
  readonly text: string;
  readonly status?: number;
}

/** What a thread tells: up or an answer (string), a digest of events (Buffer), failed (Failure), ended (null). */
export type Item = string | Buffer | Failure | null;

export interface NativeClient {
  readonly server: string | null;
  credit(batches: number): void;
  keepAlive(yes: boolean): void;
  close(): void;
  abandon(): void;
  release(): void;
  readonly stats: QueueStats;
  picture(): string;
  calls(): string;
  agents(): string;
  devices(): string;
  call(callId: number): string | null;
  agent(agentId: string): string | null;
  device(deviceId: string): string | null;
  subscribe(pairs: [string, string][], callback: (item: Item) => void): NativeSubscription | Failure;
  request(id: number, timeout: number | undefined, json: string): Failure | null;
  queryAgentState(id: number, timeout: number | undefined, agentId: string): Failure | null;
  snapshotCall(id: number, timeout: number | undefined, callId: number, device: string): Failure | null;
  snapshotDevice(id: number, timeout: number | undefined, device: string): Failure | null;
  queryDeviceInfo(id: number, timeout: number | undefined, device: string): Failure | null;
  setCallData(id: number, timeout: number | undefined, callId: number, device: string, items: [string, string][]): Failure | null;
}

export interface NativeSubscription {
  readonly stats: QueueStats;
  credit(batches: number): void;
  keepAlive(yes: boolean): void;
  close(): void;
  release(): void;
}

export interface NativeSimulator {
  readonly address: string;
  readonly addresses: string[];
  command(line: string): string | Failure;
  commandLater(line: string, answered: (item: Item) => void): Failure | null;
  play(story: string, ended?: (item: Item) => void): Failure | null;
  stop(): void;
}

/** How a contact centre is started; what is absent is as usual. */
export interface NativeSimulatorOptions {
  readonly site?: string | undefined;
  readonly listen?: string[] | undefined;
  readonly dialect?: string | undefined;
  readonly seed?: number | undefined;
  readonly shuffle?: boolean | undefined;
  readonly standby?: boolean | undefined;
}

interface Native {
  start(pairs: [string, string][], callback: (item: Item) => void, answered: (id: number, item: Buffer | Failure) => void): NativeClient | Failure;
  startSimulator(options: NativeSimulatorOptions): NativeSimulator | Failure;
  decode(bytes: Uint8Array, protocol: number, dialect?: string): Buffer | Failure;
  encode(json: string, protocol: number, dialect?: string): Buffer | Failure;
  frameJson(frame: Uint8Array, coding: number): string | Failure;
}

export const native: Native = load();

/** Whether the native part gave an error. */
export function failed(value: object | string): value is Failure {
  return typeof value === 'object' && 'text' in value && 'number' in value;
}

/** The typed error of a failure. */
export function typed(failure: Failure): CcxError {
  const Class: ErrorClass | undefined = ERRORS[failure.number];
  return Class === undefined ? new CcxError('Unknown', failure.text, failure.status) : new Class(failure.text, failure.status);
}

/** The value, or its typed error thrown. */
export function checked<T extends object | string>(value: T | Failure): T {
  if (failed(value)) throw typed(value);
  return value;
}

function load(): Native {
  const here = `${process.platform}-${process.arch}`;
  const file = join(__dirname, '..', `ccxcti.${here}.node`);
  if (!existsSync(file)) throw new Error(`this package of ccxcti has no native part for ${here}; build it there from the sources`);
  return require(file) as Native;
}
