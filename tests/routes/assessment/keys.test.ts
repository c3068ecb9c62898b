import { describe, expect, it } from 'vitest'
import { fieldsTo } from '~tests/content/ten-answers'
import { secret, tenFormats, tenLimited, tenTogether } from '~tests/content/ten-formats'
import { asScript, type Stage, sent, stageOfTen, underWay } from './pages'

/** Words of the authors' files that no page needs before the end; a number's key and tolerance are such numbers nowhere else. */
const markers = new RegExp(
  `${secret}|effectiveness|(?:"|&quot;)(?:why|shows)(?:"|&quot;)|keyed|tolerance|417[.,]25|0[.,]125|\\b6[.,]5\\b`,
)

/** Everything that a browser is sent: the status line's address, every header, the body. */
async function expectNothingOfTheKey(response: Response, what: string): Promise<void> {
  const headers = [...response.headers].map(([name, value]) => `${name}: ${value}`).join('\n')
  expect(`${headers}\n\n${await response.text()}`, what).not.toMatch(markers)
  expect(response.status, what).toBeLessThan(500)
}

/** A whole attempt in every format, by hand and by script, in both languages, with what is refused and what meets. */
async function* wholeAttempt({ site, reader }: Stage, path: string, items: ReturnType<typeof underWay>['items']) {
  for (const [index, item] of items.entries()) {
    const at = `${path}?item=${index + 1}`
    const page = (turn: number, client: string, more = {}) => sent(item, { ...fieldsTo(item, turn), client, ...more })
    yield [`${at} script`, await site.post(at, page(0, `s${index}`, { sequence: '1' }), reader, asScript)] as const
    yield [
      `${at} other script`,
      await site.post(at, page(2, `t${index}`, { sequence: '1' }), reader, asScript),
    ] as const
    const met = await site.post(at, page(4, `f${index}`), reader)
    yield [`${at} by hand`, met.clone()] as const
    yield [`${at} met`, await site.get(met.headers.get('location') ?? '', reader)] as const
    const wrong = { choice: 'zz', best: 'zz', order: 'zz', chosen: 'zz', number: 'zz', path: 'zz', 'rate-a': '99' }
    yield [`${at} refused`, await site.post(at, page(0, `w${index}`, wrong), reader)] as const
    yield [`${at} refused script`, await site.post(at, page(0, `w${index}`, wrong), reader, asScript)] as const
    for (const to of [at, at.replace('/es/', '/en/'), `${at}&feedback=1`])
      yield [to, await site.get(to, reader)] as const
  }
  const back = sent(items.at(-1), { path: 'start/b', client: 'back', sequence: '9' })
  yield ['taken back', await site.post(path, back, reader, asScript)] as const
  for (const to of ['', '?item=end', '?item=end&feedback=1', '/result'])
    yield [to, await site.get(path + to, reader)] as const
}

describe('before the end', () => {
  it.each([tenFormats, tenTogether, tenLimited])(
    '%s: no page, no answer and no redirect says anything of the key',
    async (quiz) => {
      const all = await stageOfTen()
      const { path, items } = underWay(all, quiz)
      let seen = 0
      for await (const [what, response] of wholeAttempt(all, path, items)) {
        seen++
        await expectNothingOfTheKey(response, what)
      }
      expect(seen).toBe(10 * 9 + 5)
      for (const locale of ['es', 'en'])
        for (const to of [`/${locale}/quizzes`, `/${locale}/quizzes/${quiz}`])
          await expectNothingOfTheKey(await all.site.get(to, all.reader), to)
    },
  )

  it('the search would find a key: after the end it is there', async () => {
    const all = await stageOfTen()
    const { path } = underWay(all, tenFormats)
    const done = await all.site.post(`${path}?item=end`, { intent: 'finish' }, all.reader, asScript)
    await expectNothingOfTheKey(done, 'the end itself')
    const result = await all.site.get(`${path}/result`, all.reader)
    expect(await result.text()).toMatch(markers)
  })
})
