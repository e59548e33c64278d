// Node consumers that read callId, callingDeviceId and ani of every event: handler.mjs MODE ADDRESS EVENTS [FILE]. MODE is callback
// or for-await, or busy: a callback in a loop that is kept busy in slices of about 10 ms. FILE gets the time of each event.
import { writeFileSync } from 'node:fs'
import { connect } from 'ccxcti'

const [mode, address, count, file] = process.argv.slice(2)
const wanted = Number(count)
const times = file === undefined ? undefined : new BigUint64Array(wanted)
const RECORDS = new Set(['SessionUp', 'SessionDown', 'EventsLost', 'EventsMayBeMissing'])
let events = 0
let total = 0
let gaps = 0
let lastSeq = 0
let length = 0
let done = false

function see(event) {
  const seq = event.seq
  if (seq !== lastSeq + 1) gaps += 1
  lastSeq = seq
  if (RECORDS.has(event.type)) {
    if (event.type === 'EventsLost') gaps += 1
    return
  }
  const { callId, callingDeviceId, ani } = event
  if (times !== undefined && events < wanted) times[events] = process.hrtime.bigint()
  length += (callingDeviceId ?? '').length + (ani ?? '').length
  // Depends on the order; an event without a call counts as 0.
  total = (Math.imul(total, 31) + (callId ?? 0)) >>> 0
  events += 1
  if (events === wanted) report()
}

function report() {
  const end = Number(process.hrtime.bigint())
  const { user, system } = process.cpuUsage(used)
  if (file !== undefined) writeFileSync(file, times)
  console.log(JSON.stringify({ events, end_ns: end, cpu_seconds: (user + system) / 1e6, call_ids: total, gaps }))
  done = true
  client.close()
}

/** Work that somebody else does in this loop: 10 ms of it, then the loop has its turn. */
function slice() {
  if (done) return
  const until = performance.now() + 10
  while (performance.now() < until);
  setImmediate(slice)
}

const used = process.cpuUsage()
const client = await connect({ servers: [address], mode: 'bridge', queueEvents: 4_000_000, queueBytes: 2 ** 32 })
if (mode === 'for-await') {
  for await (const event of client) see(event)
} else {
  client.on('*', see)
  if (mode === 'busy') slice()
}
