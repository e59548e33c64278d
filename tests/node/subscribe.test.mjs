// Further subscribers: filters, queues of their own, their end.

import { test } from 'node:test'
import assert from 'node:assert/strict'
import { connect, Closed, InvalidArgument, Simulator, Subscription } from 'ccxcti'
import { delivered, flood, frame, serve } from './support/server.mjs'
import { DEADLINE, signal, within } from './support/tools.mjs'

const limit = { timeout: 2 * DEADLINE }

/** A server, a client of it, and the connection on which to send. */
async function session(t, options = {}) {
  const up = signal()
  const server = await serve({ opened: up.resolve })
  t.after(() => server.stop())
  const client = await within(connect({ servers: server.address, ...options }), 'connect')
  t.after(() => within(client.close(), 'close'))
  return { client, socket: await within(up.promise, 'the session') }
}

/** The events of a subscriber until one is the last that is wanted. */
async function until(subscription, last) {
  const seen = []
  for await (const event of subscription) {
    seen.push(event)
    if (last(event)) return seen
  }
  throw new Error(`it ended after ${seen.length} events`)
}

test('each subscriber sees what passes its filter', limit, async (t) => {
  const sim = await Simulator.start()
  t.after(() => sim.stop())
  const client = await within(connect({ servers: sim.address }), 'connect')
  t.after(() => within(client.close(), 'close'))
  const agent = client.subscribe({ agents: ['1002'], events: ['AgentState'] })
  const phone = client.subscribe({ devices: ['2005'] })
  const all = client.subscribe()
  assert.ok(agent instanceof Subscription)
  await sim.login('1001', '2006')
  await sim.login('1002', '2007')
  await sim.dial('2008', '2006', { as: 'A' })
  await sim.answer('2006', 'A')
  const call = await sim.dial('2005', '2007')
  await sim.hangUp('2005')
  await sim.notReady('1002', 7)
  const ended = ({ type, callId }) => type === 'EndCall' && callId === call
  const states = await within(until(agent, ({ eventReasonCode }) => eventReasonCode === 7), 'the agent')
  assert.ok(states.every(({ type, agentId, agentIdLong }) => type === 'AgentState' && (agentIdLong ?? agentId) === '1002'))
  const calls = await within(until(phone, ended), 'the phone')
  assert.ok(calls.length > 3 && calls.every(({ callId }) => callId === call), String(calls.map(({ type }) => type)))
  const everything = await within(until(all, ended), 'all')
  assert.ok(everything.length > calls.length)
  const one = client.subscribe({ calls: [call] })
  const later = await sim.dial('2005', '2007')
  await sim.dropClients()
  for await (const event of one) {
    assert.notEqual(event.callId, later)
    if (event.type === 'SessionDown') break
  }
})

test('a queue of its own: what one is too slow for is lost to it alone', limit, async (t) => {
  const count = 20_000
  const { client, socket } = await session(t, { trackCalls: false })
  const slow = client.subscribe({ events: ['CallDelivered'], queueEvents: 100 })
  const newest = client.subscribe({ events: ['CallDelivered'], queueEvents: 100, queuePolicy: 'drop-newest' })
  const fast = client.subscribe({ events: ['CallDelivered'] })
  socket.write(flood(count))
  const seen = await within(until(fast, ({ callId }) => callId === count), 'the fast one')
  assert.deepEqual(seen.map(({ callId }) => callId), Array.from({ length: count }, (_, index) => index + 1))
  assert.deepEqual([fast.stats.lost, fast.stats.delivered], [0, count])
  assert.ok(slow.stats.lost > 0 && slow.stats.waiting <= 100 && slow.stats.highWater === 100, JSON.stringify(slow.stats))
  const [lost, ...rest] = await within(until(slow, ({ callId }) => callId === count), 'the slow one')
  assert.deepEqual([lost.type, lost.firstSeq], ['EventsLost', seen[0].seq])
  assert.equal(lost.count + rest.length, count)
  assert.equal(rest[0].seq, lost.lastSeq + 1)
  const kept = await within(until(newest, ({ type }) => type === 'EventsLost'), 'the one that keeps the oldest')
  assert.equal(kept[0].callId, 1)
  assert.equal(client.stats.lost, 0)
})

