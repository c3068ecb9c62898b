import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { catalogue } from '~/domains/content/content.server'
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
  return catalogue(world).courses.map(({ id, title, summary, lessons }) => ({
    id,
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
        <CardList>
          {courses.map((course) => (
            <li key={course.id}>
              <CourseCard course={course} />
            </li>
          ))}
        </CardList>
      )}
    </Page>
  )
}
