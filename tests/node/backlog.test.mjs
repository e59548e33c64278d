// A loop that falls behind: what it is told makes up all that came, and no record of a session is missing.

import { test } from 'node:test'
import assert from 'node:assert/strict'
import { createRequire } from 'node:module'
import { connect } from 'ccxcti'
import { serve, flood } from './support/server.mjs'
import { DEADLINE, signal, within } from './support/tools.mjs'

const limit = { timeout: 2 * DEADLINE }

// What the package does not export, from the package all the same.
const inside = (name) => createRequire(import.meta.url)(`./node_modules/ccxcti/dist/${name}.js`)
const { Backlog } = inside('backlog')
const { Batch } = inside('event')
const { FIELDS, ROWS } = inside('tables')

const rowOf = (type) => Number(Object.entries(ROWS).find(([, row]) => row[1] === type)[0])
const [COUNT, EPOCH] = ['count', 'epoch'].map((name) => FIELDS.indexOf(name) + 1)
const SESSION = new Set(['SessionUp', 'SessionDown', 'EventsMayBeMissing', 'Resynchronised'])

/** Words of an event as the native part writes them; `count` stands in an EventsLost of the core. */
function words({ type, seq, epoch, synthetic, count }) {
  const row = type === 'Unknown' ? 0xffffffff : rowOf(type)
  const head = [row, row, seq, 0, seq * 1000, 0, epoch, 0, 0, 17, synthetic ? 2 : 0, 0, 0]
  if (type === 'SessionUp') return [...head, 1, EPOCH, epoch]
  return [...head, ...(count === undefined ? [0] : [1, COUNT, count])]
}

function batch(entries) {
  const all = entries.map(words)
  const head = 2 + entries.length
  const starts = all.map((_, index) => head + all.slice(0, index).flat().length)
  const flat = [entries.length, 4 * (head + all.flat().length), ...starts, ...all.flat()]
  return new Batch(Buffer.from(new Uint32Array(flat).buffer))
}

/** How many events an entry is: the number that the queue of the core would count when it went. */
function weight({ type, count, seq, synthetic }, before) {
  if (type === 'EventsLost') return count
  return SESSION.has(type) || (synthetic && seq === before) ? 0 : 1
}

