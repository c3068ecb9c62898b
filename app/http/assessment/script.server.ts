import { atomicallyTogether } from '~/domains/accounts/transaction.server'
import { type Saved, saveAnswer } from '~/domains/assessment/answers.server'
import { finishAttempt } from '~/domains/assessment/finishing.server'
import { formatTime } from '~/i18n/format'
import { textOf } from '~/i18n/text'
import { pathTo, resultPath, type Sent, withOrder } from './sent'

/** What the script on an attempt's page is told, as JSON. */
export interface Told {
  status: number
  body: { ok: boolean; [fact: string]: unknown }
}

const statuses = { 'not-found': 404, late: 409, 'taken-back': 409 } as const
type Refusal = Extract<Saved, { ok: false }>['reason']

/** Does what the script asks: saves an answer, or ends the test. Told once it is on disk. */
export async function answerScript(sent: Sent): Promise<Told> {
  const { world, actor, attemptId, fields } = sent
  if (fields.intent !== 'finish') {
    return toldOf(sent, await atomicallyTogether(world, () => saveAnswer(world, actor, attemptId, withOrder(fields))))
  }
  const finished = await atomicallyTogether(world, () => finishAttempt(world, actor, attemptId))
  if (finished.ok) return { status: 200, body: { ok: true, to: resultPath(sent) } }
  return { status: 404, body: { ok: false, reason: finished.reason } }
}

function toldOf(sent: Sent, saved: Saved): Told {
  const { locale, actor, place } = sent
  const t = textOf(locale).assessment.take
  if (!saved.ok) {
    const { reason } = saved
    const status = reason in statuses ? statuses[reason as keyof typeof statuses] : 422
    return { status, body: { ok: false, reason, message: t.faults[reason], ...seeMore(sent, reason) } }
  }
  const { step, savedAt, answered, other } = saved
  const savedAtText = savedAt && formatTime(savedAt, locale, actor.zone)
  const message = savedAtText ? t.savedAt(savedAtText) : ''
  const to = other && pathTo(sent, { item: place, other: `${other.id}` })
  const met = to ? { other: { message: t.otherCame, see: t.seeBoth, to } } : {}
  return { status: 200, body: { ok: true, step, savedAt, savedAtText, answered, message, ...met } }
}

/** Where a branching scene really stands, or how the test ended. */
function seeMore(sent: Sent, reason: Refusal) {
  const t = textOf(sent.locale).assessment.take
  if (reason === 'taken-back') return { see: { text: t.seeStanding, to: pathTo(sent, { item: sent.place }) } }
  return reason === 'late' ? { see: { text: t.seeResult, to: resultPath(sent) } } : {}
}
