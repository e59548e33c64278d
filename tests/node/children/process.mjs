// One case of process.test.mjs, named by the argument.

import { connect, Simulator } from 'ccxcti'

const sim = await Simulator.start()
const options = { servers: sim.address }
const DAY = 86_400_000
process.on('exit', () => console.log('end'))

/** A timer that says so; nothing waits for its length, it only comes after the loop has been idle. */
const later = (then = () => {}) => setTimeout(() => {
  console.log('after the timer')
  then()
}, 100)
const close = (client) => client.close().then(() => console.log('closed'))
/** Three events for each client: the agent states of three verbs. */
const events = async () => {
  await sim.login('1001', '2006')
  await sim.ready('1001')
  await sim.notReady('1001')
}

const cases = {
  async simulator() {},
  async close() {
    const client = await connect(options)
    later(() => close(client)).unref()
  },
  async unref() {
    const client = await connect(options)
    client.unref()
    later()
  },
  async ref() {
    const client = await connect(options)
    client.unref().ref()
    later(() => close(client)).unref()
  },
  async refused() {
    await connect({ servers: '127.0.0.1:1' }).catch((error) => console.log(error.name))
  },
  async 'unref-close'() {
    const client = await connect(options)
    client.unref()
    await close(client)
  },
  async exit() {
    const client = await connect(options)
    client.on('AgentState', () => {
      console.log('leaving')
      process.exit(3)
    })
    await events()
  },
  async throw() {
    const client = await connect(options)
    client.on('AgentState', () => {
      throw new Error('boom')
    })
    await events()
  },
  async catch() {
    let count = 0
    process.on('uncaughtException', (error) => console.log(`caught ${error.message}`))
    const client = await connect(options)
    client.on('AgentState', () => {
      count += 1
      if (count === 3) void client.close()
      else throw new Error(`boom ${count}`)
    })
    await events()
  },
  async 'throw-twice'() {
    const client = await connect(options)
    client.on('error', () => {
      throw new Error('again')
    })
    client.on('AgentState', () => {
      throw new Error('boom')
    })
    await events()
  },
  async elsewhere() {
    await connect(options)
    setImmediate(() => {
      throw new Error('elsewhere')
    })
  },
  async forgotten() {
    let seen = 0
    await connect(options).then((client) => client.on('AgentState', () => {
      seen += 1
      if (seen === 3) client.close().then(() => console.log(`seen ${seen}`))
    }))
    for (let turn = 0; turn < 5; turn++) {
      globalThis.gc?.()
      await new Promise(setImmediate)
    }
    await events()
  },
  async asking() {
    const client = await connect(options)
    client.unref()
    // Nothing is sent to clients any more, so that no answer comes.
    await sim.pauseClients(DAY)
    await client.queryAgentState('1001', { timeout: 0.2 }).catch((error) => console.log(error.name))
  },
  async 'exit-asking'() {
    const client = await connect(options)
    await sim.pauseClients(DAY)
    for (let index = 0; index < 100; index++) client.queryAgentState('1001').catch(() => {})
    process.exit(3)
  },
  async story() {
    await sim.play('inbound-call', { wait: true })
    console.log('story ended')
  },
}
await cases[process.argv[2]]()