/** Numbers that look random and are the same in each run. */
function numbers(seed) {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

/** A stream with sessions, losses of the core, broken messages, and pictures for this consumer alone. */
function stream(random, length) {
  const entries = []
  let [seq, epoch] = [0, 1]
  const add = (type, more = {}) => entries.push({ type, seq: (seq += 1), epoch, ...more })
  add('SessionUp')
  while (entries.length < length) {
    const kind = random(40)
    if (kind === 0) {
      add('SessionDown')
      epoch += 1
      add('SessionUp')
      add('EventsMayBeMissing')
      add('EndCall', { synthetic: true })
      add('Resynchronised')
    } else if (kind === 1) {
      const count = 1 + random(50)
      seq += count - 1
      add('EventsLost', { count })
    } else if (kind === 2) {
      for (let told = random(30); told > 0; told--) entries.push({ type: 'CallDelivered', seq, epoch, synthetic: true })
      entries.push({ type: 'Resynchronised', seq, epoch })
    } else {
      add(kind === 3 ? 'MalformedMessage' : kind === 4 ? 'Unknown' : 'CallDelivered')
    }
  }
  return entries
}

/** Takes up to `count` for a reader, and compares each with the entries that its cursor passed over. */
function read(backlog, reader, entries, count) {
  const { cursor } = reader
  for (; count > 0; count--) {
    const from = cursor.at
    const before = entries[from - 1]?.seq ?? 0
    const event = backlog.take(cursor)
    if (event === undefined) return
    const passed = entries.slice(from, cursor.at)
    const last = passed.at(-1)
    const where = `entries ${from} to ${cursor.at}`
    assert.deepEqual([event.seq, event.epoch], [last.seq, last.epoch], where)
    assert.equal(event.receivedAt, new Date(last.seq).toISOString().replace('Z', '000Z'), where)
    if (event.constructor.name !== 'Lost') {
      assert.deepEqual([passed.length, event.type], [1, last.type], where)
      continue
    }
    reader.losses += 1
    assert.deepEqual(passed.filter(({ type }) => SESSION.has(type)), [], where)
    const sum = passed.reduce((all, entry, index) => all + weight(entry, passed[index - 1]?.seq ?? before), 0)
    assert.deepEqual([event.count, event.firstSeq, event.lastSeq], [sum, before + 1, last.seq], where)
    assert.equal(event.count, event.lastSeq - event.firstSeq + 1, where)
  }
}

test('whatever goes, session records stay, and each of several cursors is told its losses exactly', limit, () => {
  let losses = 0
  for (let seed = 1; seed <= 40; seed++) {
    const random = numbers(seed)
    const entries = stream(random, 400 + random(400))
    const most = 1 + random(100)
    const backlog = new Backlog(most, random(2) === 0 ? 1 << 20 : 2000 + random(8000))
    const readers = []
    for (let at = 0; at < entries.length; ) {
      const next = Math.min(entries.length, at + 1 + random(60))
      backlog.push(batch(entries.slice(at, next)))
      at = next
      if (readers.length < 3 && random(4) === 0) readers.push({ cursor: backlog.open(), losses: 0 })
      for (const reader of readers) if (random(3) === 0) read(backlog, reader, entries, random(80))
    }
    readers.push({ cursor: backlog.open(), losses: 0 })
    for (const reader of readers) {
      read(backlog, reader, entries, Infinity)
      assert.equal(reader.cursor.at, entries.length, `seed ${seed}`)
      losses += reader.losses
    }
  }
  assert.ok(losses > 400, `${losses} losses`)
})

test('records beyond their room are counted like events, the oldest first', limit, () => {
  const entries = Array.from({ length: 5000 }, (_, index) => ({ type: 'SessionUp', seq: index + 1, epoch: index + 1 }))
  const backlog = new Backlog(10, 1 << 20)
  for (let at = 0; at < entries.length; at += 50) backlog.push(batch(entries.slice(at, at + 50)))
  const cursor = backlog.open()
  const lost = backlog.take(cursor)
  const gone = 5000 - 10 - 4096
  assert.deepEqual([lost.type, lost.count, lost.firstSeq, lost.lastSeq, lost.epoch], ['EventsLost', gone, 1, gone, gone])
  for (let seq = gone + 1; seq <= 5000; seq++) assert.equal(backlog.take(cursor).seq, seq)
  assert.equal(backlog.take(cursor), undefined)
})

test('bytes bound it too', limit, () => {
  const ten = (first) => batch(Array.from({ length: 10 }, (_, index) => ({ type: 'CallDelivered', seq: first + index, epoch: 1 })))
  const backlog = new Backlog(1000, 3 * ten(1).size)
  for (let first = 1; first <= 100; first += 10) backlog.push(ten(first))
  const cursor = backlog.open()
  assert.deepEqual([backlog.take(cursor).count, backlog.take(cursor).seq], [70, 71])
})

test('a loss of nothing but a picture counts no event and is told all the same', limit, () => {
  const backlog = new Backlog(1, 1 << 20)
  const told = Array.from({ length: 5 }, () => ({ type: 'CallDelivered', seq: 1, epoch: 1, synthetic: true }))
  backlog.push(batch([{ type: 'SessionUp', seq: 1, epoch: 1 }, ...told, { type: 'Resynchronised', seq: 1, epoch: 1 }, { type: 'EndCall', seq: 2, epoch: 1 }]))
  const cursor = backlog.open()
  assert.equal(backlog.take(cursor).type, 'SessionUp')
  const { type, count, firstSeq, lastSeq } = backlog.take(cursor)
  assert.deepEqual([type, count, firstSeq, lastSeq], ['EventsLost', 0, 2, 1])
  assert.deepEqual([backlog.take(cursor).type, backlog.take(cursor).type], ['Resynchronised', 'EndCall'])
})

test('a loop that sleeps through two reconnects misses no record, and each epoch adds up', limit, async (t) => {
  const waiting = []
  let wanted = signal()
  const server = await serve({ opened: (socket) => (waiting.push(socket), wanted.resolve()) })
  t.after(() => server.stop())
  const options = { queueEvents: 300, trackCalls: false, resync: false, retrySpread: 0 }
  const client = await within(connect({ servers: server.address, ...options }), 'connect')
  t.after(() => within(client.close(), 'close'))
  const all = []
  const newest = { callId: 0, wanted: 0, reached: signal() }
  client.on('*', (event) => {
    all.push(event)
    if (event.type === 'CallDelivered' && event.callId === newest.wanted) newest.reached.resolve()
  })
  const first = client[Symbol.asyncIterator]()
  // Two loops at the same place: the one has taken a record, the other nothing.
  const second = client[Symbol.asyncIterator]()
  const begun = [(await within(first.next(), 'the first record')).value]
  for (const count of [2000, 1500, 700]) {
    await within(wanted.promise, 'a session')
    wanted = signal()
    const socket = waiting.shift()
    // In pieces that the queue of the core holds: what is lost is lost to the loops alone.
    for (let sent = 0; sent < count; sent += 100) {
      Object.assign(newest, { wanted: newest.callId + 100, reached: signal() })
      socket.write(flood(100, newest.callId + 1))
      await within(newest.reached.promise, 'a piece')
      newest.callId += 100
    }
    if (count !== 700) socket.destroy()
  }
  const end = all.at(-1).seq
  assert.ok(all.every(({ type }) => type !== 'EventsLost'), 'handlers lose nothing')
  for (const [loop, taken] of [[first, begun], [second, []]]) {
    while ((taken.at(-1)?.seq ?? 0) < end) taken.push((await within(loop.next(), 'a loop')).value)
    sameStream(taken, all)
  }
})

/** The records are those of the handlers, and what came and what was lost make up each epoch. */
function sameStream(taken, all) {
  const records = (events) => events.filter(({ type }) => SESSION.has(type)).map((event) => JSON.stringify(event))
  assert.deepEqual(records(taken), records(all))
  assert.ok(records(all).length >= 7, 'three sessions')
  let expected = 1
  const sums = new Map()
  for (const event of taken) {
    const lost = event.type === 'EventsLost'
    assert.equal(lost ? event.firstSeq : event.seq, expected, event.type)
    expected = event.seq + 1
    if (!SESSION.has(event.type)) sums.set(event.epoch, (sums.get(event.epoch) ?? 0) + (lost ? event.count : 1))
  }
  const epochs = new Map()
  for (const { type, epoch } of all) if (!SESSION.has(type)) epochs.set(epoch, (epochs.get(epoch) ?? 0) + 1)
  assert.deepEqual([...sums], [...epochs])
  assert.deepEqual([...sums], [[1, 2000], [2, 1500], [3, 700]])
  assert.ok(taken.length < all.length / 2, 'something was lost')
}
