// The client in Node: client.mjs SERVERS NAME FORM. The normal form is `for await`; the slow one has a handler that holds up the event
// loop for seconds now and then, and loses the oldest events when its queue is full. What it says stands in tests/soak/src/report.rs.
import { createInterface } from 'node:readline'
import { writeSync } from 'node:fs'
import { connect } from 'ccxcti'

const REST_MS = 3_000
const REST_EVERY_MS = 10_000
const [servers, name, form] = process.argv.slice(2)
const slow = form === 'slow'

const table = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  return value >>> 0
})

function crc32(bytes) {
  let crc = 0xffffffff
  for (const byte of bytes) crc = (crc >>> 8) ^ table[(crc ^ byte) & 0xff]
  return (~crc >>> 0).toString(16).padStart(8, '0')
}

// The fine clock is set by the coarse one, which other programs read, too: at the moment it moves on, once a minute.
let offset = 0
let setAt = -Infinity
function microseconds() {
  if (performance.now() - setAt > 60_000) {
    const before = Date.now()
    while (Date.now() === before);
    setAt = performance.now()
    offset = Date.now() - setAt
  }
  return Math.round((offset + performance.now()) * 1_000)
}

function line(event) {
  const at = `${event.seq} ${event.epoch}`
  if (event.message !== undefined) {
    return `m ${at} ${event.synthetic ? 's' : '-'} ${event.id} ${crc32(event.frame)} ${microseconds()}`
  }
  switch (event.type) {
    case 'SessionUp': return `up ${at} ${event.servicesGranted}`
    case 'SessionDown': return `down ${at} ${event.reason}`
    case 'EventsMayBeMissing': return `gap ${at}`
    case 'EventsLost': return `lost ${at} ${event.count} ${event.firstSeq} ${event.lastSeq}`
    case 'MalformedMessage': return `bad ${at} ${crc32(Buffer.from(event.hex, 'hex'))} ${microseconds()}`
    case 'Resynchronised': return `whole ${at}`
    default: return `trouble a ${event.type}`
  }
}

// Pipes are written at once or not at all: when the reader is behind, we try again.
function say(text) {
  const bytes = Buffer.from(text + '\n')
  for (let from = 0; from < bytes.length;) {
    try {
      from += writeSync(1, bytes, from)
    } catch (error) {
      if (error.code !== 'EAGAIN') throw error
    }
  }
}

async function open() {
  say('open')
  const tight = slow ? { queueEvents: 64, queuePolicy: 'drop-oldest' } : {}
  const opening = connect({ servers, mode: 'bridge', clientId: name, connectWait: 600, retryMax: 2, ...tight })
  const client = await opening
  client.on('error', (error) => say(`trouble ${error.name} ${error.message}`))
  return { client, taker: slow ? handle(client) : take(client) }
}

let restsAt = Date.now() + REST_EVERY_MS

function handle(client) {
  client.on('*', (event) => {
    say(line(event))
    if (Date.now() < restsAt) return
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, REST_MS)
    restsAt = Date.now() + REST_EVERY_MS
  })
}

async function take(client) {
  for await (const event of client) say(line(event))
}

async function close({ client, taker }) {
  await client.close()
  await taker
  say('closed')
}

let opened = await open()
for await (const word of createInterface({ input: process.stdin })) {
  await close(opened)
  if (word !== 'reopen') break
  opened = await open()
}
process.stdin.destroy()
