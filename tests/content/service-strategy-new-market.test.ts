import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { readCsv } from '~/domains/content/csv'
import { type Demand, leastStaff, rosteredFor, staffWith } from '~/domains/measurement/staffing'

const folder = 'content/cases/service-strategy-new-market'
const read = (name: string) => readFileSync(`${folder}/${name}`, 'utf8')
const days = { weekday: 23, weekend: 8 }

interface Hour {
  day: keyof typeof days
  hour: number
  calls: number
  assist: number
  chat: number
  mail: number
  assigned: number
}

/** A table's rows as objects, with numbers for what looks like one. */
function rowsOf<T>(name: string): T[] {
  const csv = readCsv(read(`documents/${name}.csv`))
  if (!csv.ok) throw new Error(name)
  const [head, ...body] = csv.rows.map(({ cells }) => cells)
  return body.map((cells) => Object.fromEntries(cells.map((cell, at) => [head?.[at], Number(cell) || cell])) as T)
}

const hours = rowsOf<Hour>('forecast').map((row) => ({ ...row, hour: Number(row.hour) }))
const price = Object.fromEntries(rowsOf<{ item: string; eur: number }>('prices').map(({ item, eur }) => [item, eur]))
const inJuly = (of: (row: Hour) => number, rows = hours) =>
  rows.reduce((sum, row) => sum + days[row.day] * Number(of(row)), 0)
const isNight = ({ hour }: Hour) => hour < 8 || hour >= 22
const month = {
  calls: inJuly(({ calls }) => calls),
  night: inJuly(({ calls }) => calls, hours.filter(isNight)),
  chat: inJuly(({ chat }) => chat),
  mail: inJuly(({ mail }) => mail),
}
const contacts = month.calls + month.chat + month.mail

const demand = (calls: number, target: number, threshold: number): Demand => {
  return { calls, interval: 3600, handleTime: 420, target, threshold, patience: null, shrinkage: 0.3 }
}
const least = (calls: number, target = 0.8, threshold = 20) => {
  const staffed = leastStaff(demand(calls, target, threshold))
  return staffed.ok ? Math.max(2, staffed.agents) : Number.NaN
}
const levelWith = (calls: number, agents: number) => {
  const staffed = staffWith(demand(calls, 0.8, 20), agents)
  return staffed.ok ? staffed.serviceLevel : 0
}
/** What each level takes, band by band, at a share of the forecast. */
function connected(target: number, threshold: number, share = 1): Record<string, number> {
  const bands: Record<string, number> = { day: 0, weekend: 0, night: 0 }
  for (const row of hours) {
    const band = isNight(row) ? 'night' : row.day === 'weekday' ? 'day' : 'weekend'
    bands[band] = (bands[band] ?? 0) + days[row.day] * least(row.calls * share, target, threshold)
  }
  return bands
}
const peak = hours.reduce((most, row) => (row.calls > most.calls ? row : most))

const answers = (name: string) => parse(read(`samples/${name}.yaml`)).answers
const writes = (text: string, figure: number, locale: 'es' | 'en') =>
  text.includes(String(Math.round(figure)).replace(/\B(?=(\d{3})+$)/g, locale === 'es' ? '.' : ','))

describe('the forecast', () => {
  it('adds up to what the texts say', () => {
    expect(contacts).toBe(19872)
    expect(month).toEqual({ calls: 13799, night: 1341, chat: 3990, mail: 2083 })
    expect(inJuly(({ assist }) => assist)).toBe(6268)
    expect(Math.abs(12900 * 1.07 - month.calls)).toBeLessThan(10)
    expect(hours.filter(({ assist, calls }) => assist > calls)).toEqual([])
    expect(hours).toHaveLength(48)
  })

  it('has the days of July 2026', () => {
    const dates = Array.from({ length: 31 }, (_, day) => new Date(Date.UTC(2026, 6, day + 1)).getUTCDay())
    expect(dates.filter((day) => day === 0 || day === 6)).toHaveLength(days.weekend)
  })

  it('takes the hours that Planning gives for each level', () => {
    const given = rowsOf<{ service: string; band: string; hours: number }>('hours')
    for (const [target, threshold] of [
      [70, 60],
      [80, 20],
      [90, 15],
    ] as const) {
      const rows = given.filter(({ service }) => service === `phone-${target}-${threshold}`)
      expect(Object.fromEntries(rows.map(({ band, hours }) => [band, hours]))).toEqual(
        connected(target / 100, threshold),
      )
    }
    // chats of ten minutes two at a time at 80 %, emails of eight minutes at 85 %
    const writing = month.chat / 6 / 2 / 0.8 + (month.mail * 8) / 60 / 0.85
    const [week, weekend] = given.filter(({ service }) => service === 'writing').map(({ hours }) => hours)
    expect((week ?? 0) + (weekend ?? 0)).toBe(Math.ceil(writing))
  })
})

