import { data, redirect } from '@remix-run/node'
import { atomicallyTogether } from '~/domains/accounts/transaction.server'
import { type Saved, saveAnswer, saveAnswers } from '~/domains/assessment/answers.server'
import { finishAsked } from '~/http/assessment/forms.server'
import { pathTo, resultPath, type Sent, withOrder } from '~/http/assessment/sent'
import { refuse } from '~/http/guard.server'
import type { Refused } from './refused'

/** Ends the test and shows its result. */
export async function finish(sent: Sent): Promise<Response> {
  return (await finishAsked(sent)) ?? refuse('not-found')
}

/** Saves the form of one item and goes where its button says; a form that cannot be taken is shown again as it was. */
export async function saveForm(sent: Sent) {
  const { world, actor, attemptId, fields } = sent
  const saved = await atomicallyTogether(world, () => saveAnswer(world, actor, attemptId, withOrder(fields)))
  if (saved.ok && fields.step && !fields.choice) return refusedForm(sent, { [saved.item]: 'choose-first' })
  if (saved.ok)
    return redirect(saved.other ? pathTo(sent, { item: sent.place, other: `${saved.other.id}` }) : pathAfter(sent))
  if (saved.reason === 'not-found') return refuse(saved.reason)
  if (saved.reason === 'late') return redirect(resultPath(sent))
  if (saved.reason === 'taken-back') return redirect(pathTo(sent, { item: sent.place, back: '1' }))
  return refusedForm(sent, { [String(fields.item)]: saved.reason })
}

/** Saves the one form of a page with every item on it; what cannot be taken is told beside its item, the rest is saved. */
export async function saveSheet(sent: Sent) {
  const { world, actor, attemptId, fields } = sent
  const forms = formsIn(fields)
  const all = await atomicallyTogether(world, () => saveAnswers(world, actor, attemptId, forms.map(withOrder)))
  if (!all.ok) return refuse(all.reason)
  if (all.saved.some((saved) => !saved.ok && saved.reason === 'late')) return redirect(resultPath(sent))
  const faults = forms.flatMap((form, index) => {
    const fault = faultOf(all.saved[index], form)
    return fault ? [[String(form.item), fault] as const] : []
  })
  if (faults.length > 0) return refusedForm(sent, Object.fromEntries(faults))
  const others = all.saved.flatMap((saved) => (saved.ok && saved.other ? [`${saved.other.id}`] : []))
  const isBack = all.saved.some((saved) => !saved.ok)
  if (others.length > 0 || isBack)
    return redirect(pathTo(sent, { item: 'all', other: others, ...(isBack ? { back: '1' } : {}) }))
  return redirect(pathAfter(sent))
}

/** The fields of each item, without the item's id that stands before their names. */
function formsIn({ client = '', ...fields }: Sent['fields']): Array<Sent['fields']> {
  const items = Object.keys(fields).flatMap((name) => (name.endsWith('.replaces') ? [name.slice(0, -9)] : []))
  return items.map((item, index) => {
    const own = Object.entries(fields).flatMap(([name, value]) =>
      name.startsWith(`${item}.`) ? [[name.slice(item.length + 1), value] as const] : [],
    )
    // each item counts for itself: else all of them would be the page's step 0
    return { ...Object.fromEntries(own), item, client: `${client}-${index}`, sequence: '0' }
  })
}

function faultOf(saved: Saved | undefined, form: Sent['fields']): Refused['faults'][string] | null {
  if (saved?.ok) return form.step && !form.choice ? 'choose-first' : null
  const reason = saved?.reason ?? 'invalid'
  return reason === 'not-found' || reason === 'late' || reason === 'taken-back' ? null : reason
}

function refusedForm({ fields }: Sent, faults: Refused['faults']) {
  return data<Refused>({ faults, given: withOrder(fields) }, { status: 422 })
}

function pathAfter(sent: Sent): string {
  const { go, feedback, intent } = sent.fields
  if (typeof feedback === 'string' && /^\d{1,3}$/.test(feedback))
    return `${pathTo(sent, { item: feedback, feedback: '1' })}#feedback`
  const to = typeof go === 'string' && /^(\d{1,3}|end|all)$/.test(go) ? go : sent.place
  return pathTo(sent, { item: intent === 'answers' && to !== 'end' ? 'all' : to })
}
