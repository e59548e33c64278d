// Requests: typed answers, typed refusals, many at once, and always an end.

import { test } from 'node:test'
import assert from 'node:assert/strict'
import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import * as ccxcti from 'ccxcti'
import { serve, frame } from './support/server.mjs'
import { DEADLINE, child, signal, within } from './support/tools.mjs'

const { connect, Simulator, CcxError } = ccxcti
const limit = { timeout: 2 * DEADLINE }

/** A contact centre with an agent and a call that she has answered, and a client of it. */
async function centre(t, options) {
  const sim = await Simulator.start()
  t.after(() => sim.stop())
  const client = await opened(t, { servers: sim.address, ...options })
  await sim.login('1001', '2006')
  await sim.ready('1001')
  const delivered = next(client, 'CallDelivered', ({ alertingDeviceId }) => alertingDeviceId === '2006')
  const call = await sim.dial('+15551234', '7000', { as: 'A' })
  await delivered
  await sim.answer('2006', 'A')
  return { sim, client, call }
}

async function opened(t, options) {
  const client = await within(connect(options), 'connect')
  t.after(() => within(client.close(), 'close'))
  return client
}

/** A promise of the next event of a type that is meant. */
function next(client, type, meant = () => true) {
  const { promise, resolve } = signal()
  client.on(type, (event) => meant(event) && resolve(event))
  return within(promise, type)
}

/** The error of a promise that is rejected with this kind. */
async function refused(promise, kind, sentence = /./) {
  const error = await within(promise.then(() => assert.fail('it was answered'), (error) => error), kind)
  assert.ok(error instanceof ccxcti[kind] && error instanceof CcxError, `${kind}: ${error.stack}`)
  assert.deepEqual([error.kind, error.name], [kind, kind])
  assert.match(error.message, sentence)
  return error
}

/** A server that gives its requests to `asked`, and a client of it. */
async function asking(t, asked, options = {}) {
  const server = await serve({ asked })
  t.after(() => server.stop())
  return { server, client: await opened(t, { servers: server.address, ...options }) }
}

test('a request is answered by its confirmation, a typed message', limit, async (t) => {
  const { client } = await centre(t)
  const answer = await within(client.request({ type: 'QueryAgentStateReq', agentId: '1001' }), 'the answer')
  assert.deepEqual([answer.type, answer.message, answer.agentState], ['QueryAgentStateConf', 'QUERY_AGENT_STATE_CONF', 4])
  assert.equal(answer.epoch, 1)
  const again = await within(client.request({ message: 'QUERY_AGENT_STATE_REQ', fields: { agent_id: '1001' } }), 'the JSON form')
  assert.equal(again.agentState, 4)
  const [decoded] = ccxcti.decode(ccxcti.encode({ type: 'QueryAgentStateReq', agentId: '1001', invokeId: 7 }))
  assert.equal((await within(client.request(decoded), 'a message that was decoded')).agentState, 4)
})

test('what reading needs has a method', limit, async (t) => {
  const { client, call } = await centre(t, { services: 'call-data-update' })
  const state = await within(client.queryAgentState('1001', { timeout: 20 }), 'queryAgentState')
  assert.deepEqual([state.type, state.agentState, state.agentExtension], ['QueryAgentStateConf', 4, '2006'])
  const updated = next(client, 'CallDataUpdate')
  const set = await within(client.setCallData(call, '2006', { callVariable1: 'gold', 'user.lang': 'en', 'user.list[1]': 'x' }), 'setCallData')
  assert.equal(set.type, 'SetCallDataConf')
  assert.equal((await updated).callVariable1, 'gold')
  const snapshot = await within(client.snapshotCall(call, '2006'), 'snapshotCall')
  assert.deepEqual([snapshot.type, snapshot.callVariable1], ['SnapshotCallConf', 'gold'])
  assert.deepEqual(snapshot.namedVariables, [{ name: 'user.lang', value: 'en' }])
  const device = await within(client.snapshotDevice('2006'), 'snapshotDevice')
  assert.equal(device.type, 'SnapshotDeviceConf')
  const info = await within(client.queryDeviceInfo('2006'), 'queryDeviceInfo')
  assert.equal(info.type, 'QueryDeviceInfoConf')
})

test('a refusal is a typed error with the code and its name', limit, async (t) => {
  const { client } = await centre(t)
  const error = await refused(client.snapshotCall(4711, '2006'), 'ControlFailure', /CF_[A-Z_]+ \(\d+\)/)
  assert.ok(error instanceof ccxcti.RequestFailed)
  assert.equal(typeof error.status, 'number')
  assert.equal(error.code, 'ERR_CCX_CONTROL_FAILURE')
  const refusing = (message, socket) => socket.write(frame({ type: 'FailureConf', invokeId: message.invokeId, status: 3 }))
  const { client: other } = await asking(t, refusing)
  const failure = await refused(other.queryAgentState('1001'), 'ServerFailure', /E_CTI_[A-Z_]+ \(3\)/)
  assert.ok(failure instanceof ccxcti.RequestFailed)
  assert.equal(failure.status, 3)
})

