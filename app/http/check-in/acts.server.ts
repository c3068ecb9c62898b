import { type ActionFunctionArgs, data, redirect } from '@remix-run/node'
import { z } from 'zod'
import type { Actor } from '~/domains/accounts/model'
import { competency } from '~/domains/content/content.server'
import { momentOfDay } from '~/domains/ladder/age'
import { unrated } from '~/domains/ladder/check-in'
import { wordsLimit } from '~/domains/ladder/check-in-sheet'
import { handInRatings, saveRatings } from '~/domains/ladder/check-in-sheets.server'
import { addNote, addStep, closeCheckIn, type TalkResult, tickStep } from '~/domains/ladder/check-in-talk.server'
import { giveUp, readCheckIn, takeOver } from '~/domains/ladder/check-ins.server'
import { formatTime } from '~/i18n/format'
import type { Locale } from '~/i18n/locale'
import { textOf } from '~/i18n/text'
import { answerWith, wantsJson } from '../answer.server'
import { invalid, parseForm } from '../forms.server'
import { refuse, refused } from '../guard.server'
import { redirectWithNotice } from '../notices.server'
import { readSent } from './sent'

export interface Sent {
  args: ActionFunctionArgs
  actor: Actor
  locale: Locale
  /** The check-in's id, and the address of its page. */
  id: string
  page: string
  fields: Record<string, string | string[]>
}

/** What the page shows instead of going on; what was sent comes along. */
export interface RateRefusal {
  errors: Record<string, string>
  given: Record<string, string>
  /** Why nothing was kept, in words. */
  message: string | null
  /** Its side can no longer be written. */
  isOver: boolean
}

const acts = {
  ...{ save: keep, review: keepAndReview, 'hand-in': handIn, 'take-over': takeItOver, 'give-up': giveItUp },
  ...{ note, step, tick, close },
}

/** Does what a form of a check-in's page asks for, by its field `intent`. */
export function actOnCheckIn(sent: Sent) {
  const [intent = '', of = ''] = String(sent.fields.intent ?? 'save').split(':')
  return Object.hasOwn(acts, intent) ? acts[intent as keyof typeof acts](sent, of) : refuse('invalid')
}

/** Keeps ratings: for the enhancer as they are made, else by the button. */
function keep(sent: Sent) {
  return takeRatings(sent, () => redirectWithNotice(sent.page, 'saved'))
}

/** What is not rated yet is told beside it; all that is has been kept. */
function keepAndReview(sent: Sent) {
  return takeRatings(sent, () => {
    const read = readCheckIn(sent.args.context.world, sent.actor, sent.id)
    const missing = read.ok ? unrated(read.view.asked, read.view.mine.ratings) : []
    return missing.length > 0 ? answerUnrated(sent, missing) : redirect(`${sent.page}?review=1`)
  })
}

function answerUnrated(sent: Sent, missing: readonly string[]) {
  const errors = Object.fromEntries(missing.map((of) => [`level.${of}`, 'choose']))
  return answerPage(sent, { errors, given: {} }, 422)
}

function takeRatings<Next>(sent: Sent, goOn: () => Next) {
  const { args, actor, locale, id, fields } = sent
  const read = readSent(fields)
  const isEnhanced = wantsJson(args.request)
  if (!read.ok)
    return isEnhanced ? answerJson(sent, { ok: false }, 422) : answerPage(sent, { errors: read.errors }, 422)
  if (read.sent.size === 0 && sent.fields.intent === undefined) return refuse('invalid')
  const saved = saveRatings(args.context.world, actor, id, read.sent)
  if (saved.ok) {
    const savedAtText = formatTime(saved.savedAt, locale, actor.zone)
    return isEnhanced ? answerJson(sent, { ok: true, steps: saved.versions, savedAtText }, 200) : goOn()
  }
  if (saved.reason === 'not-found' || saved.reason === 'forbidden') return refused(args, saved.reason)
  if (saved.reason !== 'conflict') return tooLate(sent, saved.reason)
  const message = textOf(locale).checkIns.rate.conflict(namesOf(sent, Object.keys(saved.versions)))
  const replaces = Object.entries(saved.versions).map(([of, version]) => [`replaces.${of}`, String(version)])
  if (isEnhanced) return answerJson(sent, { ok: false, message, steps: saved.versions }, 409)
  return answerPage(sent, { message, given: { ...givenOf(sent), ...Object.fromEntries(replaces) } }, 409)
}

