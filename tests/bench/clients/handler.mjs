// Events per second into a Node handler that reads callId, callingDeviceId and ani of every event.
import { connect } from 'ccxcti'

const wanted = Number(process.argv[3])
let events = 0
let total = 0
let gaps = 0
let lastSeq = 0
let start = 0n
const client = await connect({ servers: [process.argv[2]], mode: 'bridge', queueEvents: 4 * wanted, queueBytes: 2 ** 32 })
client.on('*', (event) => {
  if (event.type === 'EventsLost') {
    gaps += event.count
    return
  }
  if (event.type === 'SessionUp' || event.type === 'SessionDown') {
    lastSeq = event.seq
    return
  }
  if (events === 0) start = process.hrtime.bigint()
  const { callId, callingDeviceId, ani } = event
  if (event.seq !== lastSeq + 1) gaps += 1
  lastSeq = event.seq
  total += callId ?? 0
  events += 1
  if (events === wanted) {
    console.log(JSON.stringify({ events, seconds: Number(process.hrtime.bigint() - start) / 1e9, call_id_sum: total, gaps, last: [callingDeviceId ?? null, ani ?? null] }))
    client.close()
  }
})
