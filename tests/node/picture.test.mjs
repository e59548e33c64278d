// The picture of calls, agents and devices; contacts; resynchronisation after a switch-over.

import { test } from 'node:test'
import assert from 'node:assert/strict'
import net from 'node:net'
import { inspect } from 'node:util'
import { connect, Simulator } from 'ccxcti'
import { frame, serve } from './support/server.mjs'
import { DEADLINE, signal, within } from './support/tools.mjs'

const limit = { timeout: 3 * DEADLINE }

/** A contact centre with two agents, and a client of all its nodes. */
async function centre(t, options, sim) {
  sim ??= await Simulator.start()
  t.after(() => sim.stop())
  const client = await within(connect({ servers: sim.addresses, ...options }), 'connect')
  t.after(() => within(client.close(), 'close'))
  await sim.login('1001', '2006')
  await sim.login('1002', '2007')
  await sim.ready('1001')
  return { sim, client }
}

/** A promise of the next event of a type that is meant. */
function next(client, type, meant = () => true) {
  const { promise, resolve } = signal()
  const seen = (event) => {
    if (!meant(event)) return
    client.off(type, seen)
    resolve(event)
  }
  client.on(type, seen)
  return within(promise, type)
}

/** An outside caller talks with agent 1001. */
async function talking({ sim, client }) {
  const rings = next(client, 'CallDelivered', ({ alertingDeviceId }) => alertingDeviceId === '2006')
  const call = await sim.dial('+15551234', '7000', { as: 'A' })
  await rings
  const talks = next(client, 'CallEstablished', ({ answeringDeviceId }) => answeringDeviceId === '2006')
  await sim.answer('2006', 'A')
  return { call, established: await talks }
}

/** A way to a server that is shut until it is opened: what comes before waits in it. */
async function relayed(t, address) {
  const { promise, resolve } = signal()
  const sockets = []
  const [host, port] = address.split(':')
  const server = net.createServer(async (socket) => {
    await promise
    const inner = net.connect(Number(port), host)
    for (const end of [socket, inner]) sockets.push(end.on('error', () => {}))
    socket.pipe(inner).pipe(socket)
  })
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening))
  t.after(() => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  return { address: `127.0.0.1:${server.address().port}`, open: resolve }
}

const parties = (call) => call.connections.map(({ deviceId }) => deviceId).sort()

test('the picture holds calls, agents and devices', limit, async (t) => {
  const { sim, client } = await centre(t)
  const { call, established } = await talking({ sim, client })
  const held = client.call(call)
  assert.deepEqual(client.calls, [held])
  assert.deepEqual([held.callId, held.contactId, held.ani], [call, established.contactId, '+15551234'])
  assert.match(held.contactId, /^\d+-\d+$/)
  assert.ok(parties(held).includes('2006') && held.complete !== undefined, inspect(held.connections))
  const agent = held.connections.find(({ deviceId }) => deviceId === '2006')
  assert.deepEqual([agent.agentId, agent.localConnectionState, held.agentIds], ['1001', 3, ['1001']])
  assert.ok(new Date(held.since) <= new Date(established.receivedAt))
  const talks = client.agent('1001')
  assert.deepEqual([talks.agentId, talks.agentExtension, talks.agentState], ['1001', '2006', 4])
  assert.deepEqual(client.agents.map(({ agentId }) => agentId), ['1001', '1002'])
  assert.ok(client.devices.some(({ deviceId, inService }) => deviceId === '7000' || inService === true), inspect(client.devices))
  assert.deepEqual(client.device(client.devices[0].deviceId), client.devices[0])
  const picture = client.picture()
  assert.deepEqual([picture.epoch, picture.calls, picture.agents, picture.devices], [1, client.calls, client.agents, client.devices])
  const ended = next(client, 'EndCall')
  await sim.hangUp('2006')
  assert.equal((await ended).contactId, held.contactId)
  assert.deepEqual([client.calls, client.call(call), held.callId], [[], undefined, call])
})

