import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { permit } from '~/domains/accounts/permissions'
import { needsCalibration } from '~/domains/casework/calibrating.server'
import { type HistoryLine, historyForMarker } from '~/domains/casework/history.server'
import { remarkBank } from '~/domains/casework/kept-remarks.server'
import { type MarkingView, readForMarking } from '~/domains/casework/marking-view.server'
import { nested, type Paper, papersOf } from '~/domains/casework/papers'
import { readTableSort } from '~/domains/casework/table-sort'
import { type Reason, refused } from '~/http/guard.server'
import type { Locale } from '~/i18n/locale'

export interface MarkingPageData {
  view: MarkingView
  /** Brief first, then the documents. */
  papers: Paper[]
  /** The marker's own remarks to use again, and whether they were just at them. */
  bank: { remarks: ReturnType<typeof remarkBank>; isOpen: boolean }
  /** Nothing before the release, nor to whoever reads it for an appeal: neither is to know who read it, and how. */
  history: HistoryLine[]
}

export async function markingPage(args: LoaderFunctionArgs, locale: Locale, brief: string): Promise<MarkingPageData> {
  const { world, actor } = args.context
  const read = readForMarking(world, actor, args.params.submission ?? '')
  if (!read.ok) return refused(args, read.reason satisfies Reason | 'signed-out')
  const { work, reading, submissionId } = read.view
  const first = reading ? calibrationFirst(args, locale, { ...read.view, id: submissionId }) : null
  if (first) throw first
  const { searchParams } = new URL(args.request.url)
  const sort = readTableSort(searchParams.get('sort'))
  const may = permit(actor, 'mark')
  const remarks = reading && may.ok ? remarkBank(world, may.permit) : []
  const told = reading ? null : historyForMarker(world, actor, submissionId)
  const paper = { id: 'brief', kind: 'brief' as const, title: brief, html: nested(work.brief[locale], 3) }
  return {
    view: read.view,
    papers: [paper, ...papersOf(work.documents, locale, 3, sort)],
    bank: { remarks, isOpen: searchParams.has('bank') },
    history: told?.ok ? told.lines : [],
  }
}

/** Where a marker goes who has not marked the samples of this work's rubric yet; null for who has. */
export function calibrationFirst(
  { context: { world, actor } }: Pick<LoaderFunctionArgs, 'context'>,
  locale: Locale,
  { id, caseId, rubricHash }: { id: string; caseId: string; rubricHash: string },
): Response | null {
  if (!actor || !needsCalibration(world, actor.id, rubricHash)) return null
  const search = new URLSearchParams({ rubric: rubricHash, submission: id })
  return redirect(`/${locale}/marking/calibrate/${caseId}?${search}`)
}
