import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { teamTables } from '~/cli/case-data/team-performance-improvement'
import { catalogue } from '~/domains/content/content.server'
import { readCsv } from '~/domains/content/csv'
import { testWorld } from '~tests/world'

const documents = 'content/cases/team-performance-improvement/documents'
const committed = (file: string) => readFileSync(`${documents}/${file}`, 'utf8')

type Row = Record<string, string>
const weekly = rowsOf(committed('weeks.csv'))
const origins = rowsOf(committed('origins.csv'))

const isBefore = ({ week = '' }: Row) => week < '2026-06-01'
const isAfter = (row: Row) => !isBefore(row)
/** Weeks whose repeats have had their seven days. */
const isClosed = ({ week = '' }: Row) => week <= '2026-07-20'
const inQueue = (queue: string) => (row: Row) => row.queue === queue
const atPlace = (place: string) => (row: Row) => row.place === place
const byAgent = (agent: string) => (row: Row) => row.agent === agent
const authorisations = weekly.filter(inQueue('authorisations'))
const coverage = weekly.filter(inQueue('coverage'))
const agents = [...new Set(weekly.map(({ agent = '' }) => agent))]

function rowsOf(text: string): Row[] {
  const csv = readCsv(text)
  if (!csv.ok) throw new Error('the table cannot be read')
  const [head, ...body] = csv.rows
  return body.map(({ cells }) => Object.fromEntries((head?.cells ?? []).map((name, at) => [name, cells[at] ?? ''])))
}

const sum = (rows: Row[], column: string) => rows.reduce((total, row) => total + Number(row[column]), 0)
const aht = (rows: Row[]) => (60 * sum(rows, 'minutes')) / sum(rows, 'contacts')
const repeated = (rows: Row[]) => (100 * sum(rows, 'repeats')) / sum(rows, 'contacts')
const satisfied = (rows: Row[]) => (100 * sum(rows, 'satisfied')) / sum(rows, 'answers')
const mean = (rows: Row[], column: string) => sum(rows, column) / rows.length
/** How far a figure moved from before the tool to after it. */
const change = (figure: (rows: Row[]) => number, rows: Row[]) =>
  figure(rows.filter(isAfter)) - figure(rows.filter(isBefore))
const closed = (rows: Row[]) => rows.filter(isClosed)

describe('the tables of the case', () => {
  it('are what the script makes', () => {
    const made = teamTables()
    expect(made.weeks).toBe(committed('weeks.csv'))
    expect(made.origins).toBe(committed('origins.csv'))
  })

  it('hold twelve people for thirteen weeks, and add up', () => {
    expect([agents.length, weekly.length]).toEqual([12, 156])
    expect(weekly.every((row) => Number(row.aht) === Math.round(aht([row])))).toBe(true)
    expect(weekly.every((row) => Number(row.satisfied) <= Number(row.answers))).toBe(true)
    for (const column of ['contacts', 'minutes', 'repeats', 'answers', 'satisfied']) {
      for (const agent of agents) {
        expect(sum(origins.filter(byAgent(agent)), column)).toBe(sum(closed(weekly).filter(byAgent(agent)), column))
      }
    }
  })
})

describe('the tool', () => {
  it('lengthens contacts, brings customers back and displeases them in its own queue alone', () => {
    expect(change(aht, authorisations)).toBeGreaterThan(100)
    expect(change(repeated, closed(authorisations))).toBeGreaterThan(9)
    expect(change(satisfied, authorisations)).toBeLessThan(-14)
    expect(Math.abs(change(aht, coverage))).toBeLessThan(2)
    expect(Math.abs(change(repeated, closed(coverage)))).toBeLessThan(0.5)
    expect(Math.abs(change(satisfied, coverage))).toBeLessThan(1)
  })

  it('is no matter of learning: in the last four weeks the time is still there', () => {
    const late = authorisations.filter(({ week = '' }) => week >= '2026-07-06')
    expect(aht(late) - aht(authorisations.filter(isBefore))).toBeGreaterThan(100)
  })

  it('weighs on everyone who uses it, and on nobody else', () => {
    const rises = (rows: Row[]) => agents.map((agent) => rows.filter(byAgent(agent))).filter((own) => own.length > 0)
    expect(rises(authorisations).every((own) => change(aht, own) > 90 && change(repeated, closed(own)) > 7)).toBe(true)
    expect(rises(coverage).every((own) => Math.abs(change(aht, own)) < 5)).toBe(true)
  })
})

