// Worker threads: each has its own clients; terminating one in mid-stream harms nobody.

import { test } from 'node:test'
import assert from 'node:assert/strict'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import { connect } from 'ccxcti'
import { flood, serve } from './support/server.mjs'
import { DEADLINE, signal, within } from './support/tools.mjs'

const limit = { timeout: 3 * DEADLINE }
const WORKERS = 50

/** Open files of this process, and its threads that are ours; undefined where the system does not tell. */
function held() {
  if (process.platform !== 'linux') return undefined
  return { files: readdirSync('/proc/self/fd').length, threads: threads() }
}

/** How many threads of the process have a name of ours. */
function threads() {
  return readdirSync('/proc/self/task').filter((id) => {
    try {
      return readFileSync(`/proc/self/task/${id}/comm`, 'latin1').startsWith('ccxcti')
    } catch {
      return false // It ended meanwhile.
    }
  }).length
}

/** Waits until no thread of ours is left and no more files are open than allowed; tells what was left at the deadline. */
async function freed(files) {
  const deadline = performance.now() + DEADLINE
  for (;;) {
    const now = held()
    if (now === undefined || (now.threads === 0 && now.files <= files)) return
    assert.ok(performance.now() < deadline, `${JSON.stringify(now)} are left, ${files} files are allowed`)
    await new Promise(setImmediate)
  }
}

/** A worker with a client, terminated in the middle of its stream. */
async function terminated(server, round) {
  const worker = new Worker(new URL('./children/worker.mjs', import.meta.url), { workerData: server.address })
  const [events] = await within(once(worker, 'message'), `events of worker ${round}`)
  assert.ok(events >= 1000)
  if (process.platform === 'linux') assert.ok(threads() > 0, 'the threads of a client are known by their names')
  await within(worker.terminate(), `the end of worker ${round}`)
}

/** A server that sends without end to each client, as fast as it takes it. */
function endless() {
  const some = flood(1000)
  const feed = (socket) => {
    if (socket.destroyed || socket.writableEnded) return
    if (socket.write(some)) setImmediate(feed, socket)
    else socket.once('drain', () => feed(socket))
  }
  return serve({ opened: feed })
}

test('workers that are terminated in mid-stream', limit, async (t) => {
  const server = await endless()
  t.after(() => server.stop())
  // The first one opens what Node itself keeps for workers.
  await terminated(server, 0)
  await freed(Infinity)
  const files = held()?.files
  for (let round = 1; round <= WORKERS; round++) await terminated(server, round)
  await freed(files)
  // The main thread goes on: a client of its own works.
  const client = await within(connect({ servers: server.address }), 'connect')
  const event = signal()
  client.on('CallDelivered', event.resolve)
  await within(event.promise, 'an event')
  await within(client.close(), 'close')
})

test('workers at the same time, some of which close and some of which do not', limit, async (t) => {
  const server = await endless()
  t.after(() => server.stop())
  const workers = Array.from({ length: 4 }, (_, index) =>
    new Worker(new URL('./children/worker.mjs', import.meta.url), { workerData: server.address, argv: index % 2 ? ['close'] : [] }))
  const ends = workers.map((worker) => once(worker, 'exit'))
  await within(Promise.all(workers.map((worker) => once(worker, 'message'))), 'events of all')
  workers.filter((_, index) => index % 2 === 0).forEach((worker) => worker.terminate())
  await within(Promise.all(ends), 'the end of all')
})