describe('the staffing tasks', () => {
  const tasks = parse(read('case.yaml')).tasks as Array<{ id: string; answer: { staffing: Record<string, number> } }>
  const asked = (id: string) => tasks.find((task) => task.id === id)?.answer.staffing

  it('ask about the busiest hour of the table', () => {
    expect(peak).toMatchObject({ day: 'weekday', hour: 11, calls: 44, assigned: 9 })
    for (const id of ['peak-agents', 'peak-rostered', 'partner-level'])
      expect(asked(id)).toMatchObject({ calls: peak.calls / 2, minutes: 30, aht: 420, within: 20 })
    expect(asked('partner-level')?.agents).toBe(Math.floor(peak.assigned * 0.7))
  })

  it('come out as the good sample says', () => {
    const good = answers('good')
    expect(least(peak.calls)).toBe(good['peak-agents'])
    expect(rosteredFor(least(peak.calls), 0.3)).toBe(good['peak-rostered'])
    expect(100 * levelWith(peak.calls, 6)).toBeCloseTo(good['partner-level'], 1)
  })

  it('come out the same by the recursion of the textbooks', () => {
    const byHand = (agents: number) => {
      const load = (44 * 420) / 3600
      let blocked = 1
      for (let line = 1; line <= agents; line++) blocked = (load * blocked) / (line + load * blocked)
      const waiting = blocked / (1 - (load / agents) * (1 - blocked))
      return 1 - waiting * Math.exp((-(agents - load) * 20) / 420)
    }
    for (const agents of [6, 7, 8, 9]) expect(levelWith(44, agents)).toBeCloseTo(byHand(agents), 10)
    expect([6, 7, 8, 9].map((agents) => Math.round(100 * byHand(agents)))).toEqual([39, 67, 84, 92])
  })

  it('show that a split queue takes more people, and that two are few for the last hour of the night', () => {
    expect([least(peak.assist), least(peak.calls - peak.assist)]).toEqual([4, 6])
    const seven = hours.find(({ day, hour }) => day === 'weekday' && hour === 7)
    expect(levelWith(seven?.calls ?? 0, 2)).toBeLessThan(0.8)
  })
})

describe("the partner's trap", () => {
  const headline = month.calls * 4.3 + month.chat * 2.6 + month.mail * 2.2
  const perContact = month.calls * 4.9 + month.night * 4.3 * 0.25 + month.chat * 2.6 + month.mail * 2.2
  const bill = perContact + 4500

  it('puts on one more than is needed at every hour, and reaches the level in hardly any', () => {
    expect(hours.filter(({ calls, assigned }) => assigned !== least(calls) + 1)).toEqual([])
    const short = hours.filter(({ calls, assigned }) => levelWith(calls, Math.floor(assigned * 0.7 + 1e-9)) < 0.8)
    expect(inJuly(({ calls }) => calls, short) / month.calls).toBeGreaterThan(0.9)
  })

  it('is in the price', () => {
    expect(price).toMatchObject({ call: 4.3, chat: 2.6, mail: 2.2 })
    expect(Math.round(headline)).toBe(74292)
    expect(headline / contacts).toBeCloseTo(3.74, 2)
    expect(Math.round(bill)).toBe(88513)
    expect(bill / contacts).toBeCloseTo(answers('good')['partner-cost'], 2)
    expect((bill - month.night * 1.075) / contacts).toBeCloseTo(answers('fair')['partner-cost'], 2)
    expect(Math.round(bill - headline)).toBe(14221)
  })

  it('is billed even when nobody calls', () => {
    expect(Math.round(0.9 * perContact + 4500)).toBe(80112)
  })
})

