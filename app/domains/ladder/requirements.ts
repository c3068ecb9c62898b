import { type Condition, type FieldOfWork, languageLevels, schoolings } from '~/domains/content/condition'
import type { Said, Statement } from './statement'

/** As far as a condition asks: one that was declined is as if it had not been handed in. */
export interface CertificateStated {
  id: string
  about: FieldOfWork
  answer: Statement['answer']
  /** The last moment at which it is valid; null when it does not run out. */
  expiresAt: Date | null
}

/**
 * confirmed: met by what a lead or trainer has confirmed · stated: met once what waits for an answer is confirmed ·
 * short: something is there, not enough · unstated: nothing is said of it.
 */
export type ConditionState = 'confirmed' | 'stated' | 'short' | 'unstated'

export interface JudgedCondition {
  condition: Condition
  state: ConditionState
  /** Months of work, languages, or 1 for schooling and certificates. */
  wanted: number
  /** Of these, what is confirmed, and what is with that which waits for an answer. */
  confirmed: number
  stated: number
  /** Ids of the statements and certificates that speak of it. */
  by: string[]
}

interface Told {
  statements: readonly Statement[]
  certificates: readonly CertificateStated[]
  now: Date
}

/**
 * What employers ask for a title besides competencies, beside what someone states, in the content's order. What was
 * declined counts nowhere, a certificate only while it is valid. It stands beside readiness and never bars it.
 */
export function judgeConditions(conditions: readonly Condition[], told: Told): JudgedCondition[] {
  return conditions.map((condition) => {
    const speaking = speakingOf(condition, told)
    const wanted = wantedOf(condition)
    const answered = speaking.filter(({ answer }) => answer === 'confirmed')
    const [confirmed, stated] = [amountOf(condition, answered, told.now), amountOf(condition, speaking, told.now)]
    const by = speaking.map(({ id }) => id)
    return { condition, state: stateOf(wanted, confirmed, stated, by.length), wanted, confirmed, stated, by }
  })
}

function stateOf(wanted: number, confirmed: number, stated: number, count: number): ConditionState {
  if (confirmed >= wanted) return 'confirmed'
  if (stated >= wanted) return 'stated'
  return count > 0 ? 'short' : 'unstated'
}

function wantedOf(condition: Condition): number {
  if (condition.kind === 'years') return condition.years === undefined ? 1 : Math.round(condition.years * 12)
  return condition.kind === 'languages' ? condition.count : 1
}

interface Speaking {
  id: string
  answer: Statement['answer']
  /** Null: a certificate. */
  said: Said | null
}

function speakingOf(condition: Condition, { statements, certificates, now }: Told): Speaking[] {
  if (condition.kind === 'certificate') {
    return certificates
      .filter(({ about, answer, expiresAt }) => {
        return condition.about.includes(about) && answer !== 'declined' && (expiresAt === null || expiresAt >= now)
      })
      .map(({ id, answer }) => ({ id, answer, said: null }))
  }
  return statements.filter(({ said, answer }) => answer !== 'declined' && isAbout(condition, said))
}

function isAbout(condition: Condition, said: Said): boolean {
  if (condition.kind === 'years') return said.kind === 'work' && said.fields.some((one) => condition.of.includes(one))
  if (condition.kind === 'schooling') return said.kind === 'schooling'
  return condition.kind === 'languages' && said.kind === 'language'
}

function amountOf(condition: Condition, speaking: readonly Speaking[], now: Date): number {
  const said = speaking.flatMap(({ said }) => said ?? [])
  if (condition.kind === 'years') return monthsWorked(said, now)
  if (condition.kind === 'languages') return languagesSpoken(said, condition.least)
  if (condition.kind === 'certificate') return Math.min(1, speaking.length)
  return said.some((one) => one.kind === 'schooling' && isEnough(condition, one)) ? 1 : 0
}

type Schooling<T> = Extract<T, { kind: 'schooling' }>

function isEnough({ least, in: fields }: Schooling<Condition>, said: Schooling<Said>): boolean {
  const isInField = fields.length === 0 || fields.includes(said.field)
  return isInField && schoolings.indexOf(said.level) >= schoolings.indexOf(least)
}

/** Whole months; where periods overlap a month counts once. What goes on runs to the month of `now`, in UTC. */
function monthsWorked(said: readonly Said[], now: Date): number {
  const thisMonth = now.getUTCFullYear() * 12 + now.getUTCMonth()
  const periods = said.flatMap((one) => {
    if (one.kind !== 'work') return []
    return [{ from: monthOf(one.from), to: Math.min(thisMonth, one.to ? monthOf(one.to) : thisMonth) }]
  })
  let [months, until] = [0, 0]
  for (const { from, to } of periods.sort((one, other) => one.from - other.from)) {
    months += Math.max(0, to - Math.max(from, until))
    until = Math.max(until, to)
  }
  return months
}

/** Months since the year 0. */
function monthOf(word: string): number {
  return Number(word.slice(0, 4)) * 12 + Number(word.slice(5)) - 1
}

function languagesSpoken(said: readonly Said[], least: (typeof languageLevels)[number]): number {
  const enough = said.flatMap((one) => {
    if (one.kind !== 'language') return []
    return languageLevels.indexOf(one.level) >= languageLevels.indexOf(least) ? [one.language] : []
  })
  return new Set(enough).size
}
