// Runs a story: opens its clients, plays its steps, compares the full list of events of each client.

import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { connect, Simulator } from 'ccxcti'
import { fromRepository, signal, tool, within } from './tools.mjs'

const { parse } = tool('smol-toml')

/** All stories of the repository. */
export function stories() {
  const folder = fromRepository('core/stories')
  const texts = readdirSync(folder).filter((name) => name.endsWith('.toml')).sort().map((name) => readFileSync(join(folder, name), 'utf8'))
  return texts.map((text) => ({ ...parse(text), text }))
}

/** Milliseconds in which the events of a story must have come after its last step. */
const PATIENCE = 10_000

/** Plays a story; gives one line for each difference, none when all is as expected. */
export async function play(story, patience = PATIENCE) {
  const { dialect } = options(Object.values(story.clients)[0])
  const sim = await Simulator.start({ site: story.site, dialect })
  const later = story.steps.do.filter((step) => step.startsWith('open ')).map((step) => step.split(' ')[1])
  const clients = []
  const come = async (name) => clients.push(await open(sim, name, story.clients[name], story.expect[name] ?? []))
  try {
    for (const name of Object.keys(story.clients)) if (!later.includes(name)) await come(name)
    await steps(sim, story, clients, come, patience)
    await Promise.all(clients.map((client) => complete(client, patience)))
    // The end of the session comes behind everything that was sent: what was not expected is there by then.
    await sim.stop()
    await Promise.all(clients.map(({ name, down, gone }) => gone || within(down, `the end of the session of ${name}`)))
    const names = new Map()
    return clients.flatMap(({ name, events, expected }) => differences(name, story.shuffle ? sorted(events, expected, names) : events, expected, names))
  } finally {
    await Promise.all(clients.map(({ client }) => client.close()))
    await sim.stop()
  }
}

/** At one go, or step by step where clients come and go. */
async function steps(sim, story, clients, come, patience) {
  if (!story.steps.do.some((step) => /^(open|close) /.test(step))) return sim.play(story.text, { wait: true })
  for (const step of story.steps.do) {
    const [verb, name] = step.split(' ')
    if (verb === 'open') await come(name)
    else if (verb === 'close') await go(clients.find((client) => client.name === name), patience)
    else await sim.do(step)
  }
}

/** A client that goes before the end has seen by then what it was to see. */
async function go(client, patience) {
  await complete(client, patience)
  await client.client.close()
  client.gone = true
}

/** As many events as are expected have come, or will not come any more. */
function complete({ name, complete: done }, patience) {
  return within(done, `the events of ${name}`, patience).catch(() => {})
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
  return { name, client, events, expected, complete, down, gone: false }
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

/** For each line the first event that is like it, then what is left: the order of a shuffled story does not count. */
function sorted(events, expected, names) {
  const left = [...events]
  const known = new Map(names)
  const found = expected.map((line) => {
    const at = left.findIndex((event) => {
      const tried = new Map(known)
      const same = compare(event, line, tried).length === 0
      if (same) tried.forEach((value, name) => known.set(name, value))
      return same
    })
    return at < 0 ? undefined : left.splice(at, 1)[0]
  })
  return [...found, ...left]
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
