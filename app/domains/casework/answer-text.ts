import { z } from 'zod'
import type { SampleAnswer } from '~/domains/content/model'
import { formatNumber } from '~/i18n/format'
import type { Locale } from '~/i18n/locale'

/**
 * Every answer is kept as one text, so that versions, rivals and the offline queue know one thing only. Texts and numbers
 * are as they were typed; plans and scores are JSON in it, and the empty text where nothing is filled in.
 */

export const planFields = ['action', 'owner', 'date', 'measure'] as const
export type PlanField = (typeof planFields)[number]
export type PlanRow = Record<PlanField, string>
/** Criterion → the level given, from 0. */
export type Scores = Record<string, number>

export const emptyRow: PlanRow = { action: '', owner: '', date: '', measure: '' }
/** Of any plan. */
export const mostRows = 20

const cell = z.string().max(2_000)
const planSchema = z
  .array(z.strictObject({ action: cell, owner: cell, date: z.string().max(40), measure: cell }))
  .max(mostRows)
const scoresSchema = z.record(z.string().max(100), z.number().int().min(0).max(4))

/** The rows of a plan; none for an empty text, null for one that is no plan. */
export function readPlan(text: string): PlanRow[] | null {
  return readAs(planSchema, text, [])
}

/** The scores given; null for a text that is no scores. */
export function readScores(text: string): Scores | null {
  return readAs(scoresSchema, text, {})
}

function readAs<T>(schema: z.ZodType<T>, text: string, empty: T): T | null {
  if (text.trim() === '') return empty
  try {
    return schema.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}

export function isBlank(row: PlanRow): boolean {
  return planFields.every((field) => row[field].trim() === '')
}

/** Empty rows say nothing and are left out. */
export function writePlan(rows: readonly PlanRow[]): string {
  const filled = rows.filter((row) => !isBlank(row))
  const written = filled.map(({ action, owner, date, measure }): PlanRow => ({ action, owner, date, measure }))
  return written.length === 0 ? '' : JSON.stringify(written)
}

/** Always in the same order, so that the same scores are the same text. */
export function writeScores(scores: Scores): string {
  const given = Object.entries(scores).sort(([one], [other]) => (one < other ? -1 : 1))
  return given.length === 0 ? '' : JSON.stringify(Object.fromEntries(given))
}

/** A sample's answer as someone would have given it who reads this language. */
export function sampleText(answer: SampleAnswer | undefined, locale: Locale, decimals?: number): string {
  if (answer === undefined) return ''
  if (typeof answer === 'number') return formatNumber(answer, locale, decimals ?? decimalsOf(answer))
  if (Array.isArray(answer)) {
    const inLocale = ({ action, owner, date, measure }: (typeof answer)[number]): PlanRow => {
      return { action: action[locale], owner: owner[locale], date, measure: measure[locale] }
    }
    return writePlan(answer.map(inLocale))
  }
  const text = answer[locale]
  return typeof text === 'string' ? text : writeScores(answer as Scores)
}

function decimalsOf(value: number): number {
  return String(value).split('.')[1]?.length ?? 0
}
