// `npm test`: every check there is, from a bare clone; ends with one line, "N passed, N failed".
import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { ensureBrowser } from './browser.mjs'
import { ensureBuilt, ensureInstalled } from './ready.mjs'

ensureInstalled()
ensureBuilt()
rmSync('.cache/results', { recursive: true, force: true })
mkdirSync('.cache/results', { recursive: true })

const tally = { passed: 0, failed: 0 }
const started = Date.now()

// each of these works on one core only
await Promise.all([
  step('types', 'npm', ['run', '-s', 'types']),
  step('lint and format', 'npm', ['run', '-s', 'lint'])
    .then(() => step('unused code', 'npm', ['run', '-s', 'unused']))
    .then(() => step('content', 'npm', ['run', '-s', 'escalon', '--', 'content', 'check'])),
])
await suite(
  'units',
  'npx',
  ['vitest', 'run', '--reporter=default', '--reporter=json', '--outputFile.json=.cache/results/units.json'],
  unitsTally,
)
const browser = await ensureBrowser()
await suite('browser', 'npx', ['playwright', 'test'], browserTally, {
  CHROMIUM_PATH: browser,
  PLAYWRIGHT_JSON_OUTPUT_NAME: '.cache/results/browser.json',
})

console.info(`\n${Math.round((Date.now() - started) / 1000)} seconds`)
console.info(`${tally.passed} passed, ${tally.failed} failed`)
process.exit(tally.failed === 0 ? 0 : 1)

/** Runs a command to its end. What it prints is shown as it comes, or `quietly` all at once at the end. */
async function spawned(name, command, args, { env = {}, quietly = false } = {}) {
  const begun = Date.now()
  const output = quietly ? 'pipe' : 'inherit'
  if (!quietly) console.info(`\n== ${name}`)
  const child = spawn(command, args, { stdio: ['ignore', output, output], env: { ...process.env, ...env } })
  const printed = []
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part) => printed.push(part))
  const status = await new Promise((ended) => {
    child.once('error', () => ended(null))
    child.once('close', ended)
  })
  if (quietly) console.info(`\n== ${name}\n${Buffer.concat(printed)}`)
  console.info(`== ${name}: ${status === 0 ? 'ok' : 'FAILED'} (${Math.round((Date.now() - begun) / 1000)} s)`)
  return status === 0
}

/** A check that either passes or fails as a whole. */
async function step(name, command, args) {
  tally[(await spawned(name, command, args, { quietly: true })) ? 'passed' : 'failed']++
}

/** A run of many tests that leaves its counts in a file; a run that fails without a failed test counts as one failure. */
async function suite(name, command, args, read, env) {
  const ok = await spawned(name, command, args, { env })
  let counts
  try {
    counts = read()
  } catch {
    counts = { passed: 0, failed: 0 }
  }
  tally.passed += counts.passed
  tally.failed += counts.failed + (!ok && counts.failed === 0 ? 1 : 0) + (ok && counts.passed === 0 ? 1 : 0)
}

function unitsTally() {
  const report = JSON.parse(readFileSync('.cache/results/units.json', 'utf8'))
  return { passed: report.numPassedTests, failed: report.numFailedTests }
}

function browserTally() {
  const { stats } = JSON.parse(readFileSync('.cache/results/browser.json', 'utf8'))
  if (stats.flaky > 0) console.info(`== browser: ${stats.flaky} passed at the second try only, see "flaky" above`)
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected }
}
