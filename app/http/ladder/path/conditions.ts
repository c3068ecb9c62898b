import type { Condition } from '~/domains/content/condition'
import type { Catalogue } from '~/domains/content/model'
import type { ConditionState, JudgedCondition } from '~/domains/ladder/requirements'
import type { Locale } from '~/i18n/locale'
import type { Text } from '~/i18n/text'
import { type Cited, citations } from '../citations'

type Words = Text['path']['requirements']

/** A condition as pages show it, with the numbers of its sources. */
export interface ConditionView extends JudgedCondition {
  sources: Array<number | null>
}

export function conditionsView(
  live: Pick<Catalogue, 'sources'>,
  judged: readonly JudgedCondition[],
  locale: Locale,
): { conditions: ConditionView[]; sources: Cited[] } {
  const cited = citations(live)
  const conditions = judged.map((one) => ({ ...one, sources: one.condition.source.map(cited.numberOf) }))
  return { conditions, sources: cited.list(locale) }
}

/** What is asked: “2 years in customer service or contact centres”. */
export function conditionWords(condition: Condition, t: Words): string {
  switch (condition.kind) {
    case 'years':
      return t.years(
        condition.of.map((field) => t.fieldsOfWork[field]),
        condition.years === undefined ? null : Math.round(condition.years * 12),
      )
    case 'schooling':
      return t.schooling(
        t.schoolings[condition.least],
        condition.in.map((field) => t.fieldsOfStudy[field]),
      )
    case 'languages':
      return t.languages(condition.count, condition.least)
    default:
      return t.certificate(condition.about.map((field) => t.fieldsOfWork[field]))
  }
}

/** How it stands, with figures where there are any: “2 years and 3 months of 3 years. 9 months missing.” */
export function standingWords({ condition, state, wanted, confirmed, stated }: JudgedCondition, t: Words): string {
  const words = t.standing
  if (state === 'unstated') return words.unstated
  const amount = amountWords(condition, t)
  if (!amount) {
    if (state === 'short') return condition.kind === 'years' ? words.lessThanMonth : words.notEnough
    return state === 'stated' ? words.waiting : ''
  }
  if (state === 'confirmed') return words.met(amount(confirmed), amount(wanted))
  return [
    words.of(amount(stated), amount(wanted)),
    state === 'stated' ? words.waiting : condition.kind === 'years' ? words.lacking(wanted - stated) : '',
    confirmed === 0 ? words.nothingConfirmed : confirmed < stated ? words.confirmedPart(amount(confirmed)) : '',
  ]
    .filter(Boolean)
    .join(' ')
}

/** Null where there is nothing to count: schooling, certificates, any time at all. */
function amountWords(condition: Condition, { standing }: Words): ((amount: number) => string) | null {
  if (condition.kind === 'years') return condition.years === undefined ? null : standing.duration
  return condition.kind === 'languages' ? standing.languages : null
}

const states: readonly ConditionState[] = ['confirmed', 'stated', 'short', 'unstated']

/** All of them in a line: “4 requirements: 1 confirmed, 3 not stated.” */
export function tallyWords(judged: ReadonlyArray<Pick<JudgedCondition, 'state'>>, t: Words): string {
  const parts = states.flatMap((state) => {
    const number = judged.filter((one) => one.state === state).length
    return number > 0 ? [t.tally[state](number)] : []
  })
  return t.summary(judged.length, parts.join(', '))
}