describe('the explanation that tempts', () => {
  it('is borne out by totals: those at home fell further', () => {
    const [hybrid, office] = [weekly.filter(atPlace('hybrid')), weekly.filter(atPlace('office'))]
    expect(change(satisfied, hybrid)).toBeLessThan(change(satisfied, office) - 5)
    expect(change(aht, hybrid)).toBeGreaterThan(change(aht, office) + 30)
  })

  it('is contradicted within each queue: home and office moved alike', () => {
    for (const rows of [authorisations, coverage]) {
      const [hybrid, office] = [rows.filter(atPlace('hybrid')), rows.filter(atPlace('office'))]
      expect(Math.abs(change(satisfied, hybrid) - change(satisfied, office))).toBeLessThan(2)
      expect(Math.abs(change(repeated, closed(hybrid)) - change(repeated, closed(office)))).toBeLessThan(1.5)
    }
    const others = authorisations.filter(({ agent }) => agent !== 'edurne')
    const gap = change(aht, others.filter(atPlace('hybrid'))) - change(aht, others.filter(atPlace('office')))
    expect(Math.abs(gap)).toBeLessThan(5)
  })

  it('would not be helped by taking Edurne away', () => {
    const others = weekly.filter(({ agent }) => agent !== 'edurne')
    expect(change(satisfied, others)).toBeLessThan(0.9 * change(satisfied, weekly))
  })
})

describe('follow-up that stopped', () => {
  const late = weekly.filter(({ week = '' }) => week >= '2026-07-06')
  const quality = (rows: Row[], agent: string) => mean(rows.filter(byAgent(agent)), 'quality')
  const early = weekly.filter(isBefore)

  it('costs quality to the two new people without sessions, in different queues and places', () => {
    for (const agent of ['gael', 'luz']) {
      expect(sum(weekly.filter(byAgent(agent)).filter(isAfter), 'sessions')).toBe(0)
      expect(quality(late, agent) - quality(early, agent)).toBeLessThan(-12)
      expect(quality(late, agent)).toBeLessThan(75)
    }
    const [gael, luz] = ['gael', 'luz'].map((agent) => weekly.find(byAgent(agent)))
    expect([gael?.queue === luz?.queue, gael?.place === luz?.place]).toEqual([false, false])
  })

  it('is not being new, nor the tool: who kept the sessions got better', () => {
    expect(sum(weekly.filter(byAgent('ilan')), 'sessions')).toBe(13)
    expect(quality(late, 'ilan') - quality(early, 'ilan')).toBeGreaterThan(3)
  })

  it('is not harder marking: the other nine did not move', () => {
    const others = weekly.filter(({ tenure }) => tenure !== 'new')
    expect(Math.abs(change((rows) => mean(rows, 'quality'), others))).toBeLessThan(0.5)
  })

  it('does not show in what Luz’s customers say', () => {
    expect(change(satisfied, weekly.filter(byAgent('luz')))).toBeGreaterThan(0)
  })
})

