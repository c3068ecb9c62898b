// `npm start` and `npm run dev`: installs and builds what is missing, puts the content live, serves. Needs only Node and npm.
import { spawn } from 'node:child_process'
import { ensureBuilt, ensureInstalled, run } from './ready.mjs'

const dev = process.argv.includes('--dev')

// One core's worth of pages fits in this heap (docs/decisions/0005); the limit keeps garbage from piling up under load.
const heap = ['--max-old-space-size=160', '--max-semi-space-size=16']

ensureInstalled()
if (!dev) ensureBuilt()
// while developing the server does it, now and after each change
if (!dev) run('node', ['--import', 'tsx', 'app/cli/main.ts', 'content', 'reload', '--quiet'])

const server = spawn(process.execPath, [...(dev ? [] : heap), 'app/entry.node.mjs', ...(dev ? ['--dev'] : [])], {
  stdio: 'inherit',
  env: { ...process.env, NODE_ENV: dev ? 'development' : 'production' },
})
for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => server.kill('SIGTERM'))
server.on('exit', (code) => process.exit(code ?? 1))
