// A wallboard: calls that wait, agents by state. It asks nobody: the client has the picture.

import { connect, Simulator } from 'ccxcti'
import type { Picture } from 'ccxcti'

/** LocalConnectionState of a call that waits in a queue. */
const QUEUED = 5
/** AgentState, from 0. */
const STATES = ['logged in', 'logged out', 'not ready', 'ready', 'talking', 'in work', 'in work', 'busy', 'reserved']

function board({ calls, agents }: Picture): string {
  const waiting = calls.filter(({ connections }) => connections.some(({ localConnectionState }) => localConnectionState === QUEUED))
  const states = new Map<string, number>()
  for (const { agentState } of agents) {
    const name = STATES[agentState] ?? 'unknown'
    states.set(name, (states.get(name) ?? 0) + 1)
  }
  return `${calls.length} calls, ${waiting.length} waiting; agents: ${[...states].map(([name, count]) => `${count} ${name}`).join(', ')}`
}

const sim = await Simulator.start()
// At work: servers: ['ccx1', 'ccx2'].
const client = await connect({ servers: sim.addresses, mode: 'bridge' })
// A queue of its own: a wallboard that falls behind needs no old events, and takes nothing from the other parts of a program.
const changes = client.subscribe({ queueEvents: 256, queuePolicy: 'drop-oldest' })
void sim.play('queued-call', { wait: true }).then(() => changes.close())

let shown = ''
for await (const event of changes) {
  const text = board(client.picture())
  if (text !== shown) console.log(event.receivedAt, text)
  shown = text
}
await client.close()