describe('the options of the good and the fair sample', () => {
  const voice = ({ day = 0, weekend = 0 }: Record<string, number>) =>
    day * Number(price['hour-day']) + weekend * Number(price['hour-weekend'])
  const writing = (share: number) => Math.ceil(743 * share) * Number(price['hour-writing'])
  const byTheHour = (target: number, threshold: number, share = 1) =>
    voice(connected(target, threshold, share)) + writing(share) + 4500 + Number(price['shared-night'])
  const wages = ({ day = 0, weekend = 0 }: Record<string, number>) =>
    (day * Number(price['wage-day']) + weekend * Number(price['wage-weekend'])) / 0.7
  const enough = connected(0.8, 20)
  const people = Math.ceil(((enough.day ?? 0) + (enough.weekend ?? 0)) / 0.7 / 168)
  const starter = Number(price.recruitment) + Number(price.training)
  const ownVoice = wages(enough) + people * Number(price.tools) + 5200 + month.chat * 2.6 + month.mail * 2.2 + 1500
  const everybody = Math.ceil(((enough.day ?? 0) + (enough.weekend ?? 0) + 743) / 0.7 / 168)
  const allOwn = wages(enough) + wages({ day: 628, weekend: 115 }) + everybody * Number(price.tools) + 5200

  it.each(['es', 'en'] as const)('cost what the recommendations say, %s', (locale) => {
    const good = answers('good').recommendation[locale]
    const figures = [
      ...[byTheHour(0.8, 20), byTheHour(0.7, 60), byTheHour(0.9, 15), 88513, 80112, ownVoice, allOwn],
      ...[byTheHour(0.8, 20, 1.1), byTheHour(0.7, 60, 1.1), byTheHour(0.8, 20, 0.75)],
      12000 + 6000 + 6 * 400 + 2 * starter,
    ]
    expect(figures.filter((figure) => !writes(good, figure, locale))).toEqual([])
    const fair = answers('fair').recommendation[locale]
    const others = [wages(enough), ownVoice, people * starter + 6 * 400 + 6000 + 2500, allOwn]
    expect(others.filter((figure) => !writes(fair, figure, locale))).toEqual([])
  })

  it('fit the limits, and the hiring does not', () => {
    expect(byTheHour(0.8, 20)).toBeLessThan(90000)
    expect(byTheHour(0.9, 15)).toBeGreaterThan(90000)
    expect(byTheHour(0.8, 20, 1.1)).toBeGreaterThan(90000)
    expect(byTheHour(0.7, 60, 1.1)).toBeLessThan(90000)
    expect(ownVoice).toBeLessThan(90000)
    expect([people, everybody]).toEqual([23, 29])
    expect(people + 2).toBeGreaterThan(12 + 7 + 5)
  })
})

describe('the dates', () => {
  it.each([
    ['2026-02-05', 4],
    ['2026-02-06', 5],
    ['2026-02-09', 1],
    ['2026-02-16', 1],
    ['2026-02-19', 4],
    ['2026-02-20', 5],
    ['2026-03-02', 1],
    ['2026-03-20', 5],
    ['2026-05-04', 1],
    ['2026-05-30', 6],
  ])('%s falls on the day the texts name', (date, day) => {
    expect(new Date(date).getUTCDay()).toBe(day)
  })

  it('of the plan lie within the ninety days', () => {
    expect((Date.parse('2026-05-30') - Date.parse('2026-03-02')) / 86_400_000 + 1).toBe(90)
    for (const name of ['good', 'fair', 'weak'])
      for (const { date } of answers(name).plan as Array<{ date: string }>)
        expect(date >= '2026-03-02' && date <= '2026-05-30').toBe(true)
  })
})
