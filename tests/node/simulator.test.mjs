// The embedded contact centre from JavaScript: its verbs, its stories, its end.

import { test } from 'node:test'
import assert from 'node:assert/strict'
import { connect, Simulator, Closed, CcxError, InvalidArgument, NotMaster, Refused } from 'ccxcti'
import { DEADLINE, signal, within } from './support/tools.mjs'

const limit = { timeout: 2 * DEADLINE }

test('the verbs are methods', limit, async (t) => {
  const sim = await Simulator.start({ listen: '127.0.0.1:0' })
  t.after(() => sim.stop())
  assert.deepEqual(sim.addresses, [sim.address])
  const client = await within(connect({ servers: sim.address }), 'connect')
  t.after(() => within(client.close(), 'close'))
  const rings = signal()
  const ends = signal()
  client.on('CallDelivered', (event) => event.alertingDeviceId === '2006' && rings.resolve(event.callId))
  client.on('EndCall', (event) => ends.resolve(event.callId))
  await sim.login('1001', '2006')
  await sim.ready('1001')
  const call = await sim.dial('+15551234', '7000', { as: 'A' })
  assert.ok(Number.isInteger(call))
  assert.equal(await within(rings.promise, 'ringing'), call)
  await sim.answer('2006')
  assert.equal((await sim.show('calls')).length, 1)
  await sim.hangUp('+15551234', 'A')
  assert.equal(await within(ends.promise, 'the end of the call'), call)
  await sim.notReady('1001', 7)
  await sim.logout('1001')
  assert.deepEqual(await sim.show('calls'), [])
  assert.ok((await sim.show('devices')).length > 3)
})

/** A contact centre in which Ana talks to a caller from outside in call A. */
async function talking(t, options = {}) {
  const sim = await Simulator.start(options)
  t.after(() => sim.stop())
  await sim.login('1001', '2006')
  await sim.ready('1001')
  const call = await sim.dial('+15551234', '7000', { as: 'A' })
  await sim.wait(100)
  await sim.answer('2006', 'A')
  return { sim, call }
}

/** Who is in each call. */
async function parties(sim) {
  return (await sim.show('calls')).map((call) => call.parties.map(({ device }) => device).sort())
}

/** A promise of the next event of a type. */
function next(client, type) {
  const { promise, resolve } = signal()
  client.on(type, resolve)
  return within(promise, type)
}

test('calls are held and taken back', limit, async (t) => {
  const { sim, call } = await talking(t)
  const client = await within(connect({ servers: sim.address }), 'connect')
  t.after(() => within(client.close(), 'close'))
  const [held, retrieved] = [next(client, 'CallHeld'), next(client, 'CallRetrieved')]
  await sim.hold('2006')
  await sim.retrieve('2006', call)
  assert.deepEqual([(await held).callId, (await retrieved).callId], [call, call])
  assert.notEqual(await sim.consult('2006', '2005', { as: 'B' }), call)
  await sim.answer('2005', 'B')
  await sim.alternate('2006')
  await sim.alternate('2006')
  await sim.reconnect('2006')
  assert.deepEqual(await parties(sim), [['+15551234', '2006']])
})

test('calls are transferred', limit, async (t) => {
  const { sim } = await talking(t)
  await sim.consult('2006', '2005', { purpose: 'transfer' })
  await sim.answer('2005')
  await sim.transfer('2006')
  assert.deepEqual(await parties(sim), [['+15551234', '2005']])
  await sim.hangUp('2005')
  await sim.dial('2005', '2007')
  await sim.redirect('2007', '2008')
  await sim.answer('2008')
  await sim.blindTransfer('2008', '+15559999')
  assert.deepEqual(await parties(sim), [['+15559999', '2005']])
})

test('calls are joined', limit, async (t) => {
  const { sim } = await talking(t)
  await sim.consult('2006', '2005', { purpose: 'conference' })
  await sim.answer('2005')
  await sim.conference('2006')
  await sim.consult('2006', '+15559999', { purpose: 'conference' })
  await sim.answer('+15559999')
  await sim.join('2006')
  assert.deepEqual(await parties(sim), [['+15551234', '+15559999', '2005', '2006']])
})

