import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Condition, conditionSchema, fieldsOfWork } from '~/domains/content/condition'
import { type CertificateStated, judgeConditions } from '~/domains/ladder/requirements'
import { type Said, type Statement, statementSchema } from '~/domains/ladder/statement'
import { daysAgo, now } from './made'

const asked = { id: 'one', strength: 'required' as const, source: ['S4'] }
const years: Condition = { ...asked, kind: 'years', of: ['supervising', 'managing'], years: 3 }
const degree: Condition = { ...asked, kind: 'schooling', least: 'degree', in: ['business'] }
const anyDegree: Condition = { ...asked, kind: 'schooling', least: 'degree', in: [] }
const languages: Condition = { ...asked, kind: 'languages', count: 2, least: 'B2' }
const certificate: Condition = { ...asked, kind: 'certificate', about: ['service'] }

let count = 0
function statement(said: Said, answer: Statement['answer'] = 'confirmed'): Statement {
  count += 1
  return { id: `statement-${count}`, said, answer }
}

const work = (from: string, to: string | null, ...fields: Array<(typeof fieldsOfWork)[number]>): Said => ({
  kind: 'work',
  fields: fields.length > 0 ? fields : ['supervising'],
  employer: 'Teléfonos del Norte',
  from,
  to,
})
const speaks = (language: 'es' | 'en', level: 'A2' | 'B2' | 'C2'): Said => ({ kind: 'language', language, level })
const studied = (level: 'secondary' | 'degree' | 'master', field: 'business' | 'other' = 'business'): Said => ({
  kind: 'schooling',
  level,
  field,
  name: 'Universidad',
})

function judged(condition: Condition, statements: Statement[], certificates: CertificateStated[] = []) {
  const [only] = judgeConditions([condition], { statements, certificates, now })
  if (!only) throw new Error('nothing was judged')
  return only
}

describe('years of work', () => {
  it.each([
    ['just enough', [work('2020-01', '2023-01')], 36, 'confirmed'],
    ['a month too little', [work('2020-02', '2023-01')], 35, 'short'],
    ['two periods', [work('2020-01', '2021-01'), work('2022-01', '2024-01', 'managing')], 36, 'confirmed'],
    ['two at the same time, which count once', [work('2020-01', '2021-07'), work('2020-07', '2022-01')], 24, 'short'],
    ['one within another', [work('2020-01', '2022-01'), work('2020-06', '2020-09')], 24, 'short'],
    ['what still goes on', [work('2023-03', null)], 36, 'confirmed'],
    ['what has yet to come', [work('2026-03', null), work('2027-01', '2031-01')], 0, 'short'],
    ['work of another kind', [work('2010-01', '2020-01', 'service')], 0, 'unstated'],
    ['nothing', [], 0, 'unstated'],
  ] as const)('%s', (_, said, confirmed, state) => {
    const told = said.map((one) => statement(one))
    expect(judged(years, told)).toMatchObject({ wanted: 36, confirmed, state })
  })

  it('are any time at all where no number is named', () => {
    const some: Condition = { ...asked, kind: 'years', of: ['quality'] }
    const month = statement(work('2026-01', '2026-02', 'quality'))
    expect(judged(some, [month])).toMatchObject({ state: 'confirmed', wanted: 1 })
    expect(judged(some, [statement(work('2026-03', null, 'quality'))]).state).toBe('short')
  })

  it('name the statements that speak of them', () => {
    const [one, other] = [statement(work('2020-01', '2021-01')), statement(work('2020-01', '2021-01', 'service'))]
    expect(judged(years, [one, other]).by).toEqual([one.id])
  })
})

describe('what waits for an answer', () => {
  it('meets a condition once it is confirmed, and not before', () => {
    const waiting = [statement(work('2020-01', '2021-01')), statement(work('2021-01', '2023-01'), null)]
    expect(judged(years, waiting)).toMatchObject({ state: 'stated', confirmed: 12, stated: 36 })
  })

  it('and was declined is as if it had not been said', () => {
    expect(judged(years, [statement(work('2020-01', '2023-01'), 'declined')])).toMatchObject({
      state: 'unstated',
      stated: 0,
      by: [],
    })
  })
})

