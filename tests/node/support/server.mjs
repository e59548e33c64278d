// A CTI server of a few lines, for what the embedded contact centre does not do: floods, refusals, broken frames.

import net from 'node:net'
import { decode, encode } from 'ccxcti'

const PROTOCOL = { protocol: 17 }

/** A frame of protocol 17. */
export const frame = (message) => encode(message, PROTOCOL)

/** A CALL_DELIVERED whose call id counts. */
export const delivered = (callId) => frame({ type: 'CallDelivered', callId, localConnectionState: 2, callingDeviceId: String(callId % 10_000), ani: '+15551234' })

/** So many different CALL_DELIVERED frames in one buffer; call ids from `first` on. */
export function flood(count, first = 1) {
  const one = Buffer.from(delivered(first))
  const at = callIdOffset(one, first)
  const all = Buffer.alloc(one.length * count)
  for (let index = 0; index < count; index++) {
    one.copy(all, index * one.length)
    all.writeUInt32BE(first + index, index * one.length + at)
  }
  return all
}

/**
 * Starts a server on a free port. `opened(connection)` is called when a session is open; without `answer` each OPEN_REQ
 * is granted, else the frame that it gives is sent. Heartbeats and CLOSE_REQ are answered; `asked(message, connection)` gets every
 * other request.
 */
export async function serve({ opened = () => {}, answer = grant, asked = () => {} } = {}) {
  const sockets = new Set()
  const server = net.createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => {}).on('close', () => sockets.delete(socket))
    frames(socket, (message) => {
      if (message.type === 'OpenReq') {
        socket.write(answer(message))
        opened(socket)
      } else if (message.type === 'HeartbeatReq') {
        socket.write(frame({ type: 'HeartbeatConf', invokeId: message.invokeId }))
      } else if (message.type === 'CloseReq') {
        socket.end(frame({ type: 'CloseConf', invokeId: message.invokeId }))
      } else {
        asked(message, socket)
      }
    })
  })
  return listening(server, sockets)
}

/** Starts a server that does what it likes with each connection. */
export async function serveRaw(connected) {
  const sockets = new Set()
  const server = net.createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => {}).on('close', () => sockets.delete(socket))
    connected(socket)
  })
  return listening(server, sockets)
}

export const grant = ({ invokeId, servicesRequested }) => frame({ type: 'OpenConf', invokeId, servicesGranted: servicesRequested, ccxOnline: 1, peripheralType: 21 })

export const refuse = (status) => ({ invokeId }) => frame({ type: 'FailureConf', invokeId, status })

async function listening(server, sockets) {
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  const stop = () => {
    for (const socket of sockets) socket.destroy()
    return new Promise((resolve) => server.close(resolve))
  }
  return { address: `127.0.0.1:${server.address().port}`, stop }
}

function frames(socket, each) {
  let waiting = Buffer.alloc(0)
  socket.on('data', (data) => {
    waiting = Buffer.concat([waiting, data])
    while (waiting.length >= 8 && waiting.length >= 8 + waiting.readUInt32BE(0)) {
      const length = 8 + waiting.readUInt32BE(0)
      each(decode(waiting.subarray(0, length), PROTOCOL)[0])
      waiting = waiting.subarray(length)
    }
  })
}

/** Where the call id stands: the one place that changes with it alone. */
function callIdOffset(one, callId) {
  const other = Buffer.from(frame({ ...decode(one, PROTOCOL)[0].toObject(), callId: callId ^ 0x0f0f0f0f }))
  const at = other.findIndex((byte, index) => byte !== one[index])
  if (one.readUInt32BE(at) !== callId) throw new Error('the call id was not found')
  return at
}
