import { type ActionFunctionArgs, data } from '@remix-run/node'
import type { Permit } from '~/domains/accounts/permissions'
import { textOfFile } from '~/domains/ladder/file-text'
import { importScores, previewScores, type ScoresFile, type ScoresPreview } from '~/domains/ladder/scorecards.server'
import { formWithFile } from '~/http/forms.server'
import { localeOf, refuse } from '~/http/guard.server'
import { redirectWithNotice } from '~/http/notices.server'

/** What is wrong with the file as a whole, in a column or on a line. */
export interface Problem {
  reason:
    | 'nothing'
    | 'large'
    | 'workbook'
    | 'unreadable'
    | 'empty'
    | 'withdrawn'
    | 'no-good-row'
    | 'stray-quote'
    | ColumnFault
  column?: string
  line?: number
}
export type ColumnFault = 'missing-column' | 'repeated-column' | 'unknown-column'

export interface Answer {
  given: ScoresFile
  problem: Problem | null
  preview: ScoresPreview | null
}

/** First says what a file holds; then, sent again with it, imports it. */
export async function answerScores(args: ActionFunctionArgs, permit: Permit<'import-scores'>) {
  const { world } = args.context
  const { fields, file } = await formWithFile(args.request, 'file')
  if (fields.intent !== 'preview' && fields.intent !== 'import') return refuse('invalid')
  const read = file ? textOfFile(file.bytes) : ({ ok: true, text: String(fields.text ?? '') } as const)
  const given = {
    scorecardId: String(fields.scorecard ?? ''),
    fileName: file?.name ?? String(fields.fileName ?? ''),
    text: read.ok ? read.text : '',
  }
  if (!read.ok) return told(given, { reason: read.reason })
  if (given.text.trim() === '') return told(given, { reason: 'nothing' })
  if (fields.intent === 'import') {
    const done = importScores(world, permit, given)
    const notice = done.ok && done.isNew ? 'scores-imported' : 'scores-known'
    if (done.ok) return redirectWithNotice(`/${localeOf(args.params)}/team/scorecards/${done.id}`, notice)
  }
  const seen = previewScores(world, permit, given)
  if (!seen.ok) {
    if (seen.reason === 'unknown-scorecard') return refuse('invalid')
    return told(given, seen.reason === 'fault' ? seen.fault : { reason: seen.reason })
  }
  const { preview } = seen
  if (preview.before?.withdrawnAt) return told(given, { reason: 'withdrawn' })
  if (preview.contacts.length === 0) return told(given, { reason: 'no-good-row' }, preview)
  return data<Answer>({ given, problem: null, preview })
}

function told(given: ScoresFile, problem: Problem, preview: ScoresPreview | null = null) {
  return data<Answer>({ given, problem, preview }, { status: 422 })
}
