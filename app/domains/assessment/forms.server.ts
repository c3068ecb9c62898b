import { isPinned, pin, pinHash, pinned } from '~/domains/content/content.server'
import type { Quiz } from '~/domains/content/quiz-model'
import type { World } from '~/platform/world.server'
import type { Form, FormItem } from './model'

/** A form as it is pinned: its items each by a pin of their own, so that many forms of one pool stay small. */
interface PinnedForm extends Omit<Form, 'items' | 'hash'> {
  items: Array<{ bank: string; id: string; pin: string } | FormItem>
}

/** Keeps an item as it is now; returns the hash by which keys know it. */
export function pinItem(world: World, item: FormItem): string {
  return pin(world, 'item', `${item.bank}/${item.id}`, item)
}

/** An item as pinned: there for whatever row holds its hash, by a foreign key or by a panel that pinned it. */
export function pinnedItem(world: World, hash: string): FormItem {
  const item = pinned<FormItem>(world, hash)
  if (!item) throw new Error(`item ${hash} was never pinned`)
  return { ...item, hash }
}

/** Keeps a form, and at their first use its items, as they are now; returns the form's hash. */
export function pinForm(world: World, quiz: Quiz, items: readonly FormItem[], number: number | null): string {
  const body = formBody(quiz, items, number)
  // a form is kept together with its items, so that of a known one none has to be looked for
  if (!isPinned(world, body)) for (const item of items) pinItem(world, item)
  return pin(world, 'form', quiz.id, body)
}

const wholeBodies = new WeakMap<Quiz, PinnedForm>()

/** Of a test that gives everybody all its items the very same body, so that a hash of it is made once. */
function formBody(quiz: Quiz, items: readonly FormItem[], number: number | null): PinnedForm {
  if (items !== quiz.items || number !== null) return bodyOf(quiz, items, number)
  const body = wholeBodies.get(quiz) ?? bodyOf(quiz, items, number)
  wholeBodies.set(quiz, body)
  return body
}

function bodyOf(quiz: Quiz, items: readonly FormItem[], number: number | null): PinnedForm {
  const { draw: _, practiceItems: __, hash: ___, ...facts } = quiz
  return { ...facts, items: items.map((item) => ({ bank: item.bank, id: item.id, pin: pinHash(item) })), number }
}

const assembled = new WeakMap<PinnedForm, Form>()

/** A form as pinned. It is there for every attempt: the database holds them together by a foreign key. */
export function formOf(world: World, hash: string): Form {
  const body = pinned<PinnedForm>(world, hash)
  if (!body) throw new Error(`form ${hash} was never pinned`)
  const known = assembled.get(body)
  if (known) return known
  const form: Form = { ...body, hash, items: body.items.map((item) => itemOf(world, item)) }
  assembled.set(body, form)
  return form
}

/** Forms of the first weeks held their items whole. */
function itemOf(world: World, place: PinnedForm['items'][number]): FormItem {
  if (!('pin' in place)) return place
  return { ...pinnedItem(world, place.pin), bank: place.bank }
}
