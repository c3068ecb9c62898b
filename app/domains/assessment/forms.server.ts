import { pin, pinned } from '~/domains/content/content.server'
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
  const { draw: _, practiceItems: __, hash: ___, ...facts } = quiz
  const pins = items.map((item) => {
    return { bank: item.bank, id: item.id, pin: pinItem(world, item) }
  })
  return pin(world, 'form', quiz.id, { ...facts, items: pins, number } satisfies PinnedForm)
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
