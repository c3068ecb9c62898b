import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import autocannon from 'autocannon'
import { ensureBuilt } from '~/cli/ready.mjs'
import { type Attempted, crowdQuiz, type Kind, kinds, median, takeAttempts } from './attempts'
import { queued } from './desks'
import { crowd, type Hot, hotPlaces, type Prepared, prepareBench } from './places'

/**
 * `npm run bench [seconds]`: the production build on one core under ten connections of signed-in learners, each hot page and
 * write beside a bare Node server that sends the same bytes, in the same run. Every answer's status and a marker in its body are checked.
 */
const seconds = Number(process.argv[2] ?? 4)
const connections = 10
const heap = ['--max-old-space-size=160', '--max-semi-space-size=16']

interface Row {
  place: string
  encoding: string
  rate: number
  bare: number
  p50: number
  p99: number
  wanted: number
  wrong: number
}

async function main(): Promise<void> {
  ensureBuilt()
  const folder = mkdtempSync(join(tmpdir(), 'escalon-bench-'))
  const port = await freePort()
  const prepared = await prepareBench(folder, `http://localhost:${port}`)
  const serve = () =>
    started(['app/entry.node.mjs'], {
      NODE_ENV: 'production',
      PORT: String(port),
      DATABASE_FILE: prepared.file,
      LOG_LEVEL: 'warn',
      ORIGIN: `http://localhost:${port}`,
    })
  const firstSite = await serve()
  const reported = { path: `/es/reports/tests/${crowdQuiz}`, cookie: prepared.trainer, marker: 'id="late"' }
  const untold = await pageTimes(port, reported)
  await ended(firstSite)
  const site = await serve()
  const report = await pageTimes(port, reported)
  const queue = await pageTimes(port, { path: '/es/marking?state=free', cookie: prepared.marker, marker: 'marking/0' })
  const rows: Row[] = []
  for (const place of hotPlaces(prepared)) {
    for (const encoding of place.method === 'POST' ? ['identity'] : ['identity', 'gzip']) {
      rows.push(await measured(place, encoding, port, prepared))
    }
  }
  const attempted = await takeAttempts(port, prepared.takers, prepared.items, Math.max(6, seconds * 2))
  const memory = peakMegabytes(site)
  site.kill('SIGTERM')
  printRows(rows, memory)
  await printAttempts(attempted, rows)
  printReport(untold, report)
  printQueue(queue)
  rmSync(folder, { recursive: true, force: true })
  process.exitCode =
    attempted.wrong > 0 || untold.wrong + report.wrong + queue.wrong > 0 || rows.some((row) => row.wrong > 0) ? 1 : 0
}

async function measured(place: Hot, encoding: string, port: number, prepared: Prepared): Promise<Row> {
  const address = `http://127.0.0.1:${port}`
  const headers = { cookie: prepared.cookie, 'accept-encoding': encoding, ...place.headers }
  const once = await fetch(address + place.path, {
    headers: { ...headers, ...(place.method === 'POST' ? { origin: `http://localhost:${port}` } : {}) },
    method: place.method,
    body: place.body?.() ?? null,
    redirect: 'manual',
  })
  const bytes = Buffer.from(await once.arrayBuffer())
  await loaded(place, address, headers, `http://localhost:${port}`, 1)
  const own = await loaded(place, address, headers, `http://localhost:${port}`, seconds)
  const bare = await bareRate(place.method, encoding, bytes.length)
  return {
    place: place.name,
    encoding,
    rate: own.requests.average,
    bare,
    p50: own.latency.p50,
    p99: own.latency.p99,
    wanted: place.wanted,
    wrong: own.non2xx + own.mismatches + own.errors + own.timeouts,
  }
}

function loaded(place: Hot, address: string, headers: Record<string, string>, origin: string, duration: number) {
  const gzip = headers['accept-encoding'] === 'gzip'
  return autocannon({
    url: address + place.path,
    connections,
    duration,
    headers,
    ...(gzip ? {} : { verifyBody: (body: unknown) => String(body).includes(place.marker) }),
    requests: [
      place.body
        ? {
            method: 'POST',
            headers: { ...headers, origin },
            setupRequest: (request) => ({ ...request, body: place.body?.() ?? '' }),
          }
        : { method: 'GET' },
    ],
  })
}

async function bareRate(method: Hot['method'], encoding: string, length: number, duration = seconds): Promise<number> {
  const port = await freePort()
  const bare = await started(['tests/bench/bare.mjs', String(port), String(length), encoding], {})
  const result = await autocannon({
    url: `http://127.0.0.1:${port}/`,
    connections,
    duration,
    method,
    ...(method === 'POST' ? { body: 'x'.repeat(120) } : {}),
  })
  bare.kill('SIGKILL')
  return result.requests.average
}

/** A server on the first core; the load comes from the others. */
function started(words: string[], env: Record<string, string>): Promise<ChildProcess> {
  const node = [process.execPath, ...heap, ...words]
  const pinned = existsSync('/usr/bin/taskset') && cpus().length > 1 ? ['taskset', '-c', '0', ...node] : node
  const [command = '', ...args] = pinned
  const child = spawn(command, args, {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, ...env },
  })
  return new Promise((ready, failed) => {
    child.once('message', () => ready(child))
    child.once('exit', (code) => failed(new Error(`${words[0]} ended with ${code}`)))
  })
}