function tooLate(sent: Sent, reason: 'handed-in' | 'taken' | 'given-up') {
  const { late, taken, givenUp } = textOf(sent.locale).checkIns.rate
  const message = { 'handed-in': late, taken, 'given-up': givenUp }[reason]
  if (wantsJson(sent.args.request)) return answerJson(sent, { ok: false, message }, 409)
  return answerPage(sent, { message, isOver: true }, 409)
}

function handIn(sent: Sent) {
  const { args, actor, locale, id, fields } = sent
  const done = handInRatings(args.context.world, actor, id, Number(fields.seen))
  if (done.ok) return redirectWithNotice(sent.page, 'check-in-handed-in')
  if (done.reason === 'not-found' || done.reason === 'forbidden') return refused(args, done.reason)
  const t = textOf(locale).checkIns
  if (done.reason === 'changed') return answerPage(sent, { message: t.review.changed }, 409)
  if (done.reason !== 'unrated') return tooLate(sent, done.reason)
  return answerUnrated(sent, done.missing)
}

function takeItOver(sent: Sent) {
  const done = takeOver(sent.args.context.world, sent.actor, sent.id)
  if (done.ok) return redirect(sent.page)
  return done.reason === 'handed-in' ? refuse('conflict') : refused(sent.args, done.reason)
}

function giveItUp(sent: Sent) {
  const done = giveUp(sent.args.context.world, sent.actor, sent.id)
  if (done.ok) return redirectWithNotice(sent.page, 'check-in-given-up')
  if (done.reason !== 'both-in') return refused(sent.args, done.reason)
  return answerPage(sent, { message: textOf(sent.locale).checkIns.giveUp.bothIn, isOver: true }, 409)
}

const said = z.string().trim().min(1, 'required').max(wordsLimit, 'too-long')
const noteSchema = z.object({ words: said })
const stepSchema = z.object({
  words: said,
  side: z.enum(['own', 'lead'], 'choose'),
  due: z.literal('').or(z.iso.date('date')).default(''),
})

function note(sent: Sent) {
  const form = parseForm(sent.fields, noteSchema)
  if (!form.ok) return invalid(form)
  return answerTalk(sent, addNote(sent.args.context.world, sent.actor, sent.id, form.value.words), '#notes')
}

function step(sent: Sent) {
  const form = parseForm(sent.fields, stepSchema)
  if (!form.ok) return invalid(form)
  const { words, side, due } = form.value
  const draft = { words, side, dueAt: due === '' ? null : momentOfDay(due) }
  return answerTalk(sent, addStep(sent.args.context.world, sent.actor, sent.id, draft), '#steps')
}

function tick(sent: Sent, of: string) {
  const isDone = sent.fields.done === 'yes'
  return answerTalk(sent, tickStep(sent.args.context.world, sent.actor, sent.id, Number(of), isDone), '#steps')
}

function close(sent: Sent) {
  const done = closeCheckIn(sent.args.context.world, sent.actor, sent.id)
  return done.ok ? redirectWithNotice(`${sent.page}`, 'check-in-closed') : refused(sent.args, done.reason)
}

/** What was typed for a talk that is over comes back to be copied. */
function answerTalk(sent: Sent, done: TalkResult, place: string) {
  if (done.ok) return redirect(`${sent.page}${place}`)
  if (done.reason !== 'conflict') return refused(sent.args, done.reason)
  return answerPage(sent, { message: textOf(sent.locale).checkIns.talk.over, isOver: true }, 409)
}

function answerJson({ args }: Sent, body: object, status: number) {
  return answerWith(args.context, Response.json(body, { status }))
}

function answerPage(sent: Sent, refusal: Partial<RateRefusal>, status: number) {
  const plain = { errors: {}, given: givenOf(sent), message: null, isOver: false }
  return data<RateRefusal>({ ...plain, ...refusal }, { status })
}

function givenOf({ fields }: Sent): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, String(value)]))
}

function namesOf({ args, locale }: Sent, ids: readonly string[]): string {
  return ids.map((id) => competency(args.context.world, id)?.name[locale] ?? id).join(', ')
}
