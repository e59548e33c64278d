// A worker with requests that nobody answers.

import { parentPort, workerData } from 'node:worker_threads'
import { connect } from 'ccxcti'

const client = await connect({ servers: workerData })
for (let index = 0; index < 100; index++) client.queryAgentState(String(index)).catch(() => {})
parentPort.postMessage('asked')
