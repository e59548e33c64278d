// What keeps a process alive, and how it ends. Each case is a process of its own, with a deadline.

import { test } from 'node:test'
import assert from 'node:assert/strict'
import { child, DEADLINE } from './support/tools.mjs'

const limit = { timeout: 2 * DEADLINE }

const cases = {
  'a simulator alone does not keep the process alive': ['simulator', 0, /end/],
  'an open client keeps it alive until close': ['close', 0, /after the timer\nclosed\nend/],
  'an open client keeps it alive until unref': ['unref', 0, /after the timer\nend/],
  'ref takes unref back': ['ref', 0, /after the timer\nclosed\nend/],
  'a refused connect leaves nothing behind': ['refused', 0, /Unreachable\nend/],
  'close is awaited although the client was unrefed': ['unref-close', 0, /closed\nend/],
  'process.exit with an open client in mid-stream': ['exit', 3, /leaving/],
  'a handler that throws without an error handler is an uncaught exception': ['throw', 1, /Error: boom/],
  'a process that catches uncaught exceptions goes on': ['catch', 0, /caught boom 1\ncaught boom 2\nend/],
  'an error handler that throws is an uncaught exception': ['throw-twice', 1, /Error: again/],
  'an open client and an exception elsewhere': ['elsewhere', 1, /Error: elsewhere/],
  'a client that nobody holds any more is not collected while it is open': ['forgotten', 0, /seen 3\nend/],
  'waiting for a story keeps it alive': ['story', 0, /story ended\nend/],
}

for (const [what, [name, code, output]] of Object.entries(cases)) {
  test(what, limit, async () => {
    const ended = await child('process.mjs', name)
    assert.deepEqual([ended.code, ended.signal], [code, null], ended.output)
    assert.match(ended.output, output)
  })
}
