// The baseline: a CTI client as people write it today, with net and Buffer. Reads three fields of every event:
// plain_client.mjs ADDRESS EVENTS [FILE]. FILE gets the time of each event.
import { writeFileSync } from 'node:fs'
import net from 'node:net'

// Message id: [offset of CallID in the body, size of the fixed part], protocol 17, typed in from the manual.
const LAYOUT = {
  9: [12, 54], 10: [12, 50], 11: [12, 22], 12: [12, 22], 13: [12, 20], 14: [12, 22], 15: [12, 46], 16: [12, 24], 17: [-1, 46],
  18: [-1, 46], 19: [12, 32], 20: [12, 44], 21: [12, 40], 23: [20, 26], 24: [12, 16], 25: [20, 40], 30: [-1, 58], 116: [30, 34],
  117: [16, 20],
}
const OPEN_CONF = 4
const CALLING_DEVICE_ID = 27
const ANI = 8

function openRequest() {
  const fixed = Buffer.alloc(44)
  ;[1, 17, 60, 0, 0x10, 0x65efff, 0x1ff, 0, 0, 0, 0].forEach((value, index) => fixed.writeUInt32BE(value, index * 4))
  const body = Buffer.concat([fixed, Buffer.from('\x01\x06plain\x00\x02\x01\x00', 'latin1')])
  const header = Buffer.alloc(8)
  header.writeUInt32BE(body.length, 0)
  header.writeUInt32BE(3, 4)
  return Buffer.concat([header, body])
}

function readEvent(type, body) {
  const [callIdAt, fixedSize] = LAYOUT[type]
  const event = { callId: callIdAt < 0 ? 0 : body.readUInt32BE(callIdAt), callingDeviceId: undefined, ani: undefined }
  for (let at = fixedSize; at + 2 <= body.length; at += 2 + body[at + 1]) {
    const tag = body[at]
    if (tag === CALLING_DEVICE_ID) event.callingDeviceId = body.toString('utf8', at + 2, at + 1 + body[at + 1])
    else if (tag === ANI) event.ani = body.toString('utf8', at + 2, at + 1 + body[at + 1])
  }
  return event
}

const [host, port] = process.argv[2].split(':')
const wanted = Number(process.argv[3])
let buffer = Buffer.alloc(0)
let events = 0
let total = 0
const times = process.argv[4] === undefined ? undefined : new BigUint64Array(wanted)
const used = process.cpuUsage()
const socket = net.connect(Number(port), host, () => socket.write(openRequest()))
socket.on('data', (data) => {
  buffer = Buffer.concat([buffer, data])
  let at = 0
  while (at + 8 <= buffer.length && at + 8 + buffer.readUInt32BE(at) <= buffer.length) {
    const length = buffer.readUInt32BE(at)
    const type = buffer.readUInt32BE(at + 4)
    const body = buffer.subarray(at + 8, at + 8 + length)
    at += 8 + length
    if (type === OPEN_CONF) continue
    const event = readEvent(type, body)
    if (times !== undefined) times[events] = process.hrtime.bigint()
    events += 1
    total = (Math.imul(total, 31) + event.callId) >>> 0
    if (events === wanted) {
      const end = Number(process.hrtime.bigint())
      const { user, system } = process.cpuUsage(used)
      if (times !== undefined) writeFileSync(process.argv[4], times)
      console.log(JSON.stringify({ events, end_ns: end, cpu_seconds: (user + system) / 1e6, call_ids: total }))
      socket.destroy()
      return
    }
  }
  buffer = buffer.subarray(at)
})
