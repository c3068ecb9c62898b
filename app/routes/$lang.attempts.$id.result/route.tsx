import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { resultOf } from '~/domains/assessment/results.server'
import { ItemReview } from '~/http/assessment/ItemReview'
import { Leftover } from '~/http/assessment/Leftover'
import { localeOf, refuse, requireActor } from '~/http/guard.server'
import { handToPage, usePage } from '~/http/page'
import { titleOf, useLocale, useText } from '~/http/text'
import { Breadcrumbs } from '~/ui/Breadcrumbs'
import { Notice } from '~/ui/Notice'
import { Page, Part } from '~/ui/Page'
import { Basis } from './Basis'
import { Competencies } from './Competencies'
import { History } from './History'
import { Meaning } from './Meaning'
import { NextLessons } from './NextLessons'
import { type ResultPageData, resultPage } from './result-page.server'

export const meta = titleOf<{ test: string }>(({ assessment }, { test }) => assessment.result.title(test))

export async function loader(args: LoaderFunctionArgs): Promise<{ test: string }> {
  const actor = await requireActor(args)
  const { world } = args.context
  const locale = localeOf(args.params)
  const id = args.params.id ?? ''
  const found = resultOf(world, actor, id)
  if (!found.ok && found.reason === 'under-way') throw redirect(`/${locale}/attempts/${id}`)
  if (!found.ok) return refuse(found.reason)
  const page = resultPage({ world, actor, locale }, found.result)
  handToPage(args.context, page)
  return { test: page.quiz.title }
}

export default function ResultPage() {
  const page = usePage<ResultPageData>()
  const locale = useLocale()
  const text = useText()
  const t = text.assessment
  const quizPath = `/${locale}/quizzes/${page.quiz.id}`
  const crumbs = page.quiz.isThere ? [{ to: quizPath, label: page.quiz.title }] : []
  return (
    <Page
      title={t.result.title(page.quiz.title)}
      lead={t.result.finishedAt(page.finishedAt)}
      above={
        <Breadcrumbs
          label={text.words.breadcrumbs}
          crumbs={[{ to: `/${locale}/quizzes`, label: t.list.title }, ...crumbs]}
        />
      }
    >
      <Leftover attemptId={page.attemptId} />
      {page.closedByDeadline ? <Notice kind="due">{text.review.result.byDeadline}</Notice> : null}
      {page.isTest ? null : <p className="measure">{text.review.result.practice}</p>}
      <Meaning page={page} />
      {page.isTest ? (
        <>
          <Competencies page={page} />
          <Basis page={page} />
        </>
      ) : null}
      {page.isTest ? <NextLessons page={page} /> : null}
      <Part id="scenes" title={t.result.scenes}>
        {page.scenes.some(({ options }) => options.length > 0) ? (
          <p className="measure">{t.result.scenesAbout}</p>
        ) : null}
        <ol className="reviews">
          {page.scenes.map((scene) => (
            <li key={scene.item}>
              <ItemReview item={scene} title={t.result.scene(scene.place, scene.name)} />
            </li>
          ))}
        </ol>
      </Part>
      {page.isTest ? (
        <History page={page} />
      ) : (
        <p className="no-print">
          <a href={quizPath}>{t.result.backToTest}</a>
        </p>
      )}
      <p className="soft small no-print">{t.result.print}</p>
    </Page>
  )
}
