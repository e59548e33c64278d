// A server on a thread of its own: it sends a flood when told to, and raises a flag when all of it is written.

import { parentPort, workerData } from 'node:worker_threads'
import { once } from 'node:events'
import { flood, serve } from './server.mjs'

const { count, flag } = workerData
const all = flood(count)
const server = await serve({
  opened: async (socket) => {
    await once(parentPort, 'message')
    socket.write(all, () => {
      Atomics.store(flag, 0, 1)
      Atomics.notify(flag, 0)
    })
  },
})
parentPort.postMessage(server.address)
