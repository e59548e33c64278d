/** The embedded contact centre with its CTI server: for examples, tests and development without a switch. */

import { InvalidArgument, Refused } from './errors.js';
import { native, checked, typed, type Failure, type Item, type NativeSimulator } from './native.js';

/** What `Simulator.start` takes. */
export interface SimulatorOptions {
  /** The site as TOML text; the default site unless given. */
  readonly site?: string;
  /** Addresses to listen at, port 0 for any; `127.0.0.1:0` unless given. */
  readonly listen?: string | readonly string[];
}

/** What `dial` takes besides the device and the number. */
export interface DialOptions {
  readonly ani?: string;
  readonly dnis?: string;
  /** A name for the call, for the verbs that take a call. */
  readonly as?: string;
}

/** A call: its id, or a name given by `as`. */
export type Call = number | string;

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
    if (typeof options !== 'object' || options === null) throw new InvalidArgument('start takes an object of options');
    const unknown = Object.keys(options).find((key) => key !== 'site' && key !== 'listen');
    if (unknown !== undefined) throw new InvalidArgument(`there is no option ${JSON.stringify(unknown)}`);
    const { site, listen } = options;
    if (site !== undefined && typeof site !== 'string') throw new InvalidArgument('site: it takes TOML text');
    const addresses = typeof listen === 'string' || listen === undefined || (Array.isArray(listen) && listen.every((item) => typeof item === 'string'));
    if (!addresses) throw new InvalidArgument('listen: it takes an address or a list of addresses');
    const listens = typeof listen === 'string' ? [listen] : listen === undefined ? undefined : [...listen];
    return new Simulator(checked(native.startSimulator(site, listens)));
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

  async login(agent: string, extension: string): Promise<void> {
    await this.#verb('login', agent, extension);
  }

  async logout(agent: string): Promise<void> {
    await this.#verb('logout', agent);
  }

  async ready(agent: string): Promise<void> {
    await this.#verb('ready', agent);
  }

  async notReady(agent: string, reason?: number): Promise<void> {
    await this.#verb('not-ready', agent, reason);
  }

  /** A device calls a number. Gives the call id. */
  async dial(device: string, number: string, options: DialOptions = {}): Promise<number> {
    const named = Object.entries(options).filter(([, value]) => value !== undefined).map(([key, value]) => `${key}=${String(value)}`);
    const answer = await this.#verb('dial', device, number, ...named);
    const call = /(?:^|\s)call=(\d+)/.exec(answer);
    if (call === null) throw new Refused(`dial gave no call id: ${answer}`);
    return Number(call[1]);
  }

  async answer(device: string, call?: Call): Promise<void> {
    await this.#verb('answer', device, call);
  }

  async hangUp(device: string, call?: Call): Promise<void> {
    await this.#verb('hang-up', device, call);
  }

  /** What there is: devices, calls or clients. */
  async show(what: 'devices' | 'calls' | 'clients'): Promise<unknown[]> {
    return JSON.parse(await this.#verb('show', what)) as unknown[];
  }

  /**
   * Plays a story: a built-in one by name, or the TOML text of one. Returns at once; with `wait` it resolves when the
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

  #verb(verb: string, ...words: (string | number | undefined)[]): Promise<string> {
    const given = words.filter((word) => word !== undefined).map(String);
    const bad = given.find((word) => word === '' || /\s/.test(word));
    if (bad !== undefined) return Promise.reject(new InvalidArgument(`${verb}: ${JSON.stringify(bad)} is not one word`));
    return this.do([verb, ...given].join(' '));
  }
}
