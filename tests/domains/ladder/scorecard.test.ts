import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Scorecard, scorecardSchema } from '~/domains/content/scorecard'
import { type ImportedContact, piecesOfScorecard } from '~/domains/ladder/scorecard'
import { readScorecardFile, type ScorecardFile } from '~/domains/ladder/scorecard-file'
import { asked, both, now, piece } from './made'

const columns = { person: 'Agent', contact: 'Call', day: 'Date', evaluator: 'Scored by' }
const criterion = (id: string, competency: string) => ({ id, column: id, name: both(id), competency, level: 3 })
const scorecard: Scorecard = {
  id: 'monitoring',
  name: both('Call monitoring'),
  least: 3,
  days: 'year-first',
  columns,
  criteria: [
    { ...criterion('feedback', 'coaching'), kind: 'points', low: 0, high: 4, cut: 3 },
    { ...criterion('errors', 'metrics'), kind: 'errors' },
  ],
}
const people = new Map([
  ['ana@example.org', 'ana'],
  ['bea@example.org', 'bea'],
])

const context = { people, importer: 'laura', today: '2026-03-02' }

function read(...rows: string[]): ScorecardFile {
  const text = ['Agent,Call,Date,Scored by,feedback,errors', ...rows].join('\n')
  return readScorecardFile(scorecard, text, context)
}

const good = 'ana@example.org,c1,2026-02-10,Iván,3,0'

