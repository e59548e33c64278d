// decode and encode: the vectors, and that the view of JavaScript equals the JSON form of the core.

import { test } from 'node:test'
import assert from 'node:assert/strict'
import { inspect } from 'node:util'
import { decode, encode, agentIdOf, CcxError, Malformed, Encode, InvalidArgument } from 'ccxcti'
import { vectors } from './support/tools.mjs'

const camel = (name) => name.replace(/_(.)/g, (_, letter) => letter.toUpperCase())

/** The fields of the JSON form with the names of JavaScript. */
function inCamel(value) {
  if (Array.isArray(value)) return value.map(inCamel)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [camel(key), inCamel(inner)]))
}

/** The view reads the same as the JSON form, field by field and as a whole. */
function assertViewEqualsJson(message, where) {
  const json = message.toJSON()
  const plain = message.toObject()
  const { type, message: name, id, unknown, hex, ...fields } = plain
  assert.deepEqual({ type, message: name, id }, { type: json.type, message: json.message, id: json.id }, where)
  assert.deepEqual(unknown, json.unknown, where)
  assert.equal(hex, json.hex, where)
  assert.deepEqual(fields, inCamel(json.fields ?? {}), where)
  for (const key of Object.keys(fields)) assert.deepEqual(message[key], fields[key], `${where} ${key}`)
}

test('every vector decodes to its fields and encodes back to its bytes', () => {
  for (const { line, name, options, frame, fields } of vectors()) {
    const [message, ...more] = decode(frame, options)
    assert.deepEqual([message.message, more.length], [name, 0], `line ${line}`)
    const json = JSON.parse(JSON.stringify(message))
    if (fields !== undefined && fields !== null) assert.deepEqual(json.fields, fields, `line ${line}`)
    assertViewEqualsJson(message, `line ${line}`)
    assert.deepEqual(message.frame, frame)
    assert.deepEqual(encode(message, options), frame, `line ${line} from the message`)
    assert.deepEqual(encode(json, options), frame, `line ${line} from JSON`)
    const { frame: _, ...plainJson } = json
    if (!('frame' in json)) assert.deepEqual(encode(message.toObject(), options), encode(plainJson, options), `line ${line} from an object`)
  }
})

test('a stream of vectors decodes to as many messages', () => {
  const all = vectors().filter(({ options }) => options.protocol === 15)
  const messages = decode(Buffer.concat(all.map(({ frame }) => frame)), all[0].options)
  assert.deepEqual(messages.map(({ message }) => message), all.map(({ name }) => name))
})

test('every truncation is a typed error, and a corrupted byte never more than that', () => {
  for (const { line, options, frame } of vectors()) {
    for (let length = 1; length < frame.length; length++) {
      assert.throws(() => decode(frame.subarray(0, length), options), Malformed, `line ${line} cut to ${length}`)
    }
    for (let at = 0; at < frame.length; at++) {
      const corrupted = Buffer.from(frame)
      corrupted[at] ^= 0xff
      let messages
      try {
        messages = decode(corrupted, options)
      } catch (error) {
        assert.ok(error instanceof Malformed, `line ${line} byte ${at}: ${error}`)
        assert.match(error.message, /byte \d+/)
        continue
      }
      for (const message of messages) assertViewEqualsJson(message, `line ${line} byte ${at}`)
    }
  }
})

test('unknown ids and messages without a layout are messages', () => {
  const body = Buffer.from('hello')
  const [unknown] = decode(encode({ id: 9999, hex: body.toString('hex') }))
  assert.deepEqual(unknown.toObject(), { type: 'Unknown', message: null, id: 9999, hex: '68656c6c6f' })
  assert.deepEqual(unknown.toJSON(), { message: null, type: 'Unknown', id: 9999, hex: '68656c6c6f' })
  assert.deepEqual(decode(encode(unknown))[0].toObject(), unknown.toObject())
})

