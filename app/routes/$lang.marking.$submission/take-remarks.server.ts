import { permit } from '~/domains/accounts/permissions'
import { forgetRemark, keepRemark, remarkBank } from '~/domains/casework/kept-remarks.server'
import { keepMarks } from '~/domains/casework/marking.server'
import { type MarkForm, remarkLimit } from '~/domains/casework/model'
import { pinRemark, unpinRemark } from '~/domains/casework/pinning.server'
import { refused } from '~/http/guard.server'
import { answerKept, answerPage, faultless, marksOf, pageOf, type Sent } from './take.server'

const word = (sent: Sent, name: string) => String(sent.fields[name] ?? '')

/** Pins a remark to words of the answer that the button names. */
export function takePin(sent: Sent, taskId: string) {
  const read = marksOf(sent)
  if (!read.ok) return answerPage(sent, read.faults, 422)
  const from = word(sent, `pin.from.${taskId}`)
  const pin = {
    taskId,
    quote: word(sent, `pin.quote.${taskId}`),
    from: /^\d{1,6}$/.test(from) ? Number(from) : null,
    remark: word(sent, `pin.remark.${taskId}`).slice(0, remarkLimit),
  }
  const kept = pinRemark(sent.args.context.world, sent.actor, sent.id, read.form, pin)
  if (!kept.ok && kept.reason === 'invalid') return answerPage(sent, { ...faultless(sent), errors: kept.errors }, 422)
  return answerKept(sent, kept, `${pageOf(sent)}#task-${taskId}`)
}

export function takeUnpin(sent: Sent, pinId: string) {
  const read = marksOf(sent)
  if (!read.ok) return answerPage(sent, read.faults, 422)
  return answerKept(sent, unpinRemark(sent.args.context.world, sent.actor, sent.id, read.form, pinId), pageOf(sent))
}

/** Inserts a kept remark, keeps one, or forgets one; the marks that came along are kept. */
export function takeBank(sent: Sent, act: string) {
  const { world } = sent.args.context
  const read = marksOf(sent)
  if (!read.ok) return answerPage(sent, read.faults, 422)
  const may = permit(sent.actor, 'mark')
  if (!may.ok) return refused(sent.args, may.reason)
  const into = word(sent, 'bank.into')
  const chosen = remarkBank(world, may.permit).find(({ id }) => String(id) === word(sent, 'bank.remark'))
  const form = act === 'insert' && chosen ? withRemark(read.form, into, chosen.text) : read.form
  if ((form.draft[into]?.remark.length ?? 0) > remarkLimit)
    return answerPage(sent, { ...faultless(sent), errors: { [`remark.${into}`]: 'too-long' } }, 422)
  const kept = keepMarks(world, sent.actor, sent.id, form)
  if (kept.ok && act === 'forget' && chosen) forgetRemark(world, may.permit, chosen.id)
  if (kept.ok && act === 'insert' && chosen) keepRemark(world, may.permit, chosen.text)
  if (kept.ok && act === 'keep') keepRemark(world, may.permit, form.draft[into]?.remark ?? '')
  return answerKept(sent, kept, `${pageOf(sent)}?bank=open#bank`)
}

function withRemark(form: MarkForm, into: string, text: string): MarkForm {
  const known = form.draft[into]
  if (!known) return form
  const remark = known.remark.trim() === '' ? text : `${known.remark.trimEnd()}\n${text}`
  return { ...form, draft: { ...form.draft, [into]: { ...known, remark } } }
}