describe('a quality export', () => {
  it('is read contact by contact', () => {
    expect(read(good, 'BEA@example.org,c2,2026-03-02,Iván,"2,5",')).toEqual({
      ok: true,
      contacts: [
        {
          personId: 'ana',
          contact: 'c1',
          at: new Date('2026-02-10T12:00:00Z'),
          evaluator: 'Iván',
          scores: { feedback: 3, errors: 0 },
        },
        {
          personId: 'bea',
          contact: 'c2',
          at: new Date('2026-03-02T12:00:00Z'),
          evaluator: 'Iván',
          scores: { feedback: 2.5 },
        },
      ],
      bad: [],
    })
  })

  it.each([
    ['somebody unknown', 'eva@example.org,c2,2026-02-10,Iván,3,0', 'Agent', 'eva@example.org', 'unknown-person'],
    ['nobody', ',c2,2026-02-10,Iván,3,0', 'Agent', '', 'required'],
    ['a contact without a name', 'ana@example.org,,2026-02-10,Iván,3,0', 'Call', '', 'required'],
    ['a contact named twice', 'bea@example.org,c1,2026-02-10,Iván,3,0', 'Call', 'c1', 'repeated-contact'],
    ['a day written otherwise', 'ana@example.org,c2,10/02/2026,Iván,3,0', 'Date', '10/02/2026', 'day'],
    ['a day that there is not', 'ana@example.org,c2,2026-02-30,Iván,3,0', 'Date', '2026-02-30', 'day'],
    ['a day to come', 'ana@example.org,c2,2026-03-03,Iván,3,0', 'Date', '2026-03-03', 'in-the-future'],
    ['oneself', 'ana@example.org,c2,2026-02-10,Ana@example.org,3,0', 'Scored by', 'Ana@example.org', 'own-contact'],
    ['no number', 'ana@example.org,c2,2026-02-10,Iván,good,0', 'feedback', 'good', 'number'],
    ['more than the scale has', 'ana@example.org,c2,2026-02-10,Iván,5,0', 'feedback', '5', 'out-of-scale'],
    ['half an error', 'ana@example.org,c2,2026-02-10,Iván,3,0.5', 'errors', '0.5', 'out-of-scale'],
    ['nothing scored', 'ana@example.org,c2,2026-02-10,Iván,,', 'feedback', '', 'no-scores'],
    ['a comma too many', 'ana@example.org,c2,2026-02-10,Iván,2,5,0', '', '7', 'cell-count'],
  ])('leaves out a row with %s, and names it', (_, row, column, given, reason) => {
    const told = read(good, row)
    expect(told).toMatchObject({ ok: true, contacts: [{ contact: 'c1' }], bad: [{ line: 3, column, given, reason }] })
  })

  it('names everything that is wrong with a row', () => {
    const told = read('eva@example.org,c2,soon,Iván,9,-1')
    const reasons = told.ok ? told.bad.map(({ reason }) => reason) : []
    expect(reasons).toEqual(['unknown-person', 'day', 'out-of-scale', 'out-of-scale'])
  })

  it.each([
    ['is empty', '', { reason: 'empty' }],
    ['has a header only', 'Agent,Call,Date,Scored by,feedback,errors', { reason: 'empty' }],
    ['lacks a column', 'Agent,Call,Date,feedback,errors\na', { reason: 'missing-column', column: 'Scored by' }],
    ['has one too many', 'Agent,Call,Date,Scored by,feedback,errors,x\na', { reason: 'unknown-column', column: 'x' }],
    ['repeats one', 'Agent,Call,Date,Scored by,feedback,errors,Call\na', { reason: 'repeated-column', column: 'Call' }],
    ['has a stray quote', 'Agent\n"a', { reason: 'stray-quote', line: 2 }],
  ])('is refused when it %s', (_, text, fault) => {
    expect(readScorecardFile(scorecard, text, context)).toEqual({ ok: false, fault })
  })

  it('may have its columns in any order', () => {
    const text = 'errors,feedback,Scored by,Date,Call,Agent\n0,3,Iván,2026-02-10,c1,ana@example.org'
    expect(readScorecardFile(scorecard, text, context)).toEqual(read(good))
  })

  it.each([
    ['semicolons, as a spreadsheet in Spanish writes them', ';', '2,5'],
    ['tabs, as they come from its clipboard', '\t', '2,5'],
    ['commas', ',', '"2,5"'],
  ])('may part its cells by %s', (_, delimiter, score) => {
    const rows = [
      ['Agent', 'Call', 'Date', 'Scored by', 'feedback', 'errors'],
      ['bea@example.org', 'c2', '2026-03-02', 'Iván', score, ''],
    ]
    const text = `\uFEFF${rows.map((cells) => cells.join(delimiter)).join('\r\n')}\r\n`
    expect(readScorecardFile(scorecard, text, context)).toEqual(read('bea@example.org,c2,2026-03-02,Iván,2.5,'))
  })

  it('may write its days the day first where the scorecard says so', () => {
    const dayFirst = (day: string) => {
      const text = `Agent,Call,Date,Scored by,feedback,errors\nana@example.org,c1,${day},Iván,3,0`
      const told = readScorecardFile({ ...scorecard, days: 'day-first' }, text, context)
      return told.ok ? (told.contacts[0]?.at.toISOString().slice(0, 10) ?? told.bad[0]?.reason) : told.fault.reason
    }
    expect(['10/02/2026', '9.2.2026', '2026-02-10', '31/02/2026', '02/13/2026'].map(dayFirst)).toEqual([
      '2026-02-10',
      '2026-02-09',
      '2026-02-10',
      'day',
      'day',
    ])
  })

  it('holds no scores of who brings it', () => {
    const text = `Agent,Call,Date,Scored by,feedback,errors\n${good}`
    const told = readScorecardFile(scorecard, text, { ...context, importer: 'ana' })
    expect(told).toMatchObject({ ok: true, contacts: [], bad: [{ column: 'Agent', reason: 'own-contact' }] })
  })

  it('either keeps a row or says why not, whatever it holds', () => {
    const cell = fc.oneof(fc.string(), fc.constantFrom('ana@example.org', 'c1', '2026-02-10', '3', '0', ''))
    const quoted = fc.array(cell, { minLength: 6, maxLength: 6 }).map((row) => {
      return row.map((one) => `"${one.replaceAll('"', '""')}"`).join(',')
    })
    fc.assert(
      fc.property(fc.array(quoted, { minLength: 1, maxLength: 8 }), (rows) => {
        const told = read(...rows)
        if (!told.ok) throw new Error(told.fault.reason)
        const lines = new Set(told.bad.map(({ line }) => line))
        expect(told.contacts.length + lines.size).toBe(rows.length)
        for (const { scores } of told.contacts) expect(Object.values(scores).every(Number.isFinite)).toBe(true)
      }),
    )
  })
})

function contacts(scores: readonly number[], wanted: Partial<ImportedContact> = {}): ImportedContact[] {
  return scores.map((feedback, index) => ({
    contact: `c${index}`,
    at: new Date(`2026-02-0${index + 1}T12:00:00Z`),
    recordedAt: now,
    scores: { feedback },
    ...wanted,
  }))
}

