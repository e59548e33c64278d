// What a user of TypeScript relies on. Compiled with --strict and without @types/node; never run.

import { connect, decode, encode, agentIdOf, CcxError, Closed, ControlFailure, DeviceInUse, NotConnected, OpenRefused, QueueFull, RequestFailed, RequestTimedOut, ServerFailure, SessionLost, Simulator } from 'ccxcti'
import type { Agent, Answer, Call, CcxEvent, CcxMessage, Client, ConnectOptions, Device, EventOf, MessageOf, Picture, QueueStats, Subscription } from 'ccxcti'

const options: ConnectOptions = { servers: ['ccx1', 'ccx2:12028'], mode: 'agent', agentId: '1001', heartbeat: 5, events: 'call-delivered,begin-call' }
export const client: Client = await connect(options)

export const everyKey: ConnectOptions = {
  servers: 'ccx1', mode: 'bridge', events: 'all', agentStates: ['login', 'ready'], services: 0, protocol: 17, protocolMin: 15, dialect: 'ccx',
  clientId: 'wallboard', password: 'x', heartbeat: 5, connectWait: 0, retryFirst: 1, retryMax: 30, retrySpread: 1, requestTimeout: 30, resync: 'on',
  trackCalls: 'on', callCheck: 300, capture: '', queueEvents: 65536, queueBytes: 67108864, queuePolicy: 'drop-oldest',
}

// @ts-expect-error there is no such option
export const wrongOption: ConnectOptions = { servers: 'ccx1', colour: 'red' }
// @ts-expect-error mode is one of two words
export const wrongMode: ConnectOptions = { servers: 'ccx1', mode: 'spy' }

client.on('CallDelivered', (event) => {
  const call: number = event.callId
  const ani: string | undefined = event.ani
  const seq: number = event.seq
  // @ts-expect-error a floating field may be absent
  const certain: string = event.ani
  for (const { name, value } of event.namedVariables ?? []) void [name.length, value.length]
  void [call, ani, seq, certain]
})
client.on('*', (event) => void event.receivedAt.length)
client.on('*', ({ replay, synthetic, contactId }) => void ([replay, synthetic, contactId] satisfies [boolean, boolean, string | undefined]))
client.on('Resynchronised', ({ calls, agents, epoch }) => void ([calls, agents, epoch] satisfies number[]))
client.on('error', (error: unknown, event?: CcxEvent) => void [error, event?.type])
// @ts-expect-error there is no such event
client.on('CallDeliverd', () => {})

for await (const event of client) {
  switch (event.type) {
    case 'BeginCall': void (event.callId satisfies number); break
    case 'SessionUp': void (event.online satisfies boolean); break
    case 'Resynchronised': void (event.calls + event.agents); break
    case 'EventsLost': void (event.count + event.firstSeq); break
    case 'Unknown': void (event.hex.length + event.id); break
    // @ts-expect-error agent states have no call id
    case 'AgentState': void event.callId; break
    default: void (event.seq satisfies number)
  }
}

export const wireName = (event: EventOf<'CallDelivered'>): 'CALL_DELIVERED_EVENT' => event.message
export const ofMessage = (message: MessageOf<'OpenConf'>): number => message.servicesGranted
export const names = (message: CcxMessage): string | null => message.message
export const bytes: Uint8Array = encode({ type: 'HeartbeatReq', invokeId: 1 }, { protocol: 17, dialect: 'ccx' })
export const messages: CcxMessage[] = decode(bytes)
export const same: Uint8Array = encode(messages[0]!)
export const id: string | undefined = agentIdOf(messages[0]!)
export const isBusy = (error: unknown): boolean => error instanceof DeviceInUse && error instanceof OpenRefused && error.status === 10
export const code = (error: unknown): string | undefined => (error instanceof CcxError ? error.code : undefined)

// Requests: the fields of the request and the type of its answer come from its type name.
const state: EventOf<'QueryAgentStateConf'> = await client.request({ type: 'QueryAgentStateReq', agentId: '1001' }, { timeout: 10 })
void (state.agentState satisfies number)
// @ts-expect-error there is no such field
void client.request({ type: 'QueryAgentStateReq', agentid: '1001' })
// @ts-expect-error it is no request
void client.request({ type: 'CallDelivered', callId: 1 })
// @ts-expect-error a request of the session's own
void client.request({ type: 'HeartbeatReq' })
// @ts-expect-error there is no such option
void client.request({ type: 'QueryAgentStateReq' }, { timeOut: 1 })
export const json: Promise<Answer> = client.request({ message: 'QUERY_AGENT_STATE_REQ', fields: { agent_id: '1001' } })
const helpers = [client.queryAgentState('1001'), client.snapshotDevice('2006'), client.queryDeviceInfo('2006', { timeout: 1 })] as const
for (const { type } of await Promise.all(helpers)) void (type satisfies 'QueryAgentStateConf' | 'SnapshotDeviceConf' | 'QueryDeviceInfoConf')
const snapshot: EventOf<'SnapshotCallConf'> = await client.snapshotCall(1, '2006')
await client.setCallData(snapshot.seq, '2006', { callVariable1: 'gold', 'user.lang': 'en' }, { timeout: 5 })
export const failed = (error: unknown): error is RequestFailed => error instanceof RequestFailed && (error instanceof ControlFailure || error instanceof ServerFailure)
export const others = [RequestTimedOut, NotConnected, SessionLost, QueueFull, Closed]

// The picture: frozen, typed.
const calls: readonly Call[] = client.calls
const one: Call | undefined = client.call(1)
const agents: readonly Agent[] = client.agents
const agent: Agent | undefined = client.agent('1001')
const devices: readonly Device[] = client.devices
export const device: Device | undefined = client.device('2006')
const picture: Picture = client.picture()
void [one?.contactId satisfies string | undefined, agent?.agentState satisfies number | undefined, agents, devices[0]?.inService satisfies boolean | undefined]
for (const { connections, namedVariables, agentIds } of [...calls, ...picture.calls]) {
  for (const { localConnectionState, since } of connections) void [localConnectionState satisfies number | undefined, since satisfies string]
  void [namedVariables.length, agentIds satisfies readonly string[]]
}
// @ts-expect-error it never changes
calls[0]!.callId = 1
// @ts-expect-error it never changes
picture.calls.push(calls[0]!)

// Subscribers: the types that were asked for, and the records.
const states: Subscription<EventOf<'AgentState' | 'SessionUp' | 'SessionDown' | 'EventsMayBeMissing' | 'EventsLost' | 'MalformedMessage' | 'Resynchronised'>> =
  client.subscribe({ events: ['AgentState'], agents: ['1001'], devices: ['2006'], calls: [1], queueEvents: 100, queueBytes: 65536, queuePolicy: 'drop-newest' })
for await (const event of states) {
  if (event.type === 'AgentState') void (event.agentState satisfies number)
  // @ts-expect-error such an event does not come
  if (event.type === 'BeginCall') break
}
const stats: QueueStats = states.stats
void [stats.lost, client.stats.highWater]
await states.close()
export const everything: Subscription<CcxEvent> = client.subscribe()
// @ts-expect-error there is no such event
client.subscribe({ events: ['CallDeliverd'] })

const sim = await Simulator.start({ listen: '127.0.0.1:0' })
const call: number = await sim.dial('2005', '7000', { as: 'A' })
await sim.answer('2006', call)
await sim.play('inbound-call', { wait: true })
await sim.stop()
client.ref().unref()
await client.close()
