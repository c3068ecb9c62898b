import type { Actor } from '~/domains/accounts/model'
import { listVersions, type VersionPage } from '~/domains/casework/drafts.server'
import { nested, type Paper, papersOf } from '~/domains/casework/papers'
import { type OwnResult, readResult } from '~/domains/casework/result.server'
import { readSubmission, type SubmissionView } from '~/domains/casework/submission-view.server'
import { tableFileOf } from '~/domains/casework/table-file'
import { readTableSort } from '~/domains/casework/table-sort'
import { answerWithCsv } from '~/http/answer.server'
import type { PageContext } from '~/http/context.server'
import { refuse } from '~/http/guard.server'
import type { Locale } from '~/i18n/locale'
import type { World } from '~/platform/world.server'

export interface SubmissionPageData {
  view: SubmissionView
  title: string
  /** Brief first, then the documents. */
  papers: Paper[]
  /** `?versions=TASK`: that task's versions instead of the work. */
  versions: (VersionPage & { taskId: string }) | null
  /** `?step=hand-in`: what is to be confirmed instead of the work. */
  isHandingIn: boolean
  /** `?row=TASK`: the plan to which a row is to be added. */
  moreRows: string | null
  now: Date
  /** How it was and is being marked, as far as its writer may know. */
  result: OwnResult
}

export function submissionPage(
  context: PageContext,
  actor: Actor,
  id: string,
  search: URLSearchParams,
  words: { locale: Locale; brief: string },
): SubmissionPageData {
  const { world } = context
  const read = readSubmission(world, actor, id)
  if (!read.ok) return refuse(read.reason)
  const { view } = read
  const marked = readResult(world, actor, id)
  if (!marked.ok) return refuse(marked.reason)
  const { locale } = words
  const table = search.get('download')
  if (table !== null) return answerWithCsv(context, tableFileOf(view.work, table, locale) ?? refuse('not-found'))
  const brief = { id: 'brief', kind: 'brief' as const, title: words.brief, html: nested(view.work.brief[locale], 2) }
  return {
    view,
    title: view.work.title[locale],
    papers: [brief, ...papersOf(view.work.documents, locale, 2, readTableSort(search.get('sort')))],
    versions: versionsAsked(world, actor, id, search),
    isHandingIn: view.state === 'drafting' && search.get('step') === 'hand-in',
    moreRows: search.get('row'),
    now: world.now(),
    result: marked.result,
  }
}

function versionsAsked(world: World, actor: Actor, id: string, search: URLSearchParams) {
  const taskId = search.get('versions')
  if (taskId === null) return null
  const page = Math.min(Math.max(Math.trunc(Number(search.get('page'))) || 1, 1), 100_000)
  const listed = listVersions(world, actor, id, taskId, page)
  return listed.ok ? { ...listed, taskId } : refuse(listed.reason)
}
