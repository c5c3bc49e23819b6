/** The steps of `npm test`. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { ensureDependencies } from '../setup/dependencies.mjs'
import { stopWithNpm } from '../setup/parent.mjs'
import { command, Explained, runNpm, runTool, tools } from '../setup/process.mjs'
import { browserFailures, failuresIn, inShort, unitFailures } from './failures.mjs'
import { runStories } from './stories.mjs'
import { tallyBrowser, tallyOf, tallyUnit } from './tally.mjs'
import { runVitest } from './vitest.mjs'

/** The steps by name, in order. Each resolves with whether it passed. */
const steps = { lint, types, data, unit, browser }

const total = { passed: 0, failed: 0 }

/** Where the test runners write their reports: this run's own, so that two runs never mix. */
const reports = mkdtempSync(path.join(tmpdir(), 'riposte-test-'))
process.on('exit', () => rmSync(reports, { recursive: true, force: true }))

/**
 * Runs the steps that are named, all without a name, and ends with their tally.
 * @param {string[]} args
 */
export async function run(args) {
  const chosen = choose(args)
  stopWithNpm()
  await command(async () => {
    await ensureDependencies()
    for (const name of chosen) await runStep(name)
  })
  if (chosen.includes('unit') || chosen.includes('browser')) {
    console.log(`\n${total.passed} passed, ${total.failed} failed`)
  }
}

/**
 * The steps the arguments name; all without arguments.
 * @param {string[]} args
 */
function choose(args) {
  const names = /** @type {(keyof typeof steps)[]} */ (Object.keys(steps))
  const unknown = args.find((arg) => !names.some((name) => name === arg))
  if (unknown) {
    console.error(`There is no step "${unknown}". The steps are: ${names.join(', ')}.`)
    process.exit(1)
  }
  return args.length === 0 ? names : names.filter((name) => args.includes(name))
}

/** @param {keyof typeof steps} name */
async function runStep(name) {
  console.log(`\n── ${name} ──`)
  const start = performance.now()
  const passed = await steps[name]()
  const duration = `${((performance.now() - start) / 1000).toFixed(1)} s`
  if (!passed) throw new Explained(`FAILED: the step "${name}", after ${duration}.`)
  console.log(`── ${name} passed in ${duration} ──`)
}

async function lint() {
  return (await runTool(tools.biome, ['check', '.'])) === 0
}

async function types() {
  if ((await runTool(tools.next, ['typegen'])) !== 0) return false
  return (await runTool(tools.tsc, ['--noEmit'])) === 0
}

async function data() {
  return (await runNpm(['run', '--silent', 'check'])) === 0
}

async function unit() {
  const report = path.join(reports, 'unit.json')
  const code = await runVitest('test', report)
  return add(tallyOf(report, tallyUnit, code), failuresIn(report, unitFailures))
}

async function browser() {
  const report = path.join(reports, 'browser.json')
  const code = await runStories('usual', report)
  return add(tallyOf(report, tallyBrowser, code), failuresIn(report, browserFailures))
}

/**
 * Adds a runner's tally to the whole, and says once more what failed: where little is kept of an
 * output, it is the end.
 * @param {import('./tally.mjs').Tally} tally
 * @param {import('./failures.mjs').Failure[]} failures
 */
function add({ passed, failed }, failures) {
  total.passed += passed
  total.failed += failed
  if (failed > 0) console.log(`\n${inShort(failures)}\n`)
  return failed === 0
}
