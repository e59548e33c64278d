// Every name of a client may be used inside a handler, and a handler that throws stops nothing.

import { test } from 'node:test'
import assert from 'node:assert/strict'
import { connect, Simulator } from 'ccxcti'
import { DEADLINE, signal, within } from './support/tools.mjs'

const limit = { timeout: 2 * DEADLINE }
const nothing = () => {}

/** What a handler does with each name; promises are awaited outside. */
const uses = {
  on: (client) => client.on('CallDelivered', nothing),
  once: (client) => client.once('CallDelivered', nothing),
  off: (client) => client.off('CallDelivered', nothing),
  ref: (client) => client.ref(),
  unref: (client) => client.unref().ref(),
  server: (client) => assert.equal(typeof client.server, 'string'),
  handlerErrors: (client) => assert.equal(client.handlerErrors, 0),
  stats: (client) => assert.equal(client.stats.lost, 0),
  calls: (client) => assert.deepEqual(client.calls, []),
  call: (client) => assert.equal(client.call(1), undefined),
  agents: (client) => assert.equal(client.agents.length, 1),
  agent: (client) => assert.equal(client.agent('1001').agentId, '1001'),
  device: (client) => assert.equal(client.device('none'), undefined),
  devices: (client) => assert.ok(Array.isArray(client.devices)),
  picture: (client) => assert.equal(client.picture().epoch, 1),
  request: (client) => client.request({ type: 'QueryAgentStateReq', agentId: '1001' }),
  queryAgentState: (client) => client.queryAgentState('1001'),
  snapshotDevice: (client) => client.snapshotDevice('2006'),
  queryDeviceInfo: (client) => client.queryDeviceInfo('2006'),
  snapshotCall: (client) => assert.rejects(client.snapshotCall(1), { kind: 'ControlFailure' }),
  setCallData: (client) => assert.rejects(client.setCallData(1, '2006', { callVariable1: 'x' }), { kind: 'ServerFailure' }),
  subscribe: (client) => client.subscribe().close(),
  iterator: (client) => client[Symbol.asyncIterator]().next(),
}

test('every name works inside a handler', limit, async (t) => {
  const sim = await Simulator.start()
  t.after(() => sim.stop())
  const client = await within(connect({ servers: sim.address }), 'connect')
  const names = Object.getOwnPropertyNames(Object.getPrototypeOf(client)).filter((name) => name !== 'constructor')
  assert.deepEqual(names.filter((name) => !(name in uses)), ['close'], 'names without a use here')
  const used = signal()
  client.once('AgentState', () => used.resolve(Promise.all(Object.values(uses).map((use) => use(client)))))
  client.on('error', used.resolve)
  await sim.login('1001', '2006')
  const results = await within(used.promise, 'the handler')
  assert.ok(Array.isArray(results), String(results))
  const closed = signal()
  client.once('AgentState', () => closed.resolve(client.close()))
  await sim.ready('1001')
  await within(closed.promise, 'close')
})