describe('hard contacts', () => {
  const part = (origin: string, isOwn: boolean) =>
    origins.filter(
      (row) => row.queue === 'authorisations' && row.origin === origin && (row.agent === 'edurne') === isOwn,
    )

  it('make Edurne look the worst of the twelve', () => {
    const own = weekly.filter(byAgent('edurne'))
    for (const other of agents.filter((agent) => agent !== 'edurne').map((agent) => weekly.filter(byAgent(agent)))) {
      expect(aht(own)).toBeGreaterThan(aht(other))
      expect(satisfied(own)).toBeLessThan(satisfied(other))
      expect(repeated(closed(own))).toBeGreaterThan(repeated(closed(other)))
      expect(mean(own, 'adherence')).toBeLessThan(mean(other, 'adherence'))
    }
  })

  it('are done better by Edurne than by the rest of the queue, as direct ones are', () => {
    for (const origin of ['direct', 'transferred']) {
      expect(aht(part(origin, true))).toBeLessThan(aht(part(origin, false)) - 40)
      expect(repeated(part(origin, true))).toBeLessThan(repeated(part(origin, false)) - 3)
      expect(satisfied(part(origin, true))).toBeGreaterThan(satisfied(part(origin, false)))
    }
  })

  it('come to Edurne for the most part', () => {
    const [own, others] = [sum(part('transferred', true), 'contacts'), sum(part('transferred', false), 'contacts')]
    expect([own, own + others]).toEqual([625, 876])
  })
})

describe('what only looks like news', () => {
  it('is the week of the holiday: fewer contacts, as many a day', () => {
    const usual = weekly.filter(({ week = '' }) => isAfter({ week }) && week !== '2026-06-22')
    const holiday = weekly.filter(({ week }) => week === '2026-06-22')
    expect(sum(holiday, 'contacts')).toBe(1960)
    expect(sum(holiday, 'contacts')).toBeLessThan((0.8 * sum(usual, 'contacts')) / 8)
    const perDay = (rows: Row[]) => sum(rows, 'contacts') / sum(rows, 'days')
    expect(perDay(holiday) / perDay(usual)).toBeGreaterThan(0.97)
  })

  it('is the last week: repeats halve in both queues before their seven days are over', () => {
    for (const rows of [authorisations, coverage]) {
      const [last, open] = [rows.filter(({ week }) => week === '2026-07-20'), rows.filter((row) => !isClosed(row))]
      expect(repeated(open)).toBeLessThan(0.6 * repeated(last))
    }
  })
})

describe('the former lead’s figures', () => {
  const shown = (value: number, decimals = 0) => value.toFixed(decimals)

  it('are true', () => {
    const both = (figure: (rows: Row[]) => number, rows: Row[]) =>
      [isBefore, isAfter].map((when) => shown(figure(rows.filter(when)), 1))
    expect(both(satisfied, weekly.filter(atPlace('hybrid')))).toEqual(['86.5', '78.5'])
    expect(both(satisfied, weekly.filter(atPlace('office')))).toEqual(['85.6', '83.0'])
    expect(shown(change(aht, weekly.filter(atPlace('hybrid'))))).toBe('50')
    expect(shown(change(aht, weekly.filter(atPlace('office'))))).toBe('18')
    const own = weekly.filter(byAgent('edurne'))
    expect([shown(aht(own)), shown(satisfied(own), 1), shown(mean(own, 'adherence'))]).toEqual(['640', '74.6', '85'])
    const week = (monday: string) => authorisations.filter((row) => row.week === monday)
    expect(['2026-06-01', '2026-07-27'].map((monday) => shown(aht(week(monday))))).toEqual(['585', '563'])
    expect(shown(repeated(week('2026-07-27')))).toBe('12')
    expect(shown(satisfied(weekly.filter(byAgent('luz')).filter(isAfter)))).toBe('88')
  })
})

