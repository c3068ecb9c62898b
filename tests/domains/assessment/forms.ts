import type { Answer, Form, FormItem, FormItemOf } from '~/domains/assessment/model'
import { type Item, type ItemOption, optionsOf } from '~/domains/content/item-model'

const both = (text: string) => ({ es: text, en: text })

/** An item of options a, b, c… with these effectivenesses. */
export function item<F extends 'pick-best' | 'best-worst' | 'rate-each' | 'rank'>(
  id: string,
  format: F,
  competency: string,
  effectiveness: readonly number[],
): FormItemOf<F> {
  return {
    id,
    bank: 'bank',
    hash: `hash-${id}`,
    format,
    competency,
    level: 3,
    difficulty: 'easy',
    sector: 'bank',
    channel: 'chat',
    scene: both(`scene of ${id}`),
    ask: both('what should one do'),
    options: effectiveness.map((value, index) => ({
      id: letter(index),
      text: both(`${id} ${letter(index)}`),
      effectiveness: value,
      why: both(`why ${id} ${letter(index)}`),
      shows: competency,
    })),
  } as unknown as FormItemOf<F>
}

export function form(items: FormItem[], measures: Form['measures'] = []): Form {
  return {
    id: 'quiz',
    title: both('quiz'),
    summary: both('summary'),
    purpose: both('purpose'),
    instructions: both('instructions'),
    purposeHtml: both('purpose'),
    instructionsHtml: both('instructions'),
    minutes: 5,
    items,
    number: null,
    measures,
    passReason: both('reason'),
    retakeAfterDays: 14,
    hash: 'form-hash',
  }
}

export function letter(index: number): string {
  return 'abcdefgh'.charAt(index)
}

export function rated(ratings: ReadonlyArray<number | null>): Answer {
  const given = ratings.flatMap((rating, index) => (rating === null ? [] : [[letter(index), rating]]))
  return { format: 'rate-each', ratings: Object.fromEntries(given) }
}

export function chosen(best: string | null, worst: string | null): Answer {
  return { format: 'best-worst', best, worst }
}

/** The options of a judgment item, with what each is worth. */
export function judged(item: Item): Array<ItemOption & { effectiveness: number }> {
  return optionsOf(item) as Array<ItemOption & { effectiveness: number }>
}

/** What the authors' own key would answer. */
export function keyAnswer(item: FormItem): Answer {
  const options = judged(item)
  const ranked = [...options].sort((one, other) => other.effectiveness - one.effectiveness)
  if (item.format === 'best-worst') return chosen(ranked[0]?.id ?? null, ranked.at(-1)?.id ?? null)
  return {
    format: 'rate-each',
    ratings: Object.fromEntries(options.map(({ id, effectiveness }) => [id, effectiveness])),
  }
}