function ended(child: ChildProcess): Promise<unknown> {
  child.kill('SIGTERM')
  return new Promise((done) => child.once('exit', done))
}

function peakMegabytes(child: ChildProcess): number {
  const status = readFileSync(`/proc/${child.pid}/status`, 'utf8')
  return Math.round(Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024)
}

function printRows(rows: Row[], memory: number): void {
  process.stdout.write(
    `\nOne core, ${connections} connections, ${seconds} s each, Node ${process.version}, heap flags ${heap.join(' ')}\n\n`,
  )
  process.stdout.write(
    'place                 encoding   req/s    p50 ms   p99 ms   bare req/s   ratio    wanted   wrong\n',
  )
  for (const row of rows) {
    const ratio = row.bare / row.rate
    const verdict = ratio <= row.wanted ? 'met' : `short by ${Math.round((ratio / row.wanted - 1) * 100)} %`
    const cells = [
      row.place.padEnd(22),
      row.encoding.padEnd(10),
      row.rate.toFixed(0).padStart(5),
      row.p50.toFixed(1).padStart(9),
      row.p99.toFixed(1).padStart(8),
      row.bare.toFixed(0).padStart(12),
      `1/${ratio.toFixed(0)}`.padStart(8),
      `1/${row.wanted}`.padStart(8),
      String(row.wrong).padStart(7),
    ]
    process.stdout.write(`${cells.join(' ')}  ${verdict}\n`)
  }
  process.stdout.write(`\npeak resident memory ${memory} MB (wanted: at most 256)\n`)
}

/** Attempts a minute, and what a bare server that answered as many requests would make of them; then each kind of request. */
async function printAttempts({ attemptsAMinute, p50, bytes, requests, wrong }: Attempted, rows: readonly Row[]) {
  const bare = rows.find(({ place }) => place === 'answer save')?.bare ?? 0
  const each = 24
  process.stdout.write(
    `\nwhole attempts of 20 items, ${each} requests each: ${attemptsAMinute.toFixed(0)} a minute (wanted: at least 1500), ` +
      `1/${((bare * 60) / each / attemptsAMinute).toFixed(0)} of a bare server's; ${requests} requests, ${wrong} wrong\n` +
      `of them                p50 ms   bytes   bare ms   ratio\n`,
  )
  for (const kind of kinds) {
    const method = kind === 'page' || kind === 'result' ? 'GET' : 'POST'
    const bareMs = (1000 * connections) / (await bareRate(method, 'identity', bytes[kind], 1))
    const cells = [
      names[kind].padEnd(20),
      p50[kind].toFixed(1).padStart(8),
      String(bytes[kind]).padStart(7),
      bareMs.toFixed(2).padStart(9),
      `1/${(p50[kind] / bareMs).toFixed(0)}`.padStart(7),
    ]
    process.stdout.write(`${cells.join(' ')}\n`)
  }
}

const names: Record<Kind, string> = {
  start: 'start attempt',
  page: 'taking page',
  save: 'save answer',
  finish: 'finish and score',
  result: 'result',
}

interface Timed {
  path: string
  cookie: string
  /** A word that only the right page has. */
  marker: string
}

interface PageTimes {
  first: number
  later: number
  bare: number
  wrong: number
}

/** A page over thousands of rows, one request at a time: the first since this server began, then the median. */
async function pageTimes(port: number, { path, cookie, marker }: Timed): Promise<PageTimes> {
  const address = `http://127.0.0.1:${port}${path}`
  const all: number[] = []
  let [length, wrong] = [0, 0]
  for (let time = 0; time < 10; time++) {
    const began = performance.now()
    const words = await (await fetch(address, { headers: { cookie, 'accept-encoding': 'identity' } })).text()
    all.push(performance.now() - began)
    length = words.length
    if (!words.includes(marker)) wrong++
  }
  const bare = 1000 / (await bareRate('GET', 'identity', length, 1))
  const [first = 0, ...others] = all
  return { first, later: median(others), bare, wrong }
}

/** `untold` before any server had told the figures, the other after the next start. */
function printReport(untold: PageTimes, { first, later, bare, wrong }: PageTimes): void {
  process.stdout.write(
    `\nitem analysis of ${crowd} attempts × 20 items: first page ever ${untold.first.toFixed(0)} ms, ` +
      `first after a restart ${first.toFixed(0)} ms (wanted: under 200), then ${later.toFixed(0)} ms, 1/${(later / bare).toFixed(0)} of a bare server's; ${untold.wrong + wrong} wrong\n`,
  )
}

function printQueue({ first, later, bare, wrong }: PageTimes): void {
  process.stdout.write(
    `queue of ${queued} submissions: first page after a restart ${first.toFixed(0)} ms (wanted: under 100), then ` +
      `${later.toFixed(0)} ms, 1/${(later / bare).toFixed(0)} of a bare server's; ${wrong} wrong\n`,
  )
}

function freePort(): Promise<number> {
  return new Promise((ready) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address()
      const port = typeof address === 'object' && address ? address.port : 0
      probe.close(() => ready(port))
    })
  })
}

await main()
