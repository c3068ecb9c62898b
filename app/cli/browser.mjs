// Finds a Chromium for the browser tests, or gets one: CHROMIUM_PATH, the system's, Playwright's own, Debian's, Playwright's download.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const usual = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
]

export async function ensureBrowser() {
  const found = process.env.CHROMIUM_PATH ?? usual.find(existsSync) ?? (await playwrightsOwn())
  if (found) return found
  console.info('Getting a browser for the tests…')
  if (process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    quietly('apt-get', ['update'])
    quietly('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'])
    if (existsSync('/usr/bin/chromium')) return '/usr/bin/chromium'
  }
  quietly('npx', ['playwright', 'install', 'chromium'])
  const own = await playwrightsOwn()
  if (!own) throw new Error('no browser: set CHROMIUM_PATH to a Chromium, or install one')
  return own
}

async function playwrightsOwn() {
  const { chromium } = await import('@playwright/test')
  const path = chromium.executablePath()
  return path && existsSync(path) ? path : undefined
}

function quietly(command, args) {
  spawnSync(command, args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
}