test('what it gives never changes, and is not printed where it belongs to people', limit, async (t) => {
  const { sim, client } = await centre(t)
  const { call } = await talking({ sim, client })
  const updated = next(client, 'CallDataUpdate')
  await sim.set(call, { call_variable_1: 'secret-1', 'user.lang': 'secret-2' })
  await updated
  const held = client.call(call)
  assert.equal(held.callVariable1, 'secret-1')
  assert.deepEqual(held.namedVariables, [{ name: 'user.lang', value: 'secret-2' }])
  assert.throws(() => (held.callId = 1), TypeError)
  assert.throws(() => held.connections.push({}), TypeError)
  assert.throws(() => (held.connections[0].localConnectionState = 1), TypeError)
  assert.throws(() => client.agents.push({}), TypeError)
  assert.doesNotMatch(inspect(client.picture(), { depth: 9 }), /secret|5551234/)
  assert.match(inspect(held), new RegExp(String(call)))
  assert.deepEqual(JSON.parse(JSON.stringify(held)).callVariable1, 'secret-1')
  assert.deepEqual(structuredClone({ ...held }).connections, JSON.parse(JSON.stringify(held.connections)))
  for (const wrong of ['x', -1, 1.5, undefined]) assert.throws(() => client.call(wrong), { kind: 'InvalidArgument' })
  assert.throws(() => client.agent(1001), { kind: 'InvalidArgument' })
  assert.deepEqual([client.call(1), client.agent('nobody'), client.device('nothing')], [undefined, undefined, undefined])
})

test('a contact survives a transfer', limit, async (t) => {
  const { sim, client } = await centre(t)
  const { established } = await talking({ sim, client })
  const consult = await sim.consult('2006', '2007')
  await sim.answer('2007')
  const transferred = next(client, 'CallTransferred')
  const ends = next(client, 'EndCall', ({ callId }) => client.calls.every((call) => call.callId !== callId) && client.calls.length === 0)
  await sim.transfer('2006')
  assert.equal((await transferred).contactId, established.contactId)
  assert.notEqual(consult, established.callId)
  await sim.hangUp('+15551234')
  assert.equal((await ends).contactId, established.contactId)
})

test('without tracking there is no picture', limit, async (t) => {
  const { sim, client } = await centre(t, { trackCalls: false })
  const { established } = await talking({ sim, client })
  assert.equal(established.contactId, undefined)
  assert.deepEqual([client.calls, client.agents, client.devices], [[], [], []])
})

test('a switch-over: what changed meanwhile comes as synthetic events', limit, async (t) => {
  const nodes = await Simulator.start({ listen: ['127.0.0.1:0', '127.0.0.1:0'] })
  const relay = await relayed(t, nodes.addresses[1])
  const { sim, client } = await centre(t, { servers: [nodes.address, relay.address] }, nodes)
  const { call, established } = await talking({ sim, client })
  const down = next(client, 'SessionDown')
  await sim.goStandby(1)
  await down
  // Nobody is told of this: the second node does not hear of the client before the relay lets it.
  await sim.hangUp('2006')
  await sim.notReady('1002', 7)
  const stream = []
  const whole = next(client, 'Resynchronised')
  client.on('*', (event) => stream.push(event))
  relay.open()
  const { calls, agents, epoch } = await whole
  assert.deepEqual([calls, agents, epoch], [0, 2, 2])
  const types = stream.map(({ type, synthetic }) => (synthetic ? `synthetic ${type}` : type))
  const at = (type) => types.indexOf(type)
  assert.ok(at('SessionUp') < at('EventsMayBeMissing') && at('EventsMayBeMissing') < at('synthetic EndCall'), String(types))
  assert.ok(at('synthetic EndCall') < at('Resynchronised'), String(types))
  const ended = stream.find(({ type }) => type === 'EndCall')
  assert.deepEqual([ended.callId, ended.contactId, ended.synthetic, ended.toJSON().synthetic], [call, established.contactId, true, true])
  assert.deepEqual([client.calls, client.server], [[], relay.address])
})

test('what a server repeats after a switch-over is marked, and is no new call', limit, async (t) => {
  const sessions = []
  const server = await serve({
    opened: (socket) => {
      const again = sessions.push(socket) > 1
      socket.write(frame({ type: 'CallDelivered', callId: 7, localConnectionState: 2, alertingDeviceId: '2006', eventCause: again ? 50 : 0xffff }))
    },
  })
  t.after(() => server.stop())
  const options = { dialect: 'ged188', protocol: 17, retrySpread: 0, resync: false }
  const client = await within(connect({ servers: server.address, ...options }), 'connect')
  t.after(() => within(client.close(), 'close'))
  const seen = next(client, 'CallDelivered', ({ epoch }) => epoch === 2)
  const first = client.call(7) ?? (await next(client, 'CallDelivered'))
  sessions[0].destroy()
  const again = await seen
  assert.deepEqual([again.replay, again.toObject().replay, again.toJSON().replay, again.contactId], [true, true, true, first.contactId])
  assert.equal(client.calls.length, 1)
})
