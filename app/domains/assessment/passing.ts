import { decodeAnswers } from './decoded'
import { scoreForm } from './form-score'
import { type Form, type Key, type Method, methods, scoringMethod } from './model'
import type { Passing, Scored } from './quality-model'

/** The methods that could score this form otherwise; every other format has one rule. */
export function methodsFor(form: Pick<Form, 'items'>): readonly Method[] {
  if (form.items.some(({ format }) => format === 'rate-each')) return methods
  const isOrdered = form.items.some(({ format }) => format === 'rank' || format === 'order')
  return isOrdered ? [scoringMethod, 'correlation'] : [scoringMethod]
}

export function noPassing(form: Pick<Form, 'measures'>, method: Method): Passing {
  return {
    method,
    competencies: Object.fromEntries(form.measures.map(({ competency }) => [competency, 0])),
    all: 0,
    people: 0,
    scorable: 0,
  }
}

/** Adds people to those who pass: their answers scored by the key under the method, the cuts as they are. */
export function addPassing(form: Form, sheets: readonly Scored[], key: Key, before: Passing): Passing {
  const after = { ...before, people: before.people + sheets.length, competencies: { ...before.competencies } }
  for (const sheet of sheets) {
    const scores = scoresUnder(form, sheet, key, before.method)
    const reached = form.measures.filter(({ competency, cut }) => (scores.get(competency) ?? -1) >= cut)
    for (const { competency } of reached) after.competencies[competency] = (after.competencies[competency] ?? 0) + 1
    const isScorable = form.measures.every(({ competency }) => scores.get(competency) !== null)
    after.scorable += isScorable ? 1 : 0
    after.all += isScorable && reached.length === form.measures.length ? 1 : 0
  }
  return after
}

/** By the method in force as they were scored; else anew from the answers. */
function scoresUnder(form: Form, sheet: Scored, key: Key, method: Method): Map<string, number | null> {
  if (method !== scoringMethod) {
    const { competencies } = scoreForm(form, decodeAnswers(form, sheet.answers), key, method)
    return new Map(form.measures.map(({ competency }) => [competency, competencies[competency]?.raw ?? null]))
  }
  return new Map(
    form.measures.map(({ competency }) => {
      const own = sheet.own.filter((_, place) => form.items[place]?.competency === competency)
      const known = own.filter((credit) => credit !== null)
      const sum = known.reduce((all, credit) => all + credit, 0)
      const isWhole = known.length > 0 && known.length === own.length
      return [competency, isWhole ? Math.round((sum / known.length) * 1000) / 10 : null]
    }),
  )
}
