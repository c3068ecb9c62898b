import type { LoaderFunctionArgs } from '@remix-run/node'
import type { Permit } from '~/domains/accounts/permissions'
import {
  type CalibrationDone,
  type CalibrationForm,
  type CalibrationView,
  readForCalibration,
} from '~/domains/casework/calibrating.server'
import { levelsFormSchema } from '~/domains/casework/levels'
import { nested, type Paper, papersOf } from '~/domains/casework/papers'
import { refuse } from '~/http/guard.server'
import { addressOf } from '~/http/list-address'
import { formatMoment } from '~/i18n/format'
import type { Locale } from '~/i18n/locale'
import { textOf } from '~/i18n/text'

export interface CalibrationPage {
  title: string
  view: CalibrationView
  /** The rubric that was asked for by its hash, to be asked for again. */
  rubric: string | null
  /** The submission that the marker came from. */
  submission: string | null
  place: number
  /** Null while the marker is to mark the sample of this place. */
  result: CalibrationDone | null
  papers: Paper[]
  moments: Record<number, string>
}

interface Asked {
  rubric: string | null
  submission: string | null
  place: number
  isAgain: boolean
}

function askedOf(search: URLSearchParams): Asked {
  const word = (name: string) => (/^[\w-]{1,100}$/.test(search.get(name) ?? '') ? search.get(name) : null)
  return {
    rubric: word('rubric'),
    submission: word('submission'),
    place: Math.trunc(Number(search.get('sample'))) || 0,
    isAgain: search.get('again') === 'yes',
  }
}

/** Where the page of one sample is. */
export function hereOf(
  locale: Locale,
  { caseId, rubric, submission, place }: Pick<Asked, 'rubric' | 'submission' | 'place'> & { caseId: string },
): string {
  const base = `/${locale}/marking/calibrate/${caseId}`
  return addressOf(base, { rubric, submission, sample: place }, {})
}

export function calibrationPage(
  { params, request, context }: LoaderFunctionArgs,
  permit: Permit<'mark'>,
  locale: Locale,
): CalibrationPage {
  const asked = askedOf(new URL(request.url).searchParams)
  const read = readForCalibration(context.world, permit, params.case ?? '', asked.rubric)
  if (!read.ok) return refuse(read.reason)
  const { view } = read
  const place = asked.place || (view.samples.find(({ isDone }) => !isDone)?.place ?? 1)
  if (view.samples.length > 0 && !view.samples[place - 1]) return refuse('not-found')
  const { work } = view
  const { brief } = textOf(locale).casework.work
  const { zone } = permit.actor
  return {
    title: work.title[locale],
    view,
    rubric: asked.rubric,
    submission: asked.submission,
    place,
    result: asked.isAgain ? null : (view.history.find((done) => done.place === place) ?? null),
    papers: [
      { id: 'brief', kind: 'brief', title: brief, html: nested(work.brief[locale], 3) },
      ...papersOf(work.documents, locale, 3),
    ],
    moments: Object.fromEntries(view.history.map(({ id, at }) => [id, formatMoment(at, locale, zone)])),
  }
}

/** A form as it was sent, about the sample that the address names. */
export function sentCalibration(
  { params, request }: Pick<LoaderFunctionArgs, 'params' | 'request'>,
  fields: Record<string, string | string[]>,
) {
  const asked = askedOf(new URL(request.url).searchParams)
  const place = Math.trunc(Number(fields.sample)) || 0
  const form: CalibrationForm = { rubricHash: asked.rubric, place, levels: levelsFormSchema.parse(fields) }
  const given = Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, String(value)]))
  return { ...asked, caseId: params.case ?? '', place, form, given }
}
