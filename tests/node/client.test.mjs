// A client against a small server: order, handlers, iterators, bounds, closing.

import { test } from 'node:test'
import assert from 'node:assert/strict'
import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { connect, InvalidArgument } from 'ccxcti'
import { serve, delivered, flood } from './support/server.mjs'
import { DEADLINE, signal, within } from './support/tools.mjs'

const limit = { timeout: 2 * DEADLINE }

/** A server, a client of it, and the connection on which to send; all closed at the end of the test. */
async function session(t, options = {}) {
  const up = signal()
  const server = await serve({ opened: up.resolve })
  t.after(() => server.stop())
  const client = await within(connect({ servers: server.address, ...options }), 'connect')
  t.after(() => within(client.close(), 'close'))
  return { client, socket: await within(up.promise, 'the session'), server }
}

/** The events until `count` CALL_DELIVERED have come. */
async function calls(client, count) {
  const seen = []
  for await (const event of client) {
    if (event.type === 'CallDelivered') seen.push(event.callId)
    if (seen.length === count) return seen
  }
  throw new Error(`the iterator ended after ${seen.length} calls`)
}

const range = (count, first = 1) => Array.from({ length: count }, (_, index) => first + index)

test('50,000 events come in order, to a handler and to an iterator, and seq has no gap', limit, async (t) => {
  const count = 50_000
  const { client, socket } = await session(t)
  const seen = []
  const seqs = []
  const done = signal()
  client.on('CallDelivered', ({ callId }) => seen.push(callId) === count && done.resolve())
  client.on('event', ({ seq }) => seqs.push(seq))
  const iterated = calls(client, count)
  socket.write(flood(count))
  await within(done.promise, 'all events')
  assert.deepEqual(seen, range(count))
  assert.deepEqual(seqs, range(seqs.length))
  assert.deepEqual(await within(iterated, 'the iterator'), range(count))
})

test('the first events are the records and messages of the opening', limit, async (t) => {
  const { client } = await session(t)
  for await (const event of client) {
    if (event.type !== 'SessionUp') continue
    const plain = JSON.parse(JSON.stringify(event))
    assert.deepEqual([plain.type, plain.epoch, plain.protocol, plain.dialect, plain.online], ['SessionUp', 1, 17, 'ccx', true])
    assert.equal(plain.received_at, event.receivedAt)
    assert.match(event.receivedAt, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/)
    assert.ok(Math.abs(Date.now() - new Date(event.receivedAt)) < DEADLINE)
    assert.equal(event.server, client.server)
    assert.deepEqual([event.replay, event.synthetic, event.contactId], [false, false, undefined])
    for (const key of ['replay', 'synthetic', 'contact_id']) assert.ok(!(key in plain), key)
    return
  }
})

test('an iterator sees what came before it, several see everything, a later loop goes on', limit, async (t) => {
  const { client, socket } = await session(t)
  const tenth = signal()
  client.on('CallDelivered', ({ callId }) => callId === 10 && tenth.resolve())
  socket.write(flood(10))
  await within(tenth.promise, 'the tenth event')
  const [one, two] = await within(Promise.all([calls(client, 10), calls(client, 10)]), 'two iterators')
  assert.deepEqual([one, two], [range(10), range(10)])
  socket.write(flood(5, 11))
  assert.deepEqual(await within(calls(client, 2), 'a loop'), [11, 12])
  assert.deepEqual(await within(calls(client, 3), 'the next loop'), [13, 14, 15])
})

