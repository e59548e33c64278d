// The package as it was installed: both module systems, the example of the documents, what is in it.

import { test } from 'node:test'
import assert from 'node:assert/strict'
import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import * as esm from 'ccxcti'
import { DEADLINE, fromRepository } from './support/tools.mjs'

const require = createRequire(import.meta.url)

test('CommonJS and ES modules get the same things', () => {
  const cjs = require('ccxcti')
  const names = Object.keys(cjs).filter((name) => name !== '__esModule').sort()
  const esmNames = Object.keys(esm).filter((name) => name !== 'default' && name !== 'module.exports' && name !== '__esModule').sort()
  assert.deepEqual(esmNames, names)
  for (const name of names) assert.equal(esm[name], cjs[name], name)
  for (const name of ['connect', 'Client', 'Simulator', 'decode', 'encode', 'CcxError', 'DeviceInUse']) assert.ok(names.includes(name), name)
})

test('errors are a tree', () => {
  const error = new esm.DeviceInUse('in use', 10)
  for (const kind of [esm.OpenRefused, esm.CcxError, Error]) assert.ok(error instanceof kind)
  assert.deepEqual([error.name, error.kind, error.code, error.status], ['DeviceInUse', 'DeviceInUse', 'ERR_CCX_DEVICE_IN_USE', 10])
  assert.ok(!('status' in new esm.Closed('closed')))
})

// The example was compiled with tsc --strict before the tests began; types/hello.mjs is what came out.
test('the example runs as it is written', { timeout: DEADLINE }, () => {
  const ended = spawnSync(process.execPath, ['types/hello.mjs'], { encoding: 'utf8', timeout: DEADLINE })
  assert.deepEqual([ended.status, ended.stderr], [0, ''])
  const lines = ended.stdout.trim().split('\n')
  assert.ok(lines.length >= 1 && lines.every((line) => line === 'ringing from +15551234'), ended.stdout)
})

const examples = {
  crm: /^contact \d+-\d+: \+15551234 spoke with 1001, 1002\n$/,
  // How many lines depends on how fast the machine is: the board shows the newest picture.
  wallboard: /^(\S+Z \d+ calls, \d+ waiting; agents:[^\n]*\n)+$/,
}
for (const [name, output] of Object.entries(examples)) {
  test(`the example ${name} runs as it is written`, { timeout: 2 * DEADLINE }, () => {
    const ended = spawnSync(process.execPath, [`types/${name}.mjs`], { encoding: 'utf8', timeout: DEADLINE })
    assert.deepEqual([ended.status, ended.stderr], [0, ''], ended.stdout)
    assert.match(ended.stdout, output)
  })
}

test('the example of the README is the one that was run', () => {
  const example = readFileSync(fromRepository('bindings/node/examples/hello.mts'), 'utf8')
  assert.ok(readFileSync(fromRepository('bindings/node/README.md'), 'utf8').includes(example))
})

test('the package has what it needs and nothing else', () => {
  const { dependencies, scripts } = require('ccxcti/package.json')
  assert.equal(dependencies, undefined)
  assert.ok(!Object.keys(scripts).some((name) => name.includes('install')), 'nothing runs when it is installed')
  const licence = readFileSync(new URL('./node_modules/ccxcti/LICENSE-MIT', import.meta.url), 'utf8')
  assert.match(licence, /MIT/)
})
