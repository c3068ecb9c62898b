import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Enhancer } from '~/http/Enhancer'
import { formOf } from '~/http/forms.server'
import { localeOf, refuse, requireLearner } from '~/http/guard.server'
import { titleOf } from '~/http/text'
import { Around } from './Around'
import { askedLesson } from './asked.server'
import { CheckPart } from './CheckPart'
import { LessonBody } from './LessonBody'
import { LessonHead } from './LessonHead'
import { type LessonPageData, lessonPage } from './lesson-page.server'
import { SourceList } from './SourceList'
import { takeCheck, takeSection, takeShift } from './take.server'

export const meta = titleOf<LessonPageData>((_, { title }) => title)

export async function loader(args: LoaderFunctionArgs): Promise<LessonPageData> {
  const locale = localeOf(args.params)
  const asked = askedLesson(args)
  const learner = await requireLearner(args)
  return lessonPage(args.context, learner, asked, locale, new URL(args.request.url).searchParams)
}

export async function action(args: ActionFunctionArgs) {
  const locale = localeOf(args.params)
  const { lesson } = askedLesson(args)
  const learner = await requireLearner(args)
  const fields = await formOf(args.request)
  if (fields.intent === 'section') return takeSection(args.context, learner, lesson, fields)
  if (fields.intent === 'check') return takeCheck(args.context, learner, lesson, fields, locale)
  if (fields.intent === 'keep-shift' || fields.intent === 'drop-shift')
    return takeShift(args.context, learner, lesson, fields.intent === 'keep-shift', locale)
  return refuse('invalid')
}

export default function LessonPage() {
  const data = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>()
  return (
    <>
      <LessonHead data={data} />
      <LessonBody data={data} />
      <SourceList sources={data.sources} />
      <CheckPart data={data} refusal={refusal} />
      <Around data={data} />
      <Enhancer name="lesson" />
      {data.hasIslands ? <Enhancer name="islands" /> : null}
    </>
  )
}
