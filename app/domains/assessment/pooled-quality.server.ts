import type { Permit } from '~/domains/accounts/permissions'
import type { World } from '~/platform/world.server'
import { leastPeople } from './band'
import { toldOf } from './first-results.server'
import { formOf } from './forms.server'
import { keyOf } from './keys.server'
import { type Form, type Key, scoringMethod } from './model'
import { addPassing, noPassing } from './passing'
import { type DrawnSheet, pooledQuality, poolOf } from './pooled-quality'
import { type FormReport, formReport, type TestReport, testReports } from './quality.server'
import type { Passing, Quality } from './quality-model'
import { attemptsAt } from './quality-store.server'

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
  return isAll || isScattered ? { ok: true, report: pooled(world, report) } : found
}

/** Every test that has been finished; where its forms have few people each, its figures are of all of them together. */
export function allReports(world: World, permit: Permit<'read-reports'>): TestReport[] {
  const reports = testReports(world, permit)
  const isScattered = (report: TestReport) => areFew(report.forms, report.quality)
  const together = known(
    world,
    reports.filter(isScattered).map(({ quizId }) => quizId),
  )
  return reports.map((report) => ({ ...report, quality: together.get(report.quizId)?.quality ?? report.quality }))
}

function areFew(forms: number, { scorable }: Quality): boolean {
  return forms > 1 && scorable < leastPeople
}

interface Together {
  /** The latest, for its cuts, with every item that anybody was given. */
  form: Form
  provisionalKey: boolean
  quality: Quality
  passing: Passing[]
}

const known = toldOf(
  'quizId',
  (world, _, first): Together | null => {
    const drawn = first.map((one) => ({ ...one, items: formOf(world, one.formHash).items }))
    const latest = first.at(-1)
    if (!latest) return null
    const form = { ...formOf(world, latest.formHash), items: poolOf(drawn), hash: allForms }
    const key = keyOf(world, form)
    const quality = pooledQuality(drawn, form.items, key)
    return { form, provisionalKey: key.provisional, quality, passing: [passingOf(form, drawn, key)] }
  },
  { most: mostPeople },
)

function pooled(world: World, report: FormReport): FormReport {
  const quizId = report.form.id
  const together = known(world, [quizId]).get(quizId)
  return together ? { ...report, ...together, attempts: attemptsAt(world.db, quizId), uncounted: false } : report
}

/** Under the method in force alone: each result as it was scored, so that no form's own key is wanted. */
function passingOf(form: Form, drawn: readonly DrawnSheet[], key: Key): Passing {
  return drawn.reduce(
    (counted, { items, sheet }) => addPassing({ ...form, items: [...items] }, [sheet], key, counted),
    noPassing(form, scoringMethod),
  )
}
