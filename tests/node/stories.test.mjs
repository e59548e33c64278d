// The stories of the repository, event for event; and a runner that does not see a broken story is itself broken.

import { test } from 'node:test'
import assert from 'node:assert/strict'
import { play, stories } from './support/stories.mjs'
import { DEADLINE } from './support/tools.mjs'

const limit = { timeout: 2 * DEADLINE }

test('there are stories', () => assert.ok(stories().length > 0))

// Most of the time of a story is waiting, and each has a contact centre of its own: several play at once.
test('stories', { concurrency: 8, timeout: stories().length * DEADLINE }, async (t) => {
  await Promise.all(stories().map((story) => t.test(story.name, limit, async () => assert.deepEqual(await play(story), []))))
})

/** The lines with the first one of a message changed. */
const changed = (lines, message, change) => lines.map((line, index) => (index === lines.findIndex((other) => other.startsWith(message)) ? change(line) : line))

const broken = {
  'a value that is another': (lines) => changed(lines, 'BEGIN_CALL_EVENT', (line) => line.replace(/call_type=\d+/, 'call_type=99')),
  'an event that is another': (lines) => changed(lines, 'BEGIN_CALL_EVENT', () => 'SYSTEM_EVENT'),
  'a field that should be absent': (lines) => changed(lines, 'END_CALL_EVENT', (line) => `${line} call_id=-`),
  'an event that does not come': (lines) => [...lines, 'END_CALL_EVENT'],
  'an event that is not expected': (lines) => lines.slice(0, -1),
}
for (const [what, change] of Object.entries(broken)) {
  test(`the runner sees ${what}`, limit, async () => {
    const story = stories().find(({ name }) => name === 'inbound-call')
    const bridge = change(story.expect.bridge)
    assert.notDeepEqual(bridge, story.expect.bridge)
    // The story ends with a wait that all its events come in; there is nothing to be patient for.
    const found = await play({ ...story, expect: { ...story.expect, bridge } }, 1000)
    assert.equal(found.length, 1, found.join('\n'))
    assert.match(found[0], /^bridge event/)
  })
}
