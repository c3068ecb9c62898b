import { describe, expect, it } from 'vitest'
import { goRound } from '~/http/rounds.server'
import { textOf } from '~/i18n/text'
import { openLog } from '~/platform/log.server'
import { closeWorld } from '~/platform/world.server'
import { answerTo, fieldsTo } from '~tests/content/ten-answers'
import { tenLimited, twenty } from '~tests/content/ten-formats'
import { goodPassword, member } from '~tests/domains/accounts/members'
import { begin, fullTexts } from '~tests/domains/casework/samples'
import { keptLines } from '~tests/platform/lines'
import { asScript, reread, type Stage, sent, stageOfTen, underWay } from '~tests/routes/assessment/pages'
import { asking, checkFields } from '~tests/routes/learning/asking'
import { testSite } from '~tests/site'
import { person, type TestWorld, testWorld } from '~tests/world'

/** The database can grow no more, or takes nothing at all: what is acknowledged is kept, and what is not is told and sent again. */

const burst = 4
const inward = /SqliteError|SQLITE_|database or disk|readonly|node_modules|\.server|\bat \S+ \(/

/** What a database without room has left is a part of a page here and there: some saves go on for a while. */
function roomFor(world: TestWorld, pages: number): void {
  const used = Number(world.db.$client.pragma('page_count', { simple: true }))
  world.db.$client.pragma(`max_page_count = ${used + pages}`)
}

const takeNothing = (world: TestWorld, yes: boolean) => world.db.$client.pragma(`query_only = ${yes ? 'on' : 'off'}`)

function stepsOf({ world }: Stage): string[] {
  const rows = world.db.$client.prepare('select client_id || sequence as name from answer_step order by id').all()
  return (rows as { name: string }[]).map(({ name }) => name)
}

describe('a database that can grow no more', () => {
  it('acknowledges what it keeps, refuses the rest to be sent again, and takes it once there is room', async () => {
    const all = await stageOfTen()
    const { path, items, attempt } = underWay(all, twenty)
    const change = (number: number) => {
      const item = items[number % items.length]
      if (!item) throw new Error('no items')
      return sent(item, { ...fieldsTo(item, Math.floor(number / 20)), client: 'tab', sequence: String(number) })
    }
    const save = (number: number) => all.site.post(path, change(number), all.reader, asScript)
    roomFor(all.world, 0)
    const acknowledged: string[] = []
    const refused: number[] = []
    let told: Response | undefined
    // several at once share a commit: none of them may be acknowledged by one that is undone
    for (let number = 1; refused.length < 12 && number < 2000; number += burst) {
      const numbers = Array.from({ length: burst }, (_, index) => number + index)
      const answers = await Promise.all(numbers.map(save))
      for (const [index, one] of numbers.entries()) {
        if (answers[index]?.status === 200) acknowledged.push(`tab${one}`)
        else refused.push(one)
      }
      told = answers.find(({ status }) => status !== 200) ?? told
    }
    expect(acknowledged.length).toBeGreaterThan(5)
    expect(stepsOf(all).toSorted()).toEqual(acknowledged.toSorted())

    expect([told?.status, told?.headers.get('retry-after')]).toEqual([503, '10'])
    expect(await told?.json()).toEqual({
      ok: false,
      reason: 'unwritten',
      message:
        'Sin guardar todavía: el servidor no puede guardar ahora. Queda en este aparato y se enviará en cuanto pueda.',
    })
    expect((await all.site.get(path, all.reader)).status).toBe(200)
    expect(all.world.db.$client.pragma('integrity_check', { simple: true })).toBe('ok')
    expect(all.world.db.$client.pragma('foreign_key_check')).toEqual([])

    roomFor(all.world, 1000)
    for (const number of refused) expect((await save(number)).status).toBe(200)
    expect(stepsOf(all).toSorted()).toEqual([...acknowledged, ...refused.map((number) => `tab${number}`)].toSorted())
    const last = refused.at(-1) ?? 0
    const item = items[last % items.length]
    expect(item && reread(all, attempt).steps.get(item.id)?.answer).toEqual(
      item && answerTo(item, Math.floor(last / 20)),
    )
  })
})

describe('a database that takes nothing', () => {
  it('holds up no round: what is due is done once it can be', async () => {
    const all = await stageOfTen()
    const kept = keptLines()
    const world = { ...all.world, log: openLog('info', kept) }
    const { attempt } = underWay(all, tenLimited)
    all.world.at('2026-03-02T11:00:00Z')
    takeNothing(all.world, true)
    goRound(world)
    goRound(world)
    takeNothing(all.world, false)
    expect(kept.events.map(({ msg }) => msg)).toEqual(['the round failed', 'the round failed'])
    goRound(world)
    expect(reread(all, attempt)).toMatchObject({ closedBy: 'deadline' })
  })

  it('still shows what is there, also to a session that is due to be extended', async () => {
    const all = await stageOfTen()
    const { path } = underWay(all, twenty)
    await all.site.get('/es', all.reader)
    all.world.at('2026-03-22T09:00:00Z')
    takeNothing(all.world, true)
    const course = asking().at
    const pages = ['/es', '/es/courses', '/es/quizzes', '/es/cases', '/es/me', '/es/me/evidence', '/es/me/settings']
    for (const page of [...pages, '/es/ladder', '/es/search?q=turno', path, course(asking().first)])
      expect([page, (await all.site.get(page, all.reader)).status]).toEqual([page, 200])
    closeWorld(all.world)
  })
})

/** Each way of saving, as its page sends it without a script. */
async function forms() {
  const asked = asking()
  const { world } = asked
  const site = await testSite(world)
  const ana = { ...(await member(world)), leads: [], sessionId: '' }
  const lesson = asked.at(asked.first)
  const html = await (await site.get(lesson, ana)).text()
  const submission = `/es/submissions/${begin(world, ana)}`
  const attempt = underWay({ world, site, reader: ana })
  const texts = Object.fromEntries(Object.entries(fullTexts).map(([task, text]) => [`text.${task}`, text]))
  const draft = { client: 'abcdefgh1', sequence: '0', ...texts }
  const item = attempt.items[0]
  return {
    world,
    site,
    ana,
    all: [
      ['a lesson’s check', lesson, checkFields(asked.first, html, 1)],
      ['a draft', submission, { ...draft, intent: 'save' }],
      ['a hand-in', submission, { ...draft, intent: 'hand-in' }],
      ['an answer', `${attempt.path}?item=1`, sent(item, item ? fieldsTo(item) : {})],
      ['the end of a test', `${attempt.path}?item=end`, { intent: 'finish' }],
      ['signing in', '/es/login', { email: 'ana@example.org', password: goodPassword }],
    ] as const,
  }
}

const rows = (world: TestWorld) =>
  ['answer_step', 'draft', 'check_result', 'submission', 'session', 'try', 'audit'].map((table) =>
    world.db.$client.prepare(`select count(*) from "${table}"`).pluck().get(),
  )

/** The hidden fields of the form that sends it once more. */
function fieldsAgain(html: string): Record<string, string[]> {
  const form = html.slice(html.indexOf('<form method="post" action="/', html.indexOf('<main')))
  const inputs = form.slice(0, form.indexOf('</form>')).matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)
  const fields: Record<string, string[]> = {}
  for (const [, name = '', value = ''] of inputs) fields[name] = [...(fields[name] ?? []), value]
  return fields
}

