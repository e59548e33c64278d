/** The embedded contact centre with its CTI server: for examples, tests and development without a switch. */

import { InvalidArgument, Refused } from './errors.js';
import { native, checked, typed, type Failure, type Item, type NativeSimulator } from './native.js';

/** What `Simulator.start` takes. */
export interface SimulatorOptions {
  /** The site as TOML text; the default site unless given. */
  readonly site?: string;
  /** Where to listen, port 0 for any; `127.0.0.1:0` unless given. Two addresses are two nodes of the site, the first of them the master. */
  readonly listen?: string | readonly string[];
  /** What the sessions speak; `ccx` unless given. */
  readonly dialect?: 'ccx' | 'ged188';
  /** Where everything random begins; what the site says unless given. */
  readonly seed?: number;
  /** Whether events come in any order that the protocol allows. */
  readonly shuffle?: boolean;
  /** Whether no node is the master until `goMaster`. */
  readonly standby?: boolean;
}

/** What `consult` takes besides the device and the number. */
export interface ConsultOptions {
  /** What comes of it; `transfer` unless given. */
  readonly purpose?: 'transfer' | 'conference';
  /** A name for the new call, for the verbs that take a call. */
  readonly as?: string;
}

/** What `dial` takes besides the device and the number. */
export interface DialOptions {
  readonly ani?: string;
  readonly dnis?: string;
  /** A name for the call, for the verbs that take a call. */
  readonly as?: string;
}

/** A call: its id, or a name given by `as`. */
export type CallRef = number | string;

/**
 * A contact centre in this process. It never keeps the process alive. Each verb resolves when it is done and rejects
 * with Refused, and the reason, when the state of the contact centre does not allow it.
 */
export class Simulator {
  readonly #native: NativeSimulator;

  private constructor(simulator: NativeSimulator) {
    this.#native = simulator;
  }

  /** Starts a contact centre. */
  static async start(options: SimulatorOptions = {}): Promise<Simulator> {
    const { site, listen, dialect, seed, shuffle, standby } = known(options);
    const listens = typeof listen === 'string' ? [listen] : listen === undefined ? undefined : [...listen];
    return new Simulator(checked(native.startSimulator({ site, listen: listens, dialect, seed, shuffle, standby })));
  }

  /** Where clients connect: host and port. */
  get address(): string {
    return this.#native.address;
  }

  /** All addresses, in the order of `listen`. */
  get addresses(): string[] {
    return this.#native.addresses;
  }

  /** Runs a verb as `ccxcti serve` takes it on standard input, and gives the answer behind `ok`. */
  async do(line: string): Promise<string> {
    if (typeof line !== 'string' || /[\r\n]/.test(line)) throw new InvalidArgument('a verb is one line of text');
    // `wait` takes its time, which is not the event loop's.
    const answer = /^\s*wait\b/.test(line) ? await this.#later(line) : checked(this.#native.command(line));
    return answer.replace(/^ok ?/, '');
  }

  /** An agent logs in on an extension. */
  async login(agent: string, extension: string): Promise<void> {
    await this.#verb('login', agent, extension);
  }

  /** An agent logs out; with `force` as a supervisor does it. */
  async logout(agent: string, options: { readonly force?: boolean } = {}): Promise<void> {
    await this.#verb('logout', agent, options.force === true ? 'force' : undefined);
  }

  /** An agent takes calls of the queues. */
  async ready(agent: string): Promise<void> {
    await this.#verb('ready', agent);
  }

  /** An agent takes no calls of the queues. */
  async notReady(agent: string, reason?: number): Promise<void> {
    await this.#verb('not-ready', agent, reason);
  }

  /** An agent goes to work state, now or after the call. */
  async work(agent: string): Promise<void> {
    await this.#verb('work', agent);
  }