test('an iterator that is not consumed stays bounded and says what it lost', limit, async (t) => {
  const count = 20_000
  const { client, socket } = await session(t, { queueEvents: 1000, trackCalls: false })
  const seen = []
  const lost = []
  const last = signal()
  client.on('CallDelivered', ({ callId }) => {
    seen.push(callId)
    if (callId === count) last.resolve()
  })
  client.on('EventsLost', (event) => lost.push(event.count))
  // In pieces, so that the queue of the core itself is never full.
  for (let first = 1; first <= count; first += 500) {
    const piece = signal()
    client.once('CallDelivered', piece.resolve)
    socket.write(flood(500, first))
    await within(piece.promise, 'a piece')
    while (seen.at(-1) !== first + 499) await new Promise(setImmediate)
  }
  await within(last.promise, 'the last event')
  assert.deepEqual(lost, [], 'handlers lose nothing')
  const events = client[Symbol.asyncIterator]()
  assert.equal((await events.next()).value.type, 'SessionUp')
  const { value: first } = await events.next()
  assert.equal(first.type, 'EventsLost')
  assert.deepEqual(first.toJSON().first_seq, 2)
  const { value: next } = await events.next()
  assert.deepEqual([next.seq, first.count], [first.lastSeq + 1, count - 1000])
  const rest = [next.callId]
  while (rest.at(-1) !== count) rest.push((await within(events.next(), 'the rest')).value.callId)
  assert.deepEqual(rest, range(1000, count - 999))
})

test('what both queues lost is counted once: losses and events make up all that was sent', limit, async (t) => {
  const count = 100_000
  const { client, socket } = await session(t, { queueEvents: 16, trackCalls: false })
  let [handled, lost] = [0, 0]
  const last = signal()
  client.on('*', (event) => {
    if (event.type === 'EventsLost') lost += event.count
    else handled += 1
    // The last of all: either it comes or a loss stands for it.
    if ((event.type === 'EventsLost' ? event.lastSeq : event.seq) === count + 1) last.resolve()
  })
  const stream = Buffer.from(flood(count))
  socket.write(stream)
  await within(last.promise, 'the last event')
  assert.equal(handled + lost, count + 1, 'handlers: with SessionUp')
  let [taken, missing] = [0, 0]
  for await (const event of client) {
    if (event.type === 'EventsLost') missing += event.count
    else taken += 1
    if ((event.type === 'EventsLost' ? event.lastSeq : event.seq) === count + 1) break
  }
  assert.equal(taken + missing, count + 1, 'the iterator, which lost records of losses too')
})

test('an event loop that stands still loses events in the queue of the core, and is told', limit, async (t) => {
  const count = 200_000 // More than what the kernel keeps between the sockets.
  const flag = new Int32Array(new SharedArrayBuffer(4))
  const server = new Worker(new URL('./support/flood-worker.mjs', import.meta.url), { workerData: { count, flag } })
  t.after(() => server.terminate())
  const [address] = await within(once(server, 'message'), 'the server')
  const client = await within(connect({ servers: [address], queueEvents: 1000, trackCalls: false }), 'connect')
  t.after(() => within(client.close(), 'close'))
  const last = signal()
  const wrong = []
  let expected = 1
  let lost = 0
  client.on('*', (event) => {
    const first = event.type === 'EventsLost' ? event.firstSeq : event.seq
    if (first !== expected) wrong.push([event.type, first, expected])
    if (event.type === 'EventsLost') lost += event.count
    expected = (event.type === 'EventsLost' ? event.lastSeq : event.seq) + 1
    if (event.callId === count) last.resolve()
  })
  client.once('CallDelivered', () => assert.equal(Atomics.wait(flag, 0, 0, DEADLINE), 'ok', 'the server wrote all'))
  server.postMessage('go')
  await within(last.promise, 'the last event')
  assert.deepEqual(wrong, [])
  assert.ok(lost > 0)
})

test('what a handler throws goes to error handlers, with the event; everything goes on', limit, async (t) => {
  const { client, socket } = await session(t)
  const errors = []
  const others = []
  const done = signal()
  client.on('error', (error, event) => errors.push([error.message, event.callId]))
  client.on('CallDelivered', ({ callId }) => {
    if (callId === 2) throw new Error('boom')
  })
  client.on('CallDelivered', ({ callId }) => {
    others.push(callId)
    if (callId === 3) done.resolve()
  })
  socket.write(flood(3))
  await within(done.promise, 'the third event')
  assert.deepEqual(errors, [['boom', 2]])
  assert.equal(client.handlerErrors, 1)
  assert.deepEqual(others, [1, 2, 3])
})

