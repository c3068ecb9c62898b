import { redirect } from '@remix-run/node'
import type { Permit } from '~/domains/accounts/permissions'
import type { Lesson } from '~/domains/content/model'
import { answerCheck } from '~/domains/learning/answering.server'
import { checkFormSchema, sectionSchema } from '~/domains/learning/model'
import { reachSection } from '~/domains/learning/reading.server'
import { dropTry, keepForShift } from '~/domains/learning/shift-tries.server'
import { answerWith } from '~/http/answer.server'
import type { PageContext } from '~/http/context.server'
import { invalid, parseForm } from '~/http/forms.server'
import { refuse } from '~/http/guard.server'
import type { Locale } from '~/i18n/locale'
import { fieldOf } from './fields'

type Fields = Record<string, string | string[]>

/** The section that app/client/parts/section.ts tells: nothing to show for it. */
export function takeSection(context: PageContext, learner: Permit<'learn'>, lesson: Lesson, fields: Fields): never {
  const form = parseForm(fields, sectionSchema)
  if (!form.ok || !reachSection(context.world, learner, lesson, form.value.section).ok) return refuse('invalid')
  return answerWith(context, new Response(null, { status: 204 }))
}

/** "On your next shift": kept for later, or no longer. */
export function takeShift(
  { world }: PageContext,
  learner: Permit<'learn'>,
  lesson: Lesson,
  keep: boolean,
  locale: Locale,
) {
  const { courseId, id: lessonId } = lesson
  if (!keep) dropTry(world, learner, { courseId, lessonId })
  else if (!keepForShift(world, learner, lesson).ok) return refuse('invalid')
  return redirect(`/${locale}/courses/${courseId}/${lessonId}#next-shift`)
}

/** The check's answers: on to their review, or back with what was chosen and what is open. */
export function takeCheck(
  { world }: PageContext,
  learner: Permit<'learn'>,
  lesson: Lesson,
  fields: Fields,
  locale: Locale,
) {
  const form = parseForm(fields, checkFormSchema)
  if (!form.ok) return refuse('invalid')
  const chosen = Object.fromEntries(lesson.check.questions.map(({ id }) => [id, fields[fieldOf(id)]]))
  const answered = answerCheck(world, learner, lesson, { ...form.value, chosen })
  if (answered.ok) {
    return redirect(`/${locale}/courses/${lesson.courseId}/${lesson.id}?result=${answered.resultId}#check`)
  }
  const errors = Object.fromEntries(answered.missing.map((id) => [fieldOf(id), 'choose']))
  const given = Object.fromEntries(Object.entries(answered.answers).map(([id, option]) => [fieldOf(id), option]))
  return invalid({ errors: answered.reason === 'changed' ? { ...errors, form: 'changed' } : errors, given })
}