describe('schooling, languages and certificates', () => {
  it.each([
    ['what is asked', 'degree', 'business', 'confirmed'],
    ['more than is asked', 'master', 'business', 'confirmed'],
    ['less than is asked', 'secondary', 'business', 'short'],
    ['something else', 'degree', 'other', 'short'],
  ] as const)('%s', (_, level, field, state) => {
    expect(judged(degree, [statement(studied(level, field))]).state).toBe(state)
  })

  it('take any field of study where none is named', () => {
    expect(judged(anyDegree, [statement(studied('degree', 'other'))]).state).toBe('confirmed')
  })

  it('count a language once, and only from its level on', () => {
    const spanish = statement(speaks('es', 'C2'))
    expect(judged(languages, [spanish, statement(speaks('es', 'B2'))])).toMatchObject({ state: 'short', confirmed: 1 })
    expect(judged(languages, [spanish, statement(speaks('en', 'A2'))])).toMatchObject({ state: 'short', confirmed: 1 })
    expect(judged(languages, [spanish, statement(speaks('en', 'B2'))])).toMatchObject({ state: 'confirmed' })
  })

  it.each([
    ['that does not run out', { expiresAt: null }, 'confirmed'],
    ['on its last moment', { expiresAt: now }, 'confirmed'],
    ['that has run out', { expiresAt: daysAgo(1) }, 'unstated'],
    ['that waits', { answer: null }, 'stated'],
    ['that was declined', { answer: 'declined' }, 'unstated'],
    ['about something else', { about: 'technical' }, 'unstated'],
  ] as const)('a certificate %s', (_, wanted, state) => {
    const own = { id: 'c', about: 'service', answer: 'confirmed', expiresAt: null, ...wanted } as const
    expect(judged(certificate, [], [own]).state).toBe(state)
  })
})

describe('whatever is stated', () => {
  const anyMonth = fc
    .tuple(fc.integer({ min: 2005, max: 2026 }), fc.integer({ min: 1, max: 12 }))
    .map(([year, month]) => `${year}-${String(month).padStart(2, '0')}`)
  const anyAnswer = fc.constantFrom('confirmed' as const, 'declined' as const, null)
  const anyStatement = fc
    .record({ from: anyMonth, to: fc.option(anyMonth), field: fc.constantFrom(...fieldsOfWork), answer: anyAnswer })
    .filter(({ from, to }) => to === null || from < to)
    .map(({ from, to, field, answer }) => statement(work(from, to, field), answer))
  const anyStatements = fc.array(anyStatement, { maxLength: 8 })

  it('more never takes anything away, nor does confirming it', () => {
    fc.assert(
      fc.property(anyStatements, anyStatement, (statements, more) => {
        const [before, after] = [judged(years, statements), judged(years, [...statements, more])]
        const all = judged(years, [...statements, { ...more, answer: 'confirmed' }])
        expect(after.stated).toBeGreaterThanOrEqual(before.stated)
        expect(after.confirmed).toBeGreaterThanOrEqual(before.confirmed)
        expect(all.confirmed).toBeGreaterThanOrEqual(after.confirmed)
      }),
    )
  })

  it('never counts a month twice, nor depends on the order', () => {
    fc.assert(
      fc.property(anyStatements, (statements) => {
        const { stated, confirmed } = judged(years, statements)
        expect(confirmed).toBeLessThanOrEqual(stated)
        expect(stated).toBeLessThanOrEqual((2026 - 2005) * 12 + 2)
        expect(judged(years, statements.toReversed())).toMatchObject({ stated, confirmed })
      }),
    )
  })
})

describe('what can be written down', () => {
  it.each([
    ['a period that ends before it begins', { ...work('2024-03', '2024-03') }],
    ['a month that is none', { ...work('2024-13', null) }],
    ['work of no kind', { ...work('2024-01', null), fields: [] }],
    ['a level that is none', { kind: 'language', language: 'en', level: 'D1' }],
    ['a statement with more than is asked', { ...speaks('en', 'B2'), years: 3 }],
  ])('is not %s', (_, said) => {
    expect(statementSchema.safeParse(said).success).toBe(false)
  })

  it('is each of these', () => {
    for (const said of [work('2024-03', null), work('2024-03', '2024-04'), speaks('en', 'B2'), studied('degree')])
      expect(statementSchema.parse(said)).toEqual(said)
  })

  it('are conditions that say no more than they must', () => {
    expect(conditionSchema.parse({ ...asked, kind: 'languages', count: 2 })).toMatchObject({ least: 'B1' })
    expect(conditionSchema.parse({ ...asked, kind: 'schooling', least: 'degree' })).toMatchObject({ in: [] })
    expect(conditionSchema.safeParse({ ...years, of: [] }).success).toBe(false)
  })
})