test('who lost events gets the picture, marked as such', limit, async (t) => {
  const { client, socket } = await session(t)
  const slow = client.subscribe({ queueEvents: 100 })
  const last = signal()
  client.on('EndCall', last.resolve)
  // One call ends unseen, another one stays.
  const many = Array.from({ length: 1000 }, () => Buffer.from(delivered(7)))
  socket.write(Buffer.concat([Buffer.from(delivered(8)), ...many, Buffer.from(frame({ type: 'EndCall', callId: 8 }))]))
  await within(last.promise, 'the end of a call')
  socket.write(Buffer.concat(many))
  while (client.stats.delivered < 2000) await new Promise(setImmediate)
  const seen = await within(until(slow, ({ type }) => type === 'Resynchronised'), 'Resynchronised')
  const [lost] = seen
  assert.equal(lost.type, 'EventsLost')
  const { calls, agents } = seen.at(-1)
  assert.deepEqual([calls, agents], [1, 0])
  const found = seen.filter(({ synthetic }) => synthetic)
  assert.ok(found.some(({ type, callId }) => type === 'EndCall' && callId === 8), String(found.map(({ type }) => type)))
  assert.ok(found.some(({ callId, contactId }) => callId === 7 && contactId === client.call(7).contactId))
  assert.ok(seen.every(({ seq }, index) => index === 0 || seq >= seen[index - 1].seq), 'numbers never go back')
})

test('a loop after a loop goes on; two loops share; stats stay after the end', limit, async (t) => {
  const { client, socket } = await session(t)
  const subscription = client.subscribe({ events: ['CallDelivered'] })
  socket.write(flood(1000))
  const first = await within(until(subscription, ({ callId }) => callId === 10), 'a loop')
  const second = await within(until(subscription, ({ callId }) => callId === 600), 'the next')
  assert.deepEqual([first, second].map((events) => events.length), [10, 590])
  const shared = []
  const loop = async () => {
    for await (const { callId } of subscription) {
      shared.push(callId)
      if (callId === 1000) await subscription.close()
    }
  }
  await within(Promise.all([loop(), loop()]), 'two loops')
  assert.deepEqual(shared.sort((a, b) => a - b), Array.from({ length: 400 }, (_, index) => 601 + index))
  assert.equal(subscription.stats.delivered, 1000)
  for await (const event of subscription) assert.fail(`${event.type} after the end`)
})

test('they end with the client, read or not; close works in a handler', limit, async (t) => {
  const { client, socket } = await session(t)
  const read = client.subscribe()
  const unread = client.subscribe()
  const loop = (async () => {
    for await (const event of read) assert.ok(event)
  })()
  const handled = signal()
  client.on('CallDelivered', () => {
    const inside = client.subscribe()
    handled.resolve(Promise.all([inside.close(), unread.close(), client.close()]))
  })
  socket.write(flood(1))
  await within(handled.promise, 'close')
  await within(loop, 'the loop')
  await within(read.close(), 'close of one that has ended')
  assert.throws(() => client.subscribe(), Closed)
})

test('options that are not accepted', limit, async (t) => {
  const { client } = await session(t)
  const wrong = [
    [null, /options/], [{ colour: 'red' }, /"colour"/], [{ events: ['CallDeliverd'] }, /CallDeliverd/], [{ queueEvents: 1 }, /queue_events.*16/],
    [{ queuePolicy: 'block' }, /queue_policy.*drop-oldest/], [{ calls: ['x'] }, /call id/], [{ devices: [{}] }, /devices/],
  ]
  for (const [options, sentence] of wrong) {
    assert.throws(() => client.subscribe(options), (error) => error instanceof InvalidArgument && sentence.test(error.message), JSON.stringify(options))
  }
})
