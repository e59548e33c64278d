// A worker with a client: says when it has seen 1000 events, and goes on; or closes, when it is told to.

import { parentPort, workerData } from 'node:worker_threads'
import { connect } from 'ccxcti'

const client = await connect({ servers: workerData })
let seen = 0
client.on('CallDelivered', ({ ani }) => {
  seen += ani.length > 0 ? 1 : 0
  if (seen !== 1000) return
  parentPort.postMessage(seen)
  if (process.argv[2] === 'close') void client.close()
})
