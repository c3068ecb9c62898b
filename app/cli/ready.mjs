// Makes a checkout ready to run: packages as the lock file says, a build as the sources say. Plain Node: runs before anything is installed.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Runs a command and ends this one if it fails. */
export function run(command, args, options = {}) {
  const done = spawnSync(command, args, { stdio: 'inherit', ...options })
  if (done.status !== 0) process.exit(done.status ?? 1)
}

export function ensureInstalled() {
  const wanted = hashOf(['package.json', 'package-lock.json'])
  if (isStamped('node_modules/.escalon-installed', wanted)) return
  console.info('Installing packages (about two minutes the first time)…')
  run('npm', ['ci', '--no-audit', '--no-fund'])
  stamp('node_modules/.escalon-installed', wanted)
}

export function ensureBuilt() {
  const wanted = hashOf(['package-lock.json', 'vite.config.ts', 'tsconfig.json', ...walk('app'), ...walk('drizzle')])
  if (isStamped('build/.escalon-built', wanted)) return
  withLock('.cache/building', () => build(wanted))
}

function build(wanted) {
  if (isStamped('build/.escalon-built', wanted)) return
  console.info('Building…')
  run('npm', ['run', '-s', 'build'], { env: { ...process.env, NODE_ENV: 'production' } })
  stamp('build/.escalon-built', wanted)
}

/** Two commands that start at once must not build into the same folder; a lock left by a dead one is taken over after two minutes. */
function withLock(folder, act) {
  mkdirSync(dirname(folder), { recursive: true })
  const started = Date.now()
  while (!made(folder)) {
    if (Date.now() - started > 120_000) rmSync(folder, { recursive: true, force: true })
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200)
  }
  try {
    act()
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function made(folder) {
  try {
    mkdirSync(folder)
    return true
  } catch {
    return false
  }
}

function walk(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort()
}

function hashOf(files) {
  const hash = createHash('sha256')
  for (const file of files) hash.update(`${file}\n`).update(readFileSync(file))
  return hash.digest('hex')
}

function isStamped(file, wanted) {
  return existsSync(file) && readFileSync(file, 'utf8') === wanted
}

function stamp(file, value) {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, value)
}
