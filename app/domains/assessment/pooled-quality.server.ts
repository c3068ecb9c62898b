import type { Permit } from '~/domains/accounts/permissions'
import type { World } from '~/platform/world.server'
import { leastPeople } from './band'
import { formOf } from './forms.server'
import { keyOf } from './keys.server'
import { type Key, scoringMethod } from './model'
import { addPassing, noPassing } from './passing'
import { type DrawnSheet, pooledQuality, poolOf } from './pooled-quality'
import { attemptsAt, firstSheetsAt } from './pooled-store.server'
import { type FormReport, formReport, type TestReport, testReports } from './quality.server'
import type { Passing, Quality } from './quality-model'

/** Of more people the latest so many: what they say of an item moves no more. */
const mostPeople = 2000

/** Asks for all forms of a test together. */
export const allForms = 'all'

/**
 * A test as a measure: one of its forms, or all together where that is asked, or where none has enough people of its own.
 * Refuses `not-found`.
 */
export async function testReport(
  world: World,
  permit: Permit<'read-reports'>,
  asked: { quizId: string; formHash: string | null; countAll: boolean },
): ReturnType<typeof formReport> {
  const isAll = asked.formHash === allForms
  const found = await formReport(world, permit, { ...asked, formHash: isAll ? null : asked.formHash })
  if (!found.ok) return found
  const { report } = found
  const isScattered = asked.formHash === null && areFew(report.forms.length, report.quality)
  return isAll || isScattered ? { ok: true, report: { ...report, ...pooled(world, report) } } : found
}

/** Every test that has been finished; where its forms have few people each, its figures are of all of them together. */
export function allReports(world: World, permit: Permit<'read-reports'>): TestReport[] {
  return testReports(world, permit).map((report) => {
    if (!areFew(report.forms, report.quality)) return report
    const { drawn, pool, key } = drawnAt(world, report.quizId)
    return { ...report, quality: pooledQuality(drawn, pool, key) }
  })
}

function areFew(forms: number, { scorable }: Quality): boolean {
  return forms > 1 && scorable < leastPeople
}

function pooled(world: World, { form }: FormReport) {
  const { drawn, pool, key } = drawnAt(world, form.id)
  return {
    form: { ...form, items: pool, hash: allForms },
    provisionalKey: key.provisional,
    attempts: attemptsAt(world.db, form.id),
    quality: pooledQuality(drawn, pool, key),
    passing: [passingOf(form, drawn, key)],
    uncounted: false,
  }
}

function drawnAt(world: World, quizId: string) {
  const drawn = firstSheetsAt(world.db, quizId, mostPeople).map((one) => {
    return { ...one, items: formOf(world, one.formHash).items }
  })
  const pool = poolOf(drawn)
  return { drawn, pool, key: keyOf(world, { items: pool, hash: allForms }) }
}

/** Under the method in force alone: each result as it was scored, so that no form's own key is wanted. */
function passingOf(form: FormReport['form'], drawn: readonly DrawnSheet[], key: Key): Passing {
  return drawn.reduce(
    (counted, { items, sheet }) => addPassing({ ...form, items: [...items] }, [sheet], key, counted),
    noPassing(form, scoringMethod),
  )
}