test('data of a call are set', limit, async (t) => {
  const { sim, call } = await talking(t)
  const client = await within(connect({ servers: sim.address }), 'connect')
  t.after(() => within(client.close(), 'close'))
  const updated = next(client, 'CallDataUpdate')
  const text = `it's "two" words`
  await sim.set(call, { call_variable_1: text, 'user.lang': 'en' })
  const update = await updated
  assert.deepEqual([update.callId, update.callVariable1, update.namedVariables], [call, text, [{ name: 'user.lang', value: 'en' }]])
  await assert.rejects(sim.set('A', { 'two words': '1' }), InvalidArgument)
  await assert.rejects(sim.set('no-such-call', { call_variable_1: '1' }), Refused)
})

test('agents and devices come and go', limit, async (t) => {
  const { sim } = await talking(t)
  const shown = async (number) => (await sim.show('devices')).find(({ device }) => device === number)
  await sim.work('1001')
  await sim.hangUp('+15551234')
  assert.equal((await shown('2006')).state, 'WORK')
  await sim.logout('1001', { force: true })
  assert.equal((await shown('2006')).state, 'LOGOUT')
  await sim.outOfService('2005')
  assert.equal((await shown('2005')).in_service, false)
  await sim.inService('2005')
  assert.equal((await shown('2005')).in_service, true)
  await assert.rejects(sim.hold('2006'), Refused)
})

test('clients are paused and dropped', limit, async (t) => {
  const sim = await Simulator.start()
  t.after(() => sim.stop())
  const client = await within(connect({ servers: sim.address }), 'connect')
  t.after(() => within(client.close(), 'close'))
  const [state, down] = [next(client, 'AgentState'), next(client, 'SessionDown')]
  await sim.pauseClients(50)
  await sim.login('1001', '2006')
  assert.equal((await state).agentState, 2)
  await sim.dropClients()
  await down
  await assert.rejects(sim.pauseClients(-1), InvalidArgument)
})

test('a site may have two nodes', limit, async (t) => {
  const sim = await Simulator.start({ listen: ['127.0.0.1:0', '127.0.0.1:0'], standby: true })
  t.after(() => sim.stop())
  const [, second] = sim.addresses
  await assert.rejects(within(connect({ servers: second }), 'refusal'), NotMaster)
  await sim.goMaster(2)
  const client = await within(connect({ servers: second }), 'connect')
  await within(client.close(), 'close')
  await sim.goStandby()
  await assert.rejects(within(connect({ servers: second }), 'refusal'), NotMaster)
})

test('the order may be shuffled, and the dialect another', limit, async (t) => {
  const { sim } = await talking(t, { shuffle: true, seed: 7, dialect: 'ged188' })
  const client = await within(connect({ servers: sim.address, dialect: 'ged188' }), 'connect')
  await within(client.close(), 'close')
  for (const wrong of [{ seed: -1 }, { seed: 0.5 }, { shuffle: 1 }, { standby: 'no' }, { dialect: 'german' }, { listen: [1] }, { colour: 'red' }]) {
    await assert.rejects(Simulator.start(wrong), InvalidArgument, JSON.stringify(wrong))
  }
})

test('play returns at once, or waits for the end', limit, async (t) => {
  const sim = await Simulator.start()
  t.after(() => sim.stop())
  const client = await within(connect({ servers: sim.address }), 'connect')
  t.after(() => within(client.close(), 'close'))
  const ended = signal()
  client.on('EndCall', ended.resolve)
  await assert.rejects(sim.play('secondary-line'), InvalidArgument, 'it happens on a site of its own')
  await within(sim.play('inbound-call', { wait: true }), 'the story')
  await within(ended.promise, 'the end of the call')
})

test('a simulator that is stopped', limit, async () => {
  const sim = await Simulator.start()
  await sim.stop()
  await sim.stop()
  await assert.rejects(sim.login('1001', '2006'), CcxError)
  void Closed
})