describe('scored contacts as evidence', () => {
  it.each([
    ['well above the cut', [4, 4, 4, 3], 'met'],
    ['all at the cut', [3, 3, 3], 'met'],
    ['about the cut', [4, 2, 3, 4], 'unsure'],
    ['well below', [1, 2, 1, 1], 'not-met'],
  ])('%s', (_, scores, outcome) => {
    expect(piecesOfScorecard(scorecard, contacts(scores))).toMatchObject([
      {
        kind: 'scorecard',
        outcome,
        competency: 'coaching',
        level: 3,
        at: new Date(`2026-02-0${scores.length}T12:00:00Z`),
        detail: { contacts: scores.length, cut: 3 },
      },
    ])
  })

  it('takes the standard error of the mean as the band', () => {
    // mean 3.25, sd 0.957, standard error 0.479: 2.77 to 3.73
    const [one] = piecesOfScorecard(scorecard, contacts([4, 2, 3, 4]))
    expect(one?.detail).toMatchObject({ mean: 3.25 })
    expect(one?.outcome).toBe('unsure')
    // the same mean from sixteen contacts: 0.214
    const many = [4, 2, 3, 4, 4, 2, 3, 4, 4, 2, 3, 4, 4, 2, 3, 4].flatMap((score) =>
      contacts([score], { at: new Date('2026-02-20T12:00:00Z') }),
    )
    expect(piecesOfScorecard(scorecard, many)[0]?.outcome).toBe('met')
  })

  it('is silent about too few contacts of a month', () => {
    expect(piecesOfScorecard(scorecard, contacts([4, 4]))).toEqual([])
    const apart = contacts([4, 4, 4]).map((one, index) => ({ ...one, at: new Date(Date.UTC(2026, index, 5, 12)) }))
    expect(piecesOfScorecard(scorecard, apart)).toEqual([])
  })

  it('does not count what was not scored on a criterion', () => {
    const partly = [...contacts([4, 4]), ...contacts([0], { scores: { errors: 0 } })]
    expect(piecesOfScorecard(scorecard, partly)).toEqual([])
  })

  it.each([
    [[0, 0, 0], 'met', 0],
    [[0, 1, 0, 0, 0, 0, 0], 'not-met', 1],
  ])('lets no points make up for a critical error: %j', (errors, outcome, mean) => {
    const scored = errors.flatMap((count) => contacts([4], { scores: { errors: count } }))
    expect(piecesOfScorecard(scorecard, scored)).toMatchObject([{ competency: 'metrics', outcome, detail: { mean } }])
  })

  it('lets a newer month replace the older, and counts it as judged by a person', () => {
    const january = contacts([4, 4, 4]).map((one, index) => ({
      ...one,
      at: new Date(Date.UTC(2026, 0, 5 + index, 12)),
    }))
    const [old, fresh] = piecesOfScorecard(scorecard, [...contacts([1, 1, 1]), ...january])
    expect(old?.instrument).toBe(fresh?.instrument)
    expect(old?.result).not.toBe(fresh?.result)
    const pieces = piecesOfScorecard(scorecard, january)
    const others = [piece('check'), piece('test'), piece('certificate')]
    expect(asked([...pieces, ...others]).competency).toMatchObject({ held: true, judged: 1, points: 7 })
    const months = piecesOfScorecard(scorecard, [...january, ...contacts([1, 1, 1])])
    expect(asked([...months, ...others]).competency).toMatchObject({ held: false, judged: 0 })
  })

  it('does not depend on the order of the contacts', () => {
    const anyContacts = fc.array(
      fc.record({ day: fc.integer({ min: 0, max: 70 }), feedback: fc.integer({ min: 0, max: 4 }) }),
      { maxLength: 30 },
    )
    fc.assert(
      fc.property(anyContacts, (all) => {
        const made = all.flatMap(({ day, feedback }, index) =>
          contacts([feedback], { contact: `c${index}`, at: new Date(Date.UTC(2026, 0, 1 + day, 12)) }),
        )
        const plain = (some: readonly ImportedContact[]) =>
          piecesOfScorecard(scorecard, some).map(({ result, outcome, at }) => [result, outcome, at])
        expect(plain(made.toReversed())).toEqual(plain(made))
      }),
    )
  })
})

describe('a scorecard in the content', () => {
  const written = { ...scorecard, least: undefined }

  it('wants five contacts unless it says otherwise', () => {
    expect(scorecardSchema.parse(written).least).toBe(5)
  })

  it('has a cut that can be missed and met', () => {
    const cutAt = (cut: number) =>
      scorecardSchema.safeParse({ ...written, criteria: [{ ...scorecard.criteria[0], cut }] }).success
    expect([0, 0.5, 4, 5].map(cutAt)).toEqual([false, true, true, false])
  })
})
