// The embedded contact centre from JavaScript: its verbs, its stories, its end.

import { test } from 'node:test'
import assert from 'node:assert/strict'
import { connect, Simulator, Closed, CcxError } from 'ccxcti'
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

test('play returns at once, or waits for the end', limit, async (t) => {
  const sim = await Simulator.start()
  t.after(() => sim.stop())
  const client = await within(connect({ servers: sim.address }), 'connect')
  t.after(() => within(client.close(), 'close'))
  const ended = signal()
  client.on('EndCall', ended.resolve)
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
