import type { PlannedStep } from '~/domains/ladder/plan'
import { startOfWeek } from '~/domains/ladder/plan'
import type { PlanItem } from '~/domains/ladder/plan-items'
import { sundayAfter } from '~/domains/ladder/plan-week'
import type { Plan } from '~/domains/ladder/plans.server'
import type { Locale } from '~/i18n/locale'

export type PlanView = ReturnType<typeof planView>
export type PlanWeekView = PlanView['weeks'][number]
export type PlanStepView = PlanWeekView['steps'][number]

/** A plan as pages show it: by the week in which each step begins, in words. */
export function planView(plan: Plan, locale: Locale) {
  const { title, readiness, edit, pace, steps, leftOut, wantedBy, paceNeeded } = plan
  const names = new Map(readiness.competencies.map(({ competency, name }) => [competency, name[locale]]))
  const titles = new Map(steps.map(({ item }) => [item.key, nameOf(item, names, locale)]))
  const last = Math.max(1, ...steps.map(({ to }) => to))
  return {
    title: { id: title.id, name: title.name[locale] },
    minutesAWeek: edit.minutesAWeek,
    minutes: steps.reduce((sum, { item }) => sum + item.minutes, 0),
    count: steps.length,
    endsOn: sundayAfter(startOfWeek(pace, last)),
    wantedBy,
    paceNeeded,
    isInTime: wantedBy === null || startOfWeek(pace, last) <= wantedBy,
    isOwnOrder: edit.order.length > 0,
    weeks: weeksOf(plan, (step) => stepView(step, names, titles, locale)),
    leftOut: leftOut.map((item) => ({ key: item.key, name: nameOf(item, names, locale) })),
    own: edit.own.filter(({ done }) => done !== null),
  }
}

function weeksOf<T>({ steps, pace }: Plan, show: (step: PlannedStep) => T) {
  const weeks = new Map<number, PlannedStep[]>()
  for (const step of steps) weeks.set(step.from, [...(weeks.get(step.from) ?? []), step])
  return [...weeks].map(([number, some]) => {
    const monday = startOfWeek(pace, number)
    return { number, monday, sunday: sundayAfter(monday), steps: some.map(show) }
  })
}

type Names = ReadonlyMap<string, string>

function stepView({ item, from, to, isLate, early }: PlannedStep, names: Names, titles: Names, locale: Locale) {
  const { key, step, minutes, serves, critical, dueAt, notBefore } = item
  return {
    key,
    name: nameOf(item, names, locale),
    kind: step?.kind ?? ('own' as const),
    path: step && step.kind !== 'endorsement' ? step.path : null,
    /** Of a confirmation: how many, of which competency and level. */
    ask: step?.kind === 'endorsement' ? { competency: step.competency, level: step.level, times: step.times } : null,
    state: step && step.kind !== 'endorsement' ? step.state : null,
    minutes,
    serves: serves.map((id) => names.get(id) ?? id),
    critical,
    dueAt,
    notBefore,
    weeks: to - from + 1,
    isLate,
    early: early.map((other) => titles.get(other) ?? other),
  }
}

function nameOf({ step, words, serves }: PlanItem, names: Names, locale: Locale): string {
  if (!step) return words
  return step.kind === 'endorsement' ? (names.get(serves[0] ?? '') ?? step.competency) : step.title[locale]
}
