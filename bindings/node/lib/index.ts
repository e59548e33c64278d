/** The Unified CCX CTI protocol for Node: clients, an embedded contact centre, decode and encode. */

export { connect, Client } from './client.js';
export type { ConnectInit } from './client.js';
export type { ErrorHandler, EventName, EventNamed } from './handlers.js';
export type { Answer, AnswerOf, CallData, RequestJson, RequestOf, RequestOptions, RequestType } from './requests.js';
export { Subscription } from './subscription.js';
export type { SubscribeOptions, Subscribed } from './subscription.js';
export { Simulator } from './simulator.js';
export type { CallRef, ConsultOptions, DialOptions, SimulatorOptions } from './simulator.js';
export { decode, encode } from './codec.js';
export type { CodecOptions, Encodable } from './codec.js';
export { agentIdOf } from './agent.js';
export { CcxError } from './error.js';
export * from './errors.js';
export type * from './base.js';
export type * from './calls.js';
export type { Picture } from './picture.js';
export type { MessageMap, RecordMap } from './events.js';
export type { ConnectOptions } from './options.js';