describe('the strong sample’s figures', () => {
  const note =
    readFileSync('content/cases/team-performance-improvement/samples/good.yaml', 'utf8').split('  plan:')[0] ?? ''
  const early = weekly.filter(isBefore)
  const late = weekly.filter(({ week = '' }) => week >= '2026-07-06')
  const pair = (figure: (rows: Row[]) => number, before: Row[], after: Row[], decimals = 1) =>
    [before, after].map((rows) => figure(rows).toFixed(decimals))
  const around = (figure: (rows: Row[]) => number, rows: Row[], decimals = 1) =>
    pair(figure, rows.filter(isBefore), rows.filter(isAfter), decimals)
  const quality = (rows: Row[]) => mean(rows, 'quality')

  it('are true', () => {
    const holiday = weekly.filter(({ week }) => week === '2026-06-22')
    const direct = origins.filter((row) => row.queue === 'authorisations' && row.origin === 'direct')
    const [own, others] = [direct.filter(byAgent('edurne')), direct.filter(({ agent }) => agent !== 'edurne')]
    const figures = [
      ...around(satisfied, authorisations),
      ...around(satisfied, coverage),
      ...around(satisfied, authorisations.filter(atPlace('hybrid'))),
      ...around(satisfied, authorisations.filter(atPlace('office'))),
      ...around(aht, authorisations, 0),
      ...around(repeated, closed(authorisations)),
      ...pair(aht, own, others, 0),
      ...pair(repeated, own, others),
      ...['gael', 'luz', 'ilan'].flatMap((agent) =>
        pair(quality, early.filter(byAgent(agent)), late.filter(byAgent(agent))),
      ),
      ...around(
        quality,
        weekly.filter(({ tenure }) => tenure !== 'new'),
      ),
      aht(late.filter(inQueue('authorisations'))).toFixed(),
      repeated(coverage.filter((row) => !isClosed(row))).toFixed(1),
      (sum(holiday, 'contacts') / sum(holiday, 'days')).toFixed(1),
    ]
    expect(figures.filter((figure) => !note.includes(figure) || !note.includes(figure.replace('.', ',')))).toEqual([])
  })

  it('say what the extra repeats cost, and what a target rests on', () => {
    const after = closed(authorisations).filter(isAfter)
    const extra = sum(after, 'repeats') - (sum(after, 'contacts') * repeated(authorisations.filter(isBefore))) / 100
    expect(extra.toFixed()).toBe('666')
    expect(((extra * aht(after)) / 3600 / 8).toFixed()).toBe('13')
    expect((sum(authorisations.filter(isAfter), 'answers') / sum(weekly.filter(isAfter), 'answers')).toFixed(2)).toBe(
      '0.35',
    )
  })
})

describe('the figures asked for', () => {
  const task = (id: string) => {
    const found = catalogue(testWorld())
      .cases.find((study) => study.id === 'team-performance-improvement')
      ?.tasks.find((one) => one.id === id)
    if (found?.kind !== 'number') throw new Error(`no figure ${id}`)
    return found
  }
  /** What an answer earns: all, half or nothing. */
  const credit = (id: string, answer: number) => {
    const { expected, tolerance, partTolerance = tolerance } = task(id)
    const off = Math.abs(answer - expected)
    return off <= tolerance ? 'all' : off <= partTolerance ? 'half' : 'none'
  }

  it('give half for the mean of the rows, and nothing for the rise at home', () => {
    const unweighted = change((rows) => mean(rows, 'aht'), authorisations)
    expect([credit('aht-rise', change(aht, authorisations)), credit('aht-rise', unweighted)]).toEqual(['all', 'half'])
    expect(credit('aht-rise', 50)).toBe('none')
  })

  it('give half to whoever counts the open week, and nothing for the difference of the totals', () => {
    const share = repeated(authorisations.filter(isBefore)) / 100
    const extra = (rows: Row[]) => sum(rows, 'repeats') - sum(rows, 'contacts') * share
    const after = authorisations.filter(isAfter)
    expect([credit('extra-repeats', extra(closed(after))), credit('extra-repeats', extra(after))]).toEqual([
      'all',
      'half',
    ])
    expect(credit('extra-repeats', 983)).toBe('none')
  })

  it('want the direct contacts of Edurne, not all of them', () => {
    expect(credit('edurne-direct', 447)).toBe('all')
    expect(credit('edurne-direct', aht(weekly.filter(byAgent('edurne'))))).toBe('none')
  })
})
