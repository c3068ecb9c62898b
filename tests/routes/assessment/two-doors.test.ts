import { describe, expect, it } from 'vitest'
import type { Actor } from '~/domains/accounts/model'
import { quizId } from '~tests/domains/assessment/taking'
import { person } from '~tests/world'
import { asScript, reread, type Stage, sent, stage, underWay } from './pages'

type Fields = Record<string, string | string[]>

/** With a slash at its end an address is as good, but goes Remix's whole way. */
const doors = { short: '', long: '/' }

/** Everything a script may send in a test, one after another, and what it is told through one door. */
async function told(door: string) {
  const all = await stage()
  const { attempt, path, items } = underWay(all)
  const stranger = person(all.world)
  const post = (fields: Fields, as: Actor | null = all.reader, headers: Record<string, string> = {}) =>
    all.site.post(`${path}${door}?item=2`, fields, as, { ...asScript, ...headers })
  const step = (sequence: number, fields: Fields) => sent(items[1], { sequence: `${sequence}`, ...fields })
  const answers = [
    await post(step(1, { best: 'a' })),
    await post(step(1, { best: 'a' })),
    await post(step(2, { best: 'a', worst: 'b' })),
    await post(step(3, { best: 'c', worst: 'c' })),
    await post(step(3, { best: 'zz' })),
    await post(step(4, { best: ['a', 'b'] })),
    await post({ intent: 'answer' }),
    await post(step(1, { client: 'laptop', best: 'd' })),
    await post({ ...step(5, {}), ...Object.fromEntries(Array.from({ length: 1000 }, (_, n) => [`f${n}`, ''])) }),
    await post(step(1, { best: 'a' }), stranger),
    await post(step(1, { best: 'a' }), null),
    await post(step(5, { best: 'a' }), all.reader, { Origin: 'https://evil.example' }),
    await post(step(5, { best: 'a' }), all.reader, { 'Content-Type': 'application/json' }),
    await post({ intent: 'finish' }, stranger),
    await post({ intent: 'finish' }),
    await post({ intent: 'finish' }),
    await post(step(6, { best: 'b' })),
  ]
  return { seen: await Promise.all(answers.map(plain)), kept: keptIn(all, attempt) }
}

async function plain(answer: Response) {
  const headers = Object.fromEntries(answer.headers)
  const text = await answer.text()
  for (const name of ['x-request-id', 'date', 'content-length']) delete headers[name]
  const isJson = headers['content-type'] === 'application/json'
  const body = isJson ? text : /<h1[^>]*>([^<]*)/.exec(text)?.[1]
  return { status: answer.status, headers, body }
}

function keptIn(all: Stage, attempt: { id: string }) {
  return [...reread(all, attempt).steps.values()].map(({ answer, clientId }) => [clientId, answer])
}

/** A test begun, taken up and ended by its forms, as a page without a script sends them. */
async function begun(door: string) {
  const all = await stage()
  const post = (path: string, fields: Fields = {}, as: Actor | null = all.reader) =>
    all.site.post(`${path}${door}`, fields, as)
  const test = `/es/quizzes/${quizId}`
  const first = await post(test)
  const attempt = first.headers.get('location') ?? ''
  const answers = [
    first,
    await post(test),
    await post('/es/quizzes/no-such-test'),
    await post(attempt, { intent: 'finish' }, person(all.world)),
    await post(attempt, { intent: 'finish' }),
    await post(attempt, { intent: 'finish' }),
    await post(test),
  ]
  return Promise.all(answers.map(plain))
}

/** Two runs differ in ids and in the nonce. */
const alike = (one: unknown) =>
  JSON.parse(
    JSON.stringify(one)
      .replace(/attempts(\/|%2F)[\da-z]{26}/g, 'attempts/…')
      .replace(/'nonce-[^']+'/g, 'nonce'),
  )

describe('a script’s post', () => {
  it('is told and kept alike through both doors', async () => {
    const [short, long] = [await told(doors.short), await told(doors.long)]
    const statuses = [200, 200, 200, 422, 422, 422, 422, 200, 413, 404, 401, 403, 415, 404, 200, 200, 409]
    expect(short.seen.map(({ status }) => status)).toEqual(statuses)
    expect(short.seen[0]).toMatchObject({
      headers: { 'content-type': 'application/json', 'cache-control': 'no-store', vary: 'Accept-Encoding, Cookie' },
    })
    expect(alike(short)).toEqual(alike(long))
  })
})

describe('a test’s own forms', () => {
  it('begin and end it alike through both doors', async () => {
    const [short, long] = [await begun(doors.short), await begun(doors.long)]
    expect(short.map(({ status }) => status)).toEqual([302, 302, 404, 404, 302, 302, 302])
    expect(short[0]?.headers.location).toMatch(/^\/es\/attempts\/[\da-z]{26}$/)
    expect(short[4]?.headers.location).toMatch(/\/result$/)
    expect(short[6]?.headers.location).toBe(`/es/quizzes/${quizId}#start`)
    expect(alike(short)).toEqual(alike(long))
  })
})
