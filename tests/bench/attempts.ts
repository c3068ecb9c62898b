import { appendFileSync, cpSync, readFileSync, writeFileSync } from 'node:fs'
import { Agent, type IncomingMessage, request } from 'node:http'
import { join } from 'node:path'
import type { FormItem } from '~/domains/assessment/model'
import { answerTo } from '../domains/assessment/crowd'

export const benchQuiz = 'bench-twenty'
/** The same items as a test of its own, which thousands have taken. */
export const crowdQuiz = 'bench-crowd'
const source = 'first-line-leadership'

/** Whole attempts at a test of twenty items, as ten people take them: one post an answer, then the end and the result. */
export interface Attempted {
  attemptsAMinute: number
  /** Median milliseconds of each kind of request. */
  p50: Record<Kind, number>
  /** Of an answer's body. */
  bytes: Record<Kind, number>
  requests: number
  wrong: number
}
export const kinds = ['start', 'page', 'save', 'finish', 'result'] as const
export type Kind = (typeof kinds)[number]

/** Content with two tests of twenty items besides, which may be taken again at once. */
export function contentWithTwenty(folder: string): string {
  const content = join(folder, 'content-for-bench')
  cpSync('content', content, { recursive: true })
  const bank = readFileSync(join(content, `banks/${source}.yaml`), 'utf8')
  const ids = [...bank.matchAll(/^- id: (\S+)$/gm)].map(([, id]) => id)
  appendFileSync(join(content, 'banks', `${benchQuiz}.yaml`), bank.replace(/^- id: (\S+)$/gm, '- id: $1-again'))
  const quiz = readFileSync(join(content, `quizzes/${source}.yaml`), 'utf8')
  const more = ids.map((id) => `  - {bank: ${benchQuiz}, item: ${id}-again}`).join('\n')
  const twenty = quiz
    .replace(/^measures:/m, `${more}\nmeasures:`)
    .replace(/^retakeAfterDays: \d+/m, 'retakeAfterDays: 0')
  for (const id of [benchQuiz, crowdQuiz]) {
    writeFileSync(join(content, `quizzes/${id}.yaml`), twenty.replace(`id: ${source}`, `id: ${id}`))
  }
  return content
}

export async function takeAttempts(
  port: number,
  cookies: readonly string[],
  items: readonly FormItem[],
  seconds: number,
): Promise<Attempted> {
  const times: Record<Kind, number[]> = { start: [], page: [], save: [], finish: [], result: [] }
  const bytes: Record<Kind, number> = { start: 0, page: 0, save: 0, finish: 0, result: 0 }
  const agent = new Agent({ keepAlive: true, maxSockets: cookies.length })
  const until = performance.now() + seconds * 1000
  const tally = { attempts: 0, wrong: 0 }
  const started = performance.now()
  await Promise.all(cookies.map((cookie) => person({ port, cookie, agent, times, bytes, tally, items, until })))
  const minutes = (performance.now() - started) / 60_000
  agent.destroy()
  const p50 = Object.fromEntries(Object.entries(times).map(([kind, all]) => [kind, median(all)])) as Record<
    Kind,
    number
  >
  const requests = Object.values(times).reduce((sum, all) => sum + all.length, 0)
  return { attemptsAMinute: tally.attempts / minutes, p50, bytes, requests, wrong: tally.wrong }
}

interface Taker {
  port: number
  cookie: string
  agent: Agent
  times: Record<Kind, number[]>
  bytes: Record<Kind, number>
  tally: { attempts: number; wrong: number }
  items: readonly FormItem[]
  until: number
}

/** Takes the test again and again until the time is over; an attempt begun is brought to its end. */
async function person(taker: Taker): Promise<void> {
  const { tally, items } = taker
  while (performance.now() < taker.until) {
    const path = (await send(taker, 'start', `/es/quizzes/${benchQuiz}`, {})).headers.location ?? ''
    await send(taker, 'page', path)
    for (const [place, item] of items.entries())
      await send(taker, 'save', path, {
        ...{ intent: 'answer', item: item.id, replaces: '', ...answerTo(item, place) },
        client: path.slice(-20),
        sequence: String(place + 1),
      })
    await send(taker, 'finish', `${path}?item=end`, { intent: 'finish' })
    const { words } = await send(taker, 'result', `${path}/result`)
    if (!words.includes('id="competencies"')) tally.wrong++
    tally.attempts++
  }
}

function send(taker: Taker, kind: Kind, path: string, fields?: Record<string, string>) {
  const began = performance.now()
  const { port, cookie, agent } = taker
  const body = fields && new URLSearchParams(fields).toString()
  const headers = {
    cookie,
    origin: `http://localhost:${port}`,
    ...(kind === 'save' ? { accept: 'application/json' } : {}),
    ...(body === undefined
      ? {}
      : { 'content-type': 'application/x-www-form-urlencoded', 'content-length': body.length }),
  }
  return new Promise<{ headers: IncomingMessage['headers']; words: string }>((done, failed) => {
    const method = body === undefined ? 'GET' : 'POST'
    const call = request({ host: '127.0.0.1', port, path, method, headers, agent }, (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part: Buffer) => parts.push(part))
      answer.on('end', () => {
        taker.times[kind].push(performance.now() - began)
        if ((answer.statusCode ?? 500) >= 400) taker.tally.wrong++
        const body = Buffer.concat(parts)
        taker.bytes[kind] = body.length
        done({ headers: answer.headers, words: body.toString() })
      })
    })
    call.once('error', failed)
    call.end(body)
  })
}

export function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0
}
