import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { catalogue } from '~/domains/content/content.server'
import { type Stage, stageOf, stages } from '~/domains/content/rung'
import { courseProgress } from '~/domains/learning/learning.server'
import { localeOf } from '~/http/guard.server'
import { useSite } from '~/http/site'
import { titleOf, useText } from '~/http/text'
import { ButtonLink } from '~/ui/Button'
import { CardList } from '~/ui/Card'
import { EmptyState } from '~/ui/EmptyState'
import { Page } from '~/ui/Page'
import { CourseCard } from './CourseCard'

export const meta = titleOf((t) => t.learning.catalogue.title)

export function loader({ params, context }: LoaderFunctionArgs) {
  const locale = localeOf(params)
  const { world, actor } = context
  const progress = actor ? courseProgress(world, actor.id) : null
  const { courses, titles } = catalogue(world)
  return courses.map(({ id, title, summary, lessons, towards }) => ({
    id,
    stage: stageOf(towards, titles),
    title: title[locale],
    summary: summary[locale],
    lessons: lessons.length,
    minutes: lessons.reduce((sum, { text }) => sum + text[locale].minutes, 0),
    progress: progress?.get(id) ?? null,
  }))
}

export default function CataloguePage() {
  const t = useText().learning.catalogue
  const { locale } = useSite()
  const courses = useLoaderData<typeof loader>()
  return (
    <Page title={t.title} lead={t.lead}>
      {courses.length === 0 ? (
        <EmptyState action={<ButtonLink to={`/${locale}/ladder`}>{t.emptyAction}</ButtonLink>}>{t.empty}</EmptyState>
      ) : (
        stages.map((stage) => (
          <StageCourses key={stage} stage={stage} courses={courses.filter((course) => course.stage === stage)} />
        ))
      )}
    </Page>
  )
}

function StageCourses({ stage, courses }: { stage: Stage; courses: ReturnType<typeof useLoaderData<typeof loader>> }) {
  const t = useText().learning.catalogue.stages
  if (courses.length === 0) return null
  return (
    <section className="stack" aria-labelledby={stage}>
      <h2 id={stage}>{t[stage]}</h2>
      <CardList>
        {courses.map((course) => (
          <li key={course.id}>
            <CourseCard course={course} />
          </li>
        ))}
      </CardList>
    </section>
  )
}
