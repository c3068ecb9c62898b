import type { Permit } from '~/domains/accounts/permissions'
import { quiz as findQuiz } from '~/domains/content/content.server'
import type { Both } from '~/i18n/locale'
import type { World } from '~/platform/world.server'
import { toldOf } from './first-results.server'
import { formOf } from './forms.server'
import { keyOf } from './keys.server'
import type { Form } from './model'
import { addPassing, methodsFor, noPassing } from './passing'
import { qualityOf } from './quality'
import type { Passing, Quality } from './quality-model'
import { formsTaken } from './quality-store.server'
import { firstSheets } from './sheet-store.server'

type Taken = ReturnType<typeof formsTaken>[number]

interface Known {
  quality: Quality
  /** Counted only when somebody asks. */
  passing: Passing[] | null
}

/** To be raised when `qualityOf` says something else of the same sheets: a test holds it to that. */
export const qualityEdition = 1

const known = toldOf(
  'formHash',
  (world, formHash, first): Known => {
    const form = formOf(world, formHash)
    const sheets = first.map(({ sheet }) => sheet)
    return { quality: qualityOf(form, sheets, keyOf(world, form)), passing: null }
  },
  { kept: { kind: 'quality', edition: qualityEdition } },
)

export interface TestReport {
  quizId: string
  title: Both
  /** Of all its forms. */
  attempts: number
  forms: number
  /** Of the form that most people have taken. */
  quality: Quality
}

/** Every test that has been finished, with how good its most taken form is. */
export function testReports(world: World, _: Permit<'read-reports'>): TestReport[] {
  const byQuiz = new Map<string, Taken[]>()
  for (const taken of formsTaken(world.db)) byQuiz.set(taken.quizId, [...(byQuiz.get(taken.quizId) ?? []), taken])
  const mains = [...byQuiz.values()].flatMap(([main]) => main ?? [])
  const qualities = known(
    world,
    mains.map(({ formHash }) => formHash),
  )
  return mains.flatMap((main) => {
    const quality = qualities.get(main.formHash)?.quality
    if (!quality) return []
    const forms = byQuiz.get(main.quizId) ?? []
    return {
      quizId: main.quizId,
      title: findQuiz(world, main.quizId)?.title ?? formOf(world, main.formHash).title,
      attempts: forms.reduce((sum, { attempts }) => sum + attempts, 0),
      forms: forms.length,
      quality,
    }
  })
}

export interface FormReport {
  form: Form
  provisionalKey: boolean
  attempts: number
  quality: Quality
  /** The method in force first. Others only where there are few people, or they have been counted before. */
  passing: Passing[]
  /** Methods that are still to be counted. */
  uncounted: boolean
  /** Every form that was taken, that of most people first; at most twenty. */
  forms: Array<{ hash: string; number: number | null; people: number; lastAt: Date | null }>
}

/** So many people are scored under every method while the page is made; of more only when asked. */
const fewPeople = 40
/** Of more than these, people evenly picked stand for all: a share of 500 is good to some four points in a hundred. */
const mostCounted = 500
const mostForms = 20

/**
 * One form of a test, the most taken unless said, as a measure: from each person's first attempt on it, by its newest score.
 * `countAll` scores them under every other method too, a few at a time, that nobody else waits. Refuses `not-found`.
 */
export async function formReport(
  world: World,
  _: Permit<'read-reports'>,
  asked: { quizId: string; formHash: string | null; countAll: boolean },
): Promise<{ ok: true; report: FormReport } | { ok: false; reason: 'not-found' }> {
  const taken = formsTaken(world.db, asked.quizId)
  const here = asked.formHash === null ? taken[0] : taken.find(({ formHash }) => formHash === asked.formHash)
  if (!here) return { ok: false, reason: 'not-found' }
  const form = formOf(world, here.formHash)
  const found = known(world, [here.formHash]).get(here.formHash)
  if (!found) return { ok: false, reason: 'not-found' }
  const isFew = found.quality.people <= fewPeople
  if (!found.passing && (isFew || asked.countAll)) found.passing = await passingOf(world, form)
  const forms = taken.slice(0, mostForms).map(({ formHash, people, lastAt }) => {
    return { hash: formHash, number: formOf(world, formHash).number, people, lastAt }
  })
  const report = {
    form,
    provisionalKey: keyOf(world, form).provisional,
    attempts: here.attempts,
    quality: found.quality,
    passing: found.passing ?? [],
    uncounted: found.passing === null,
    forms,
  }
  return { ok: true, report }
}

const batch = 50

async function passingOf(world: World, form: Form): Promise<Passing[]> {
  const all = firstSheets(world.db, 'formHash', [form.hash], Number.MAX_SAFE_INTEGER).get(form.hash) ?? []
  const every = Math.max(1, Math.ceil(all.length / mostCounted))
  const sheets = all.filter((_, place) => place % every === 0).map(({ sheet }) => sheet)
  const key = keyOf(world, form)
  const passing: Passing[] = []
  for (const method of methodsFor(form)) {
    let counted = noPassing(form, method)
    for (let from = 0; from < sheets.length; from += batch) {
      counted = addPassing(form, sheets.slice(from, from + batch), key, counted)
      await new Promise((resolve) => setImmediate(resolve))
    }
    passing.push(counted)
  }
  return passing
}
