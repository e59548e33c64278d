// Wrong input: each gives one typed error with one sentence, and the process lives.

import { test } from 'node:test'
import assert from 'node:assert/strict'
import * as ccxcti from 'ccxcti'
import { serve, serveRaw, refuse, grant } from './support/server.mjs'
import { DEADLINE, within } from './support/tools.mjs'

const { connect, Simulator, CcxError } = ccxcti
const limit = { timeout: 2 * DEADLINE }

/** The options are refused with this kind of error. */
async function refused(options, kind, sentence) {
  const error = await within(connect(options).then(() => assert.fail('it connected'), (error) => error), kind)
  assert.ok(error instanceof ccxcti[kind] && error instanceof CcxError && error instanceof Error, `${kind}: ${error.stack}`)
  assert.equal(error.kind, kind)
  assert.equal(error.name, kind)
  assert.equal(error.code, 'ERR_CCX' + kind.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase())
  assert.match(error.message, sentence)
  assert.doesNotMatch(error.message, /\n/)
  return error
}

test('options that are not accepted', limit, async () => {
  const servers = '127.0.0.1:1'
  await refused({ servers, colour: 'red' }, 'InvalidArgument', /"colour"/)
  await refused({ servers, agent_id: '1' }, 'InvalidArgument', /"agent_id"/)
  await refused({}, 'InvalidArgument', /servers/)
  await refused(undefined, 'InvalidArgument', /options/)
  await refused({ servers: 'a b' }, 'InvalidArgument', /servers/)
  await refused({ servers: [1] }, 'InvalidArgument', /servers/)
  await refused({ servers, mode: 'spy' }, 'InvalidArgument', /mode.*bridge/)
  await refused({ servers, heartbeat: 1 }, 'InvalidArgument', /heartbeat.*5/)
  await refused({ servers, protocol: 20 }, 'InvalidArgument', /protocol.*18/)
  await refused({ servers, events: ['call-delivered', 'tea-time'] }, 'InvalidArgument', /events/)
  await refused({ servers, extension: '2006' }, 'InvalidArgument', /mode/)
  const error = await refused({ servers, password: 'hunter2'.repeat(20) }, 'InvalidArgument', /password/)
  assert.doesNotMatch(error.message, /hunter2/)
})

test('a server that is not there', limit, async () => {
  const gone = await serve()
  await gone.stop()
  const error = await refused({ servers: gone.address }, 'Unreachable', /127\.0\.0\.1/)
  assert.ok(error instanceof ccxcti.Connect)
  await refused({ servers: 'no-such-host.invalid' }, 'Resolve', /no-such-host/)
})

test('the next server is tried, and the error is that of the last', limit, async (t) => {
  const gone = await serve()
  await gone.stop()
  const standby = await serve({ answer: refuse(92) })
  const good = await serve()
  t.after(() => Promise.all([standby.stop(), good.stop()]))
  const client = await within(connect({ servers: [gone.address, standby.address, good.address] }), 'connect')
  assert.equal(client.server, good.address)
  await within(client.close(), 'close')
  await refused({ servers: [gone.address, standby.address] }, 'NotMaster', /./)
})

for (const [status, kind] of [[1, 'InvalidVersion'], [6, 'RequiredDataMissing'], [10, 'DeviceInUse'], [32, 'AgentDataInconsistent'], [92, 'NotMaster'], [5, 'OpenRefused']]) {
  test(`a refusal with status ${status} is ${kind}`, limit, async (t) => {
    const server = await serve({ answer: refuse(status) })
    t.after(() => server.stop())
    const error = await refused({ servers: server.address }, kind, new RegExp(`\\(${status}\\)`))
    assert.equal(error.status, status)
    assert.ok(error instanceof ccxcti.OpenRefused)
  })
}

test('the embedded contact centre refuses what a real one refuses', limit, async (t) => {
  const sim = await Simulator.start()
  t.after(() => sim.stop())
  const agent = { servers: sim.address, mode: 'agent', agentId: '1001', extension: '2006', instrument: '2006' }
  await refused({ ...agent, extension: '2007' }, 'AgentDataInconsistent', /./)
  const first = await within(connect({ ...agent, clientId: 'first' }), 'connect')
  await refused({ ...agent, clientId: 'second' }, 'DeviceInUse', /./)
  await within(first.close(), 'close')
})

test('something else answers on the port', limit, async (t) => {
  const http = await serveRaw((socket) => socket.write('HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n'))
  t.after(() => http.stop())
  await refused({ servers: http.address }, 'NotCtiServer', /./)
})

test('a server that closes at once, or in the middle of a frame', limit, async (t) => {
  const closing = await serveRaw((socket) => socket.end())
  const cutting = await serveRaw((socket) => socket.end(Buffer.from(grant({ invokeId: 1, servicesRequested: 16 })).subarray(0, 11)))
  t.after(() => Promise.all([closing.stop(), cutting.stop()]))
  await refused({ servers: closing.address }, 'ConnectionLost', /./)
  await refused({ servers: cutting.address }, 'ConnectionLost', /./)
})

test('a connect is given up by its signal', limit, async (t) => {
  const silent = await serveRaw(() => {})
  t.after(() => silent.stop())
  const controller = new AbortController()
  const opening = connect({ servers: silent.address, connectWait: 60, signal: controller.signal })
  controller.abort(new Error('changed my mind'))
  await within(assert.rejects(opening, /changed my mind/), 'the abort')
  await assert.rejects(connect({ servers: silent.address, signal: AbortSignal.abort() }), { name: 'AbortError' })
  await refused({ servers: silent.address, signal: 'now' }, 'InvalidArgument', /signal/)
})

test('verbs that are refused', limit, async (t) => {
  const sim = await Simulator.start()
  t.after(() => sim.stop())
  await assert.rejects(sim.ready('1001'), ccxcti.Refused)
  await assert.rejects(sim.do('dance'), ccxcti.Refused)
  for (const wrong of [null, { listen: 5 }, { listen: ['127.0.0.1:0', 5] }]) await assert.rejects(Simulator.start(wrong), ccxcti.InvalidArgument)
  await assert.rejects(sim.do('login 1001 2006\nready 1001'), ccxcti.InvalidArgument)
  await assert.rejects(sim.login('10 01', '2006'), ccxcti.InvalidArgument)
  await assert.rejects(sim.play('no-such-story'), CcxError)
  await assert.rejects(Simulator.start({ site: 'this is not TOML' }), CcxError)
  await assert.rejects(Simulator.start({ colour: 'red' }), ccxcti.InvalidArgument)
  await assert.rejects(Simulator.start({ listen: 'nowhere' }), CcxError)
})
