// The Node door: a handler that reads three fields of every event. Run it in a folder in which ccxcti is installed.
import { createRequire } from 'node:module'
import { join } from 'node:path'

const { connect } = createRequire(join(process.cwd(), 'x.js'))('ccxcti')
const wanted = Number(process.argv[3])
// Nothing may be lost: the queue has room for all.
const client = await connect({ servers: process.argv[2], queueEvents: wanted + 16, queueBytes: 1024 * wanted + 65_536 })
let events = 0
let total = 0
let characters = 0
let seq = 0
let start = process.hrtime.bigint()
client.on('*', (event) => {
  if (event.seq !== seq + 1) throw new Error(`event ${event.seq} came after ${seq}`)
  seq = event.seq
  if (event.type === 'SessionUp' || event.type === 'OpenConf') {
    start = process.hrtime.bigint()
    return
  }
  total += event.callId ?? 0
  characters += (event.callingDeviceId ?? '').length + (event.ani ?? '').length
  events += 1
  if (events < wanted) return
  console.log(JSON.stringify({ events, seconds: Number(process.hrtime.bigint() - start) / 1e9, call_id_sum: total, characters }))
  void client.close()
})
