import type { PlanItem } from './plan-items'

const weekMs = 7 * 24 * 3600 * 1000

/** How much time someone has, and from when on. */
export interface Pace {
  start: Date
  /** At least 1. */
  minutesAWeek: number
}

export interface PlannedStep {
  item: PlanItem
  /** The weeks in which it begins and ends, counted from 1. */
  from: number
  to: number
  /** The week in which it ends begins after the day by which somebody asked for it. */
  isLate: boolean
  /** Keys of what it builds on and what comes only after it, by an order of one's own. */
  early: string[]
}

/**
 * The items in a sensible order, with weeks. Nothing comes before what it builds on. Of what can be begun, first comes
 * what is due earliest, then what is critical (each with whatever it builds on), then as the items stand. What may only
 * begin later waits, and others go ahead. What fits into one week is not cut in two; what is longer goes on through the
 * next. `order`, keys in an order of one's own, stands against all of this but for dates from which something may begin.
 */
export function drawPlan(items: readonly PlanItem[], pace: Pace, order: readonly string[] = []): PlannedStep[] {
  const left = inUrgency(items, order)
  const listed = new Set(order)
  const planned: PlannedStep[] = []
  let spent = 0
  while (left.length > 0) {
    const open = openOf(left, listed)
    const begins = open.map((item) => firstWeek(item, pace))
    const week = Math.floor(spent / pace.minutesAWeek)
    const chosen = open.find((_, index) => (begins[index] ?? 0) <= week)
    if (!chosen) {
      spent = Math.min(...begins) * pace.minutesAWeek
      continue
    }
    left.splice(left.indexOf(chosen), 1)
    const begin = beginOf(chosen, spent, pace.minutesAWeek)
    spent = begin + chosen.minutes
    // what takes no time begins in the week that the plan has come to
    const atOnce = chosen.minutes === 0 ? Math.max(planned.at(-1)?.to ?? 1, firstWeek(chosen, pace) + 1) : null
    const from = atOnce ?? Math.floor(begin / pace.minutesAWeek) + 1
    const to = atOnce ?? Math.ceil(spent / pace.minutesAWeek)
    planned.push({ item: chosen, from, to, isLate: isLate(chosen, to, pace), early: [] })
  }
  return planned.map((one, index) => ({ ...one, early: earlyOf(one.item, planned.slice(index + 1)) }))
}

/** When a week of the plan begins. */
export function startOfWeek({ start }: Pace, week: number): Date {
  return new Date(start.getTime() + (week - 1) * weekMs)
}

/**
 * The least minutes a week, in steps of five, with which everything is done before `by`; null when no pace is enough,
 * because less than a week is left or something may only begin later.
 */
export function paceFor(
  items: readonly PlanItem[],
  start: Date,
  by: Date,
  order: readonly string[] = [],
): number | null {
  const weeks = Math.floor((by.getTime() - start.getTime()) / weekMs)
  if (weeks < 1) return null
  const total = items.reduce((sum, { minutes }) => sum + minutes, 0)
  const most = Math.max(5, Math.ceil(total / 5) * 5)
  for (let minutesAWeek = Math.max(5, Math.ceil(total / weeks / 5) * 5); minutesAWeek <= most; minutesAWeek += 5) {
    const last = Math.max(0, ...drawPlan(items, { start, minutesAWeek }, order).map(({ to }) => to))
    if (last <= weeks) return minutesAWeek
  }
  return null
}

/** What nothing left is in the way of; everything, should items build on one another in a circle. */
function openOf(left: readonly PlanItem[], listed: ReadonlySet<string>): readonly PlanItem[] {
  const keys = new Set(left.map(({ key }) => key))
  const isChosen = (item: PlanItem, key: string) => listed.has(item.key) && listed.has(key)
  const open = left.filter((item) => item.after.every((key) => !keys.has(key) || isChosen(item, key)))
  return open.length > 0 ? open : left
}

interface Urgency {
  /** Place in one's own order. */
  place: number
  due: number
  critical: boolean
}

/** Most urgent first. What others build on is as urgent as the most urgent of them, but keeps a place that was chosen. */
function inUrgency(items: readonly PlanItem[], order: readonly string[]): PlanItem[] {
  const places = new Map(order.map((key, index) => [key, index]))
  const found = new Map<string, Urgency>()
  const urgencyOf = (item: PlanItem): Urgency => {
    const known = found.get(item.key)
    if (known) return known
    const own = { due: item.dueAt?.getTime() ?? Infinity, critical: item.critical }
    const place = places.get(item.key)
    const urgency: Urgency = { ...own, place: place ?? Infinity }
    // set before the others are asked, so that a circle ends here
    found.set(item.key, urgency)
    for (const other of items.filter(({ after }) => after.includes(item.key)).map(urgencyOf)) {
      urgency.due = Math.min(urgency.due, other.due)
      urgency.critical ||= other.critical
      if (place === undefined) urgency.place = Math.min(urgency.place, other.place)
    }
    return urgency
  }
  const ranked = items.map((item, rank) => ({ item, rank, urgency: urgencyOf(item) }))
  ranked.sort((one, other) => compare(one.urgency, other.urgency) || one.rank - other.rank)
  return ranked.map(({ item }) => item)
}

function compare(one: Urgency, other: Urgency): number {
  const sooner = difference(one.place, other.place) || difference(one.due, other.due)
  return sooner || Number(other.critical) - Number(one.critical)
}

/** Infinity from Infinity is nothing. */
function difference(one: number, other: number): number {
  return one === other ? 0 : one - other
}

/** The first week, counted from 0, in which it may be begun. */
function firstWeek({ notBefore }: PlanItem, { start }: Pace): number {
  return notBefore ? Math.max(0, Math.floor((notBefore.getTime() - start.getTime()) / weekMs)) : 0
}

/** The minute of all the time there is at which it begins: that of the next week where too little is left of this one. */
function beginOf({ minutes }: PlanItem, spent: number, aWeek: number): number {
  const nextWeek = (Math.floor(spent / aWeek) + 1) * aWeek
  return minutes > nextWeek - spent && minutes <= aWeek ? nextWeek : spent
}

function isLate({ dueAt }: PlanItem, to: number, pace: Pace): boolean {
  return dueAt !== null && startOfWeek(pace, to) > dueAt
}

function earlyOf({ after }: PlanItem, later: readonly PlannedStep[]): string[] {
  return later.map(({ item }) => item.key).filter((key) => after.includes(key))
}