describe.each(['es', 'en'] as const)('a form that cannot be saved: %s', (locale) => {
  it('says so, carries what was typed, and is taken when it is sent once more', async () => {
    const { world, site, ana, all } = await forms()
    const t = textOf(locale).errorPage
    for (const [what, path, fields] of all) {
      const to = path.replace('/es/', `/${locale}/`)
      const as = what === 'signing in' ? null : ana
      await site.get(`/${locale}`, ana)
      const before = rows(world)
      takeNothing(world, true)
      const answer = await site.post(to, fields, as)
      const html = await answer.text()
      expect([what, answer.status, answer.headers.get('retry-after')]).toEqual([what, 503, '10'])
      expect(html).toContain(`<title>${t.unwritten.title} · Escalón</title>`)
      expect(html).toContain(t.unwritten.advice)
      expect(html).toContain(t.again)
      expect(html).not.toMatch(inward)
      expect(html).not.toContain(goodPassword)
      expect(rows(world), what).toEqual(before)
      const again = fieldsAgain(html)
      const { password, ...open } = { password: undefined, ...fields }
      for (const name of Object.keys(open)) expect(Object.keys(again), what).toContain(name)
      takeNothing(world, false)
      const taken = await site.post(to, { ...again, ...(password ? { password } : {}) }, as)
      expect([what, taken.status]).toEqual([what, 302])
    }
  })

  it('tells a script that it is to be kept and sent again', async () => {
    const { world, site, ana, all } = await forms()
    await site.get('/es', ana)
    takeNothing(world, true)
    for (const [what, path, fields] of all.slice(1, 5)) {
      const answer = await site.post(path.replace('/es/', `/${locale}/`), fields, ana, asScript)
      expect([what, answer.status]).toEqual([what, 503])
      expect(await answer.json()).toMatchObject({ ok: false, message: textOf(locale).errorPage.waiting })
    }
    takeNothing(world, false)
  })
})

it('what fails for another reason is not said to be a full disk', async () => {
  const world = testWorld()
  const site = await testSite(world)
  const ana = person(world)
  await site.get('/es', ana)
  world.db.$client.exec('drop table draft')
  const answer = await site.get(`/es/submissions/${begin(world, ana)}`, ana)
  expect(answer.status).toBe(500)
})