test('what is written comes back: numbers, text, bytes, lists', () => {
  const given = {
    type: 'CallDelivered', callId: 0xffffffff, ani: 'Grüße €', callWrapupData: undefined,
    namedVariables: [{ name: 'user.a', value: '1' }, { name: 'user.b', value: '' }],
  }
  const [message] = decode(encode(given, { protocol: 17 }), { protocol: 17 })
  assert.equal(message.callId, 0xffffffff)
  assert.equal(message.ani, 'Grüße €')
  assert.deepEqual(message.namedVariables, given.namedVariables)
  assert.equal(message.dnis, undefined)
  assert.equal(message.seq, undefined)
  assert.ok(!('ani' in decode(encode({ type: 'HeartbeatReq', invokeId: 1 }))[0]))
})

test('the agent id is found in either field', () => {
  const id = (fields) => agentIdOf(decode(encode({ type: 'AgentState', ...fields }))[0])
  assert.equal(id({ agentId: 'short' }), 'short')
  assert.equal(id({ agentId: 'short', agentIdLong: 'a-long-agent-id' }), 'a-long-agent-id')
  assert.equal(id({}), undefined)
})

test('names of the guides are accepted', () => {
  assert.equal(decode(encode({ type: 'AgentState', skillGroupNumber: 7 }))[0].csqId, 7)
})

test('what belongs to people is not printed', () => {
  const open = encode({ type: 'OpenReq', clientPassword: Buffer.from('hunter2'), agentExtension: '5551234' })
  const call = encode({ type: 'CallDelivered', callId: 4711, ani: '5551234', namedVariables: [{ name: 'user.x', value: '5551234' }] })
  for (const bytes of [open, call]) {
    const [message] = decode(bytes)
    assert.doesNotMatch(inspect(message, { depth: 9 }), /5551234|68756e74657232/)
  }
  assert.match(inspect(decode(call)[0]), /CallDelivered.*4711/s)
  assert.equal(decode(call)[0].toObject().ani, '5551234')
})

test('wrong arguments are typed errors of one sentence', () => {
  const circle = { type: 'OpenReq' }
  circle.fields = circle
  const wrong = [
    [() => encode({ type: 'OpenReq', colour: 1 }), Encode, /has no field colour/],
    [() => encode({ type: 'Nonsense' }), Encode, /Nonsense/],
    [() => encode({ type: 'OpenReq', invokeId: 'x' }), Encode, /invoke_id/],
    [() => encode(circle), Encode, /circles/],
    [() => encode({ type: 'OpenReq', unknown: [circle] }), Encode, /nested/],
    [() => encode({ type: 'OpenReq', invokeId: () => 1 }), Encode, /function/],
    [() => encode({ type: 'OpenReq', invokeId: Symbol('x') }), Encode, /symbol/],
    [() => encode({ type: 'CallDelivered', ani: '\ud800' }), Encode, /ani.*Unicode/],
    [() => decode(Buffer.alloc(8), null), InvalidArgument, /options/],
    [() => encode(null), InvalidArgument, /message/],
    [() => decode('text'), InvalidArgument, /Buffer/],
    [() => decode(Buffer.alloc(8), { protocol: 99 }), InvalidArgument, /99/],
    [() => decode(Buffer.alloc(8), { dialect: 'klingon' }), InvalidArgument, /klingon/],
    [() => decode(Buffer.alloc(8), { colour: 1 }), InvalidArgument, /colour/],
    [() => decode(Buffer.from('ffffffff00000001', 'hex')), Malformed, /limit/],
  ]
  for (const [call, kind, sentence] of wrong) {
    assert.throws(call, (error) => {
      assert.ok(error instanceof kind && error instanceof CcxError && error instanceof Error, `${error}`)
      assert.match(error.message, sentence)
      assert.match(error.code, /^ERR_CCX_[A-Z_]+$/)
      assert.equal(error.name, error.kind)
      return true
    })
  }
})
