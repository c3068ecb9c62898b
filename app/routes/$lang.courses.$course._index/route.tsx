import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { course as findCourse } from '~/domains/content/content.server'
import { localeOf, refuse } from '~/http/guard.server'
import { titleOf, useLocale, useText } from '~/http/text'
import { Breadcrumbs } from '~/ui/Breadcrumbs'
import { Page, Part } from '~/ui/Page'
import { Prose } from '~/ui/Prose'
import { Certificate } from './Certificate'
import { Closing } from './Closing'
import { type CoursePageData, coursePage } from './course-page.server'
import { LessonList } from './LessonList'
import { NextStep } from './NextStep'

export const meta = titleOf<CoursePageData>((_, { title }) => title)

export function loader({ params, context }: LoaderFunctionArgs): CoursePageData {
  const locale = localeOf(params)
  const course = findCourse(context.world, params.course ?? '') ?? refuse('not-found')
  return coursePage(context.world, context.actor, course, locale)
}

export default function CoursePage() {
  const data = useLoaderData<typeof loader>()
  const locale = useLocale()
  const text = useText()
  const t = text.learning.course
  const crumbs = [{ to: `/${locale}/courses`, label: text.learning.catalogue.title }]
  return (
    <Page title={data.title} lead={data.summary} above={<Breadcrumbs label={text.words.breadcrumbs} crumbs={crumbs} />}>
      <NextStep next={data.next} isGuest={data.isGuest} isNew={data.isNew} isDone={data.isDone} />
      {data.certificate ? <Certificate course={data} standing={data.certificate} /> : null}
      <Part id="lessons" title={t.lessons}>
        <LessonList courseId={data.id} lessons={data.lessons} isGuest={data.isGuest} />
      </Part>
      <Part id="outcome" title={t.outcome}>
        <Prose html={data.outcomeHtml} />
      </Part>
      <Part id="teaches" title={t.teaches}>
        <ul className="measure">
          {data.teaches.map(({ name, level }) => (
            <li key={name}>{text.learning.atLevel(name, level, text.learning.levels[level - 1] ?? '')}</li>
          ))}
        </ul>
      </Part>
      {data.towards.length > 0 ? (
        <Part id="towards" title={t.towards}>
          <ul className="measure">
            {data.towards.map(({ id, name }) => (
              <li key={id}>
                <a href={`/${locale}/titles/${id}`}>{name}</a>
              </li>
            ))}
          </ul>
        </Part>
      ) : null}
      <Closing test={data.test} scene={data.scene} work={data.work} />
    </Page>
  )
}
