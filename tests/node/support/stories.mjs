// Runs a story: opens its clients, plays its steps, compares the full list of events of each client.

import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { connect, Simulator } from 'ccxcti'
import { fromRepository, signal, tool, within } from './tools.mjs'

const { parse } = tool('smol-toml')

/** All stories of the repository. */
export function stories() {
  const folder = fromRepository('core/stories')
  return readdirSync(folder).filter((name) => name.endsWith('.toml')).sort().map((name) => parse(readFileSync(join(folder, name), 'utf8')))
}

/** Milliseconds in which the events of a story must have come after its last step. */
const PATIENCE = 10_000

/** Plays a story; gives one line for each difference, none when all is as expected. */
export async function play(story, patience = PATIENCE) {
  const sim = await Simulator.start(story.site === undefined ? {} : { site: story.site })
  const clients = []
  try {
    for (const [name, settings] of Object.entries(story.clients)) clients.push(await open(sim, name, settings, story.expect[name] ?? []))
    for (const step of story.steps.do) await sim.do(step)
    await Promise.all(clients.map(({ name, complete }) => within(complete, `the events of ${name}`, patience).catch(() => {})))
    // The end of the session comes behind everything that was sent: what was not expected is there by then.
    await sim.stop()
    await Promise.all(clients.map(({ name, down }) => within(down, `the end of the session of ${name}`)))
    const names = new Map()
    return clients.flatMap(({ name, events, expected }) => differences(name, events, expected, names))
  } finally {
    await Promise.all(clients.map(({ client }) => client.close()))
    await sim.stop()
  }
}

async function open(sim, name, settings, expected) {
  const client = await within(connect({ servers: sim.address, clientId: name, ...options(settings) }), `connect of ${name}`)
  const { promise: complete, resolve } = signal()
  const { promise: down, resolve: isDown } = signal()
  client.on('SessionDown', isDown)
  const events = []
  // Only events of the protocol: neither the records of the client nor answers to its requests.
  client.on('*', (event) => {
    if (event.message?.endsWith('_EVENT')) events.push(event)
    if (events.length >= expected.length) resolve()
  })
  if (expected.length === 0) resolve()
  return { name, client, events, expected, complete, down }
}

const camel = (name) => name.replace(/_(.)/g, (_, letter) => letter.toUpperCase())

function options(settings) {
  return Object.fromEntries(words(settings).map(([key, value]) => [camel(key), value]))
}

/** `a=1 b='two words'` as pairs. */
function words(text) {
  return [...text.matchAll(/([^\s=]+)=('[^']*'|\S*)/g)].map(([, key, value]) => [key, value.startsWith("'") ? value.slice(1, -1) : value])
}

function differences(client, events, expected, names) {
  const found = []
  for (let index = 0; index < Math.max(events.length, expected.length); index++) {
    const where = `${client} event ${index + 1}`
    const event = events[index]
    const line = expected[index]
    if (event === undefined) found.push(`${where}: ${line} did not come`)
    else if (line === undefined) found.push(`${where}: ${event.message} was not expected`)
    else found.push(...compare(event, line, names).map((difference) => `${where}: ${difference}`))
  }
  return found
}

function compare(event, line, names) {
  const [message] = line.split(' ', 1)
  if (event.message !== message) return [`${event.message} came in place of ${line}`]
  const { fields } = event.toJSON()
  return words(line.slice(message.length)).flatMap(([key, wanted]) => {
    const value = lookup(fields, key)
    return equal(value, wanted, names) ? [] : [`${message} ${key} is ${JSON.stringify(value)}, not ${wanted}`]
  })
}

/** `list[0].member` or a field. */
function lookup(fields, path) {
  return path.split(/[.[\]]+/).filter(Boolean).reduce((value, key) => value?.[key], fields)
}

function equal(value, wanted, names) {
  if (wanted === '-') return value === undefined
  if (wanted.startsWith('$')) return named(value, wanted, names)
  return typeof value === 'number' ? value === Number(wanted) : value === wanted
}

/** A name stands for one call id, and no other name for the same. */
function named(value, name, names) {
  if (names.has(name)) return names.get(name) === value
  if (value === undefined || [...names.values()].includes(value)) return false
  names.set(name, value)
  return true
}
