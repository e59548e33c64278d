// A worker with requests that nobody answers, and with subscribers: one is read, one is not.

import { parentPort, workerData } from 'node:worker_threads'
import { connect } from 'ccxcti'

const client = await connect({ servers: workerData })
for (let index = 0; index < 100; index++) client.queryAgentState(String(index)).catch(() => {})
client.subscribe()
const reading = async () => {
  for await (const event of client.subscribe()) void event.type
}
void reading()
parentPort.postMessage('asked')
