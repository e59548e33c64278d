// What the tests share. Every wait has a deadline; nothing waits for time to pass.

import { createRequire } from 'node:module'
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Milliseconds after which a wait has failed. Generous: machines that run tests are busy. */
export const DEADLINE = 30_000

const repository = process.env.CCXCTI_REPOSITORY ?? join(import.meta.dirname ?? '.', '..', '..', '..')
const tools = createRequire(join(process.env.CCXCTI_TOOLS ?? join(repository, '.work/node/package/node_modules'), 'x.js'))

export const fromRepository = (...path) => join(repository, ...path)

/** A module of the development dependencies of the package. */
export const tool = (name) => tools(name)

/** The promise, or an error that says what did not happen in time. */
export function within(promise, what, milliseconds = DEADLINE) {
  let timer
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what}: not within ${milliseconds} ms`)), milliseconds)
  })
  return Promise.race([promise, late]).finally(() => clearTimeout(timer))
}

/** A promise and its resolve. */
export function signal() {
  let resolve
  const promise = new Promise((done) => (resolve = done))
  return { promise, resolve }
}

/** The vectors of the repository. */
export function vectors() {
  const lines = readFileSync(fromRepository('tests/vectors/frames.jsonl'), 'utf8').split('\n').filter((line) => line.trim() !== '')
  return lines.map((line, index) => {
    const { message, protocol, dialect = 'ged188', hex, fields } = JSON.parse(line)
    return { line: index + 1, name: message, options: { protocol, dialect }, frame: Buffer.from(hex, 'hex'), fields }
  })
}

/** Runs a program of `children` to its end: exit code, signal, output. */
export async function child(name, ...given) {
  const program = join(process.cwd(), 'children', name)
  const process_ = spawn(process.execPath, [program, ...given], { stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  process_.stdout.on('data', (data) => (output += data))
  process_.stderr.on('data', (data) => (output += data))
  const ended = new Promise((resolve) => process_.on('close', (code, signal) => resolve({ code, signal, output })))
  try {
    return await within(ended, `the end of ${name} ${given.join(' ')}`)
  } catch (error) {
    process_.kill('SIGKILL')
    throw new Error(`${error.message}\n${output}`)
  }
}