test('what is no request is refused, and nothing is sent', limit, async (t) => {
  const { client } = await asking(t, ({ type }) => assert.fail(`${type} was sent`))
  await refused(client.request({ type: 'CallDelivered', callId: 1 }), 'InvalidArgument', /CALL_DELIVERED/)
  await refused(client.request({ type: 'CloseReq' }), 'InvalidArgument', /CLOSE_REQ/)
  await refused(client.request({ type: 'Nonsense' }), 'InvalidArgument')
  await refused(client.request(null), 'InvalidArgument', /message/)
  await refused(client.request({ type: 'QueryAgentStateReq', colour: 1 }), 'Encode', /colour/)
  await refused(client.request({ type: 'QueryAgentStateReq', agentId: '\ud800' }), 'Encode', /Unicode/)
  await refused(client.request({ type: 'QueryAgentStateReq' }, { timeOut: 1 }), 'InvalidArgument', /"timeOut"/)
  for (const timeout of [0, -1, 5000, NaN, '1']) await refused(client.queryAgentState('1001', { timeout }), 'InvalidArgument', /timeout.*600/)
  await refused(client.queryAgentState(1001), 'InvalidArgument', /agentId/)
  await refused(client.snapshotCall('1'), 'InvalidArgument', /call id/)
  await refused(client.snapshotDevice(2006), 'InvalidArgument', /device/)
  await refused(client.queryDeviceInfo(), 'InvalidArgument', /device/)
  await refused(client.setCallData(1, '2006', null), 'InvalidArgument', /data/)
  await refused(client.setCallData(1, '2006', { 'user.x': {} }), 'Encode', /user\.x/)
  await refused(client.setCallData(1, '2006', { 'user.x[1000]': '1' }), 'InvalidArgument')
})

test('a thousand requests wait at once; one more than the bound is refused', limit, async (t) => {
  const most = 1024
  const waiting = []
  const { client } = await asking(t, ({ invokeId, agentIdLong }, socket) => {
    waiting.push(() => socket.write(frame({ type: 'QueryAgentStateConf', invokeId, agentState: 3, agentId: agentIdLong })))
    // Nothing is answered before all are there; then the last first.
    if (waiting.length === most) waiting.reverse().forEach((answer) => answer())
  })
  const answers = Array.from({ length: most }, (_, index) => client.queryAgentState(`a${index}`))
  await refused(client.queryAgentState('one more'), 'QueueFull', /1024/)
  const ids = (await within(Promise.all(answers), 'all answers')).map(({ agentId }) => agentId)
  assert.deepEqual(ids, Array.from({ length: most }, (_, index) => `a${index}`))
})

test('a request without an answer ends at its deadline; a late answer is an event', limit, async (t) => {
  const asked = signal()
  const { client } = await asking(t, (message, socket) => asked.resolve({ message, socket }))
  await refused(client.queryAgentState('1001', { timeout: 0.05 }), 'RequestTimedOut')
  const late = next(client, 'QueryAgentStateConf')
  const { message, socket } = await asked.promise
  socket.write(frame({ type: 'QueryAgentStateConf', invokeId: message.invokeId, agentState: 3 }))
  assert.equal((await late).agentState, 3)
})

test('the session ends with requests on their way, and there is none', limit, async (t) => {
  const { client, server } = await asking(t, () => void server.stop())
  const down = signal()
  client.on('SessionDown', () => down.resolve(refused(client.queryAgentState('1002'), 'NotConnected')))
  await refused(client.queryAgentState('1001'), 'SessionLost')
  await within(down.promise, 'the second request')
})

test('close settles what waits, also from a handler, and what is asked after it', limit, async (t) => {
  const asked = signal()
  const { client } = await asking(t, () => asked.resolve())
  const waiting = Array.from({ length: 100 }, () => refused(client.queryAgentState('1001'), 'Closed'))
  await within(asked.promise, 'a request')
  await within(client.close(), 'close')
  await within(Promise.all(waiting), 'the requests')
  await refused(client.queryAgentState('1001'), 'Closed')
})

test('handlers ask, and answers come while handlers keep the loop busy', limit, async (t) => {
  const { sim, client } = await centre(t)
  const answers = []
  const done = signal()
  client.on('AgentState', async ({ agentIdLong }) => {
    if (agentIdLong !== '1002') return
    const { agentState } = await client.queryAgentState(agentIdLong)
    answers.push(agentState)
    if (answers.length === 2) done.resolve()
  })
  await sim.login('1002', '2007')
  await sim.ready('1002')
  await within(done.promise, 'the answers')
  assert.equal(answers.at(-1), 3)
})

test('a worker is terminated with requests on their way', limit, async (t) => {
  let count = 0
  const all = signal()
  const server = await serve({ asked: () => ++count % 100 === 0 && all.resolve() })
  t.after(() => server.stop())
  for (let round = 0; round < 5; round++) {
    const worker = new Worker(new URL('./children/asking-worker.mjs', import.meta.url), { workerData: server.address })
    await within(once(worker, 'message'), 'the requests')
    await within(worker.terminate(), 'the end of the worker')
  }
  await within(all.promise, 'a hundred requests')
})

const alone = {
  'a request keeps the process alive, also of a client that was unrefed': ['asking', 0, /RequestTimedOut\nend/],
  'a process may end with requests on their way': ['exit-asking', 3, /end/],
}
for (const [what, [name, code, output]] of Object.entries(alone)) {
  test(what, limit, async () => {
    const ended = await child('process.mjs', name)
    assert.deepEqual([ended.code, ended.signal], [code, null], ended.output)
    assert.match(ended.output, output)
  })
}