  /** A device calls a number. Gives the call id. */
  async dial(device: string, number: string, options: DialOptions = {}): Promise<number> {
    return callOf('dial', await this.#verb('dial', device, number, ...named(options)));
  }

  /** A device answers the call that rings. */
  async answer(device: string, call?: CallRef): Promise<void> {
    await this.#verb('answer', device, call);
  }

  /** A device leaves a call. */
  async hangUp(device: string, call?: CallRef): Promise<void> {
    await this.#verb('hang-up', device, call);
  }

  /** A device puts a call on hold. */
  async hold(device: string, call?: CallRef): Promise<void> {
    await this.#verb('hold', device, call);
  }

  /** A device takes a held call back. */
  async retrieve(device: string, call?: CallRef): Promise<void> {
    await this.#verb('retrieve', device, call);
  }

  /** A device holds one call and takes the other back. */
  async alternate(device: string): Promise<void> {
    await this.#verb('alternate', device);
  }

  /** A device ends the active call and takes the held one back. */
  async reconnect(device: string): Promise<void> {
    await this.#verb('reconnect', device);
  }

  /** A device holds its call and calls for advice. Gives the id of the new call. */
  async consult(device: string, number: string, options: ConsultOptions = {}): Promise<number> {
    const { purpose, ...more } = options;
    return callOf('consult', await this.#verb('consult', device, number, purpose, ...named(more)));
  }

  /** A device connects the parties of its two calls and leaves. */
  async transfer(device: string): Promise<void> {
    await this.#verb('transfer', device);
  }

  /** A device makes one call of its two. */
  async conference(device: string): Promise<void> {
    await this.#verb('conference', device);
  }

  /** A device makes one call of all that it has, over its lines too. */
  async join(device: string): Promise<void> {
    await this.#verb('join', device);
  }

  /** A device sends its party to a number, in one step. */
  async blindTransfer(device: string, number: string): Promise<void> {
    await this.#verb('blind-transfer', device, number);
  }

  /** The call that rings at a device goes to a number. */
  async redirect(device: string, number: string): Promise<void> {
    await this.#verb('redirect', device, number);
  }

  /**
   * Data of a call change: public field names such as `call_variable_1`, else names of ECC variables such as `user.lang`;
   * `name[INDEX]` is a member of an array.
   */
  async set(call: CallRef, data: Readonly<Record<string, string>>): Promise<void> {
    const items = Object.entries(data);
    words('set', [call, ...items.map(([name]) => name)]);
    await this.do(['set', call, ...items.map(([name, value]) => `${name}=${quoted(value)}`)].join(' '));
  }

  /** A device cannot be reached any more. */
  async outOfService(device: string): Promise<void> {
    await this.#verb('out-of-service', device);
  }

  /** A device can be reached again. */
  async inService(device: string): Promise<void> {
    await this.#verb('in-service', device);
  }

  /** Every client loses its connection. */
  async dropClients(): Promise<void> {
    await this.#verb('drop-clients');
  }

  /** Nothing is sent to any client, and nothing read from one, for so many milliseconds. Resolves at once. */
  async pauseClients(milliseconds: number): Promise<void> {
    await this.#verb('pause-clients', duration(milliseconds));
  }

  /** The master gives its sessions up. */
  async goStandby(node?: number): Promise<void> {
    await this.#verb('go-standby', node);
  }

  /** A standby node takes sessions. */
  async goMaster(node?: number): Promise<void> {
    await this.#verb('go-master', node);
  }

  /** Lets so many milliseconds pass; what is due in them has happened when it resolves. */
  async wait(milliseconds: number): Promise<void> {
    await this.#verb('wait', duration(milliseconds));
  }

  /** What there is: devices, calls or clients. */
  async show(what: 'devices' | 'calls' | 'clients'): Promise<unknown[]> {
    return JSON.parse(await this.#verb('show', what)) as unknown[];
  }

  /**
   * Plays a story: a built-in one by name, or the TOML text of one. A story that happens on a site of its own is refused on any
   * other. Returns at once; with `wait` it resolves when the
   * story has ended, and keeps the process alive until then.
   */
  async play(story: string, options: { readonly wait?: boolean } = {}): Promise<void> {
    if (typeof story !== 'string') throw new InvalidArgument('play takes the name or the text of a story');
    await new Promise<void>((resolve, reject) => {
      const ended = (item: Item): void => (item === null ? resolve() : reject(typed(item as Failure)));
      const failure = this.#native.play(story, options.wait === true ? ended : undefined);
      if (failure !== null) reject(typed(failure));
      else if (options.wait !== true) resolve();
    });
  }

  /** Stops it: clients see their connections end. */
  async stop(): Promise<void> {
    this.#native.stop();
  }

  #later(line: string): Promise<string> {
    return new Promise((resolve, reject) => {
      const answered = (item: Item): void => (typeof item === 'string' ? resolve(item) : reject(typed(item as Failure)));
      const failure = this.#native.commandLater(line, answered);
      if (failure !== null) reject(typed(failure));
    });
  }

  async #verb(verb: string, ...given: (string | number | undefined)[]): Promise<string> {
    return this.do([verb, ...words(verb, given)].join(' '));
  }
}

/** What each option of `start` must be. */
const OPTIONS: Record<keyof SimulatorOptions, readonly [(value: unknown) => boolean, string]> = {
  site: [(value) => typeof value === 'string', 'TOML text'],
  listen: [(value) => [value].flat().every((item) => typeof item === 'string'), 'an address or a list of addresses'],
  dialect: [(value) => value === 'ccx' || value === 'ged188', 'ccx | ged188'],
  seed: [(value) => Number.isSafeInteger(value) && (value as number) >= 0, 'a whole number from 0 to 2^53 - 1'],
  shuffle: [(value) => typeof value === 'boolean', 'true or false'],
  standby: [(value) => typeof value === 'boolean', 'true or false'],
};

function known(options: SimulatorOptions): SimulatorOptions {
  if (typeof options !== 'object' || options === null) throw new InvalidArgument('start takes an object of options');
  for (const [key, value] of Object.entries(options)) {
    const row = Object.hasOwn(OPTIONS, key) ? OPTIONS[key as keyof SimulatorOptions] : undefined;
    if (row === undefined) throw new InvalidArgument(`there is no option ${JSON.stringify(key)}`);
    const [fits, wanted] = row;
    if (value !== undefined && !fits(value)) throw new InvalidArgument(`${key}: it takes ${wanted}`);
  }
  return options;
}

/** Words of a verb as text; each is one word. */
function words(verb: string, given: readonly (string | number | undefined)[]): string[] {
  const all = given.filter((word) => word !== undefined).map(String);
  const bad = all.find((word) => word === '' || /[\s'"]/.test(word));
  if (bad !== undefined) throw new InvalidArgument(`${verb}: ${JSON.stringify(bad)} is not one word`);
  return all;
}

function named(options: object): string[] {
  return Object.entries(options).filter(([, value]) => value !== undefined).map(([key, value]) => `${key}=${String(value)}`);
}

/** A value that may hold spaces and quotes, as one word of a verb. */
function quoted(value: string): string {
  return `'${String(value).replaceAll("'", `'"'"'`)}'`;
}

function callOf(verb: string, answer: string): number {
  const call = /(?:^|\s)call=(\d+)/.exec(answer);
  if (call === null) throw new Refused(`${verb} gave no call id: ${answer}`);
  return Number(call[1]);
}

function duration(milliseconds: number): string {
  if (!(milliseconds >= 0 && milliseconds <= 86_400_000)) throw new InvalidArgument(`${milliseconds} is not a duration: milliseconds up to a day`);
  return `${Math.round(milliseconds * 1000)}us`;
}