test('once, off, and handlers that change handlers', limit, async (t) => {
  const { client, socket } = await session(t)
  const seen = []
  const done = signal()
  const off = ({ callId }) => seen.push(`off ${callId}`)
  const onceTakenAway = () => seen.push('never')
  client.once('CallDelivered', ({ callId }) => seen.push(`once ${callId}`))
  client.once('CallDelivered', onceTakenAway).off('CallDelivered', onceTakenAway)
  client.on('CallDelivered', off)
  client.on('CallDelivered', ({ callId }) => {
    if (callId === 2) client.off('CallDelivered', off)
    if (callId === 3) done.resolve()
  })
  client.on('*', ({ type }) => type === 'CallDelivered' && seen.push('all'))
  socket.write(flood(3))
  await within(done.promise, 'the third event')
  await new Promise(setImmediate)
  assert.deepEqual(seen, ['once 1', 'off 1', 'all', 'off 2', 'all', 'all'])
  assert.throws(() => client.on('CallDeliverd', () => {}), InvalidArgument)
  assert.throws(() => client.on('CallDelivered', 'x'), InvalidArgument)
})

test('close inside a handler: nothing follows, the iterator ends, close resolves', limit, async (t) => {
  const { client, socket } = await session(t)
  const seen = []
  const closed = signal()
  const iterated = (async () => {
    for await (const event of client) assert.ok(event)
  })()
  client.on('CallDelivered', ({ callId }) => {
    seen.push(callId)
    if (callId === 5) closed.resolve(client.close())
  })
  client.on('CallDelivered', ({ callId }) => seen.push(-callId))
  socket.write(flood(1000))
  await within(closed.promise, 'close')
  await within(iterated, 'the end of the iterator')
  assert.deepEqual(seen, [1, -1, 2, -2, 3, -3, 4, -4, 5])
  await within(client.close(), 'close again')
  assert.equal(client.server, undefined)
  assert.deepEqual(await client[Symbol.asyncIterator]().next(), { value: undefined, done: true })
  client.ref().unref()
})

test('timers have their turn under a flood', limit, async (t) => {
  const { client, socket } = await session(t)
  const count = 40_000
  const done = signal()
  let [seen, before, most, over] = [0, 0, 0, false]
  client.on('CallDelivered', () => ++seen === count && done.resolve())
  // Ends with the test, however that ends: turns that went on for events that do not come would keep the process alive.
  t.after(() => (over = true))
  const turn = () => {
    most = Math.max(most, seen - before)
    before = seen
    if (!over) setImmediate(turn)
  }
  socket.write(flood(count))
  turn()
  await within(done.promise, 'all events')
  assert.ok(most <= 32 * 256, `up to ${most} events in one turn of the loop`)
})

test('a loop that is busy in slices gets every event, and its timers have their turn', limit, async (t) => {
  const { client, socket } = await session(t)
  const count = 20_000
  const done = signal()
  const seen = []
  let [slices, timers, over] = [0, 0, false]
  t.after(() => (over = true))
  client.on('CallDelivered', ({ callId }) => seen.push(callId) === count && done.resolve())
  // Somebody else's work: some milliseconds of it, again and again.
  const slice = () => {
    const until = performance.now() + 10
    while (performance.now() < until);
    slices += 1
    if (!over) setImmediate(slice)
  }
  // Due in each turn of the loop, which is as long as a slice at least.
  const tick = () => {
    timers += 1
    if (!over) setTimeout(tick, 1)
  }
  tick()
  slice()
  socket.write(flood(count))
  await within(done.promise, 'all events')
  assert.deepEqual(seen, range(count))
  assert.ok(timers >= slices / 2, `${timers} timers in ${slices} slices`)
})

test('the client comes back by itself', limit, async (t) => {
  const { client, socket } = await session(t)
  const types = []
  const again = signal()
  client.on('*', ({ type, epoch }) => {
    types.push(type)
    if (type === 'SessionUp' && epoch === 2) again.resolve()
  })
  socket.write(delivered(1))
  socket.end()
  await within(again.promise, 'the second session')
  const records = types.filter((type) => type.startsWith('Session') || type.startsWith('Events'))
  assert.deepEqual(records.slice(-3).sort(), ['EventsMayBeMissing', 'SessionDown', 'SessionUp'])
})
