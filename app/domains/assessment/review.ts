import { keyedEnds } from '~/domains/measurement/best-worst'
import type { Both } from '~/i18n/locale'
import type { Answer, Attempt, FormItem, FormScore, ItemScore } from './model'

type End = 'best' | 'worst' | null

export interface ReviewedOption {
  id: string
  text: Both
  why: Both
  /** Effectiveness by the key, 1 to 7. */
  key: number
  /** In a best-and-worst item: what the key says of it, and what the person said. */
  keyed: End
  chosen: End
  /** In a rate-each item; null when it was left out. */
  rating: number | null
}

/** One item with everything: for the result, after the end. */
export interface ReviewedItem extends Omit<ItemScore, 'key' | 'inForm' | 'inCompetency'> {
  place: number
  scene: Both
  ask: Both
  /** What it is worth by itself, 0 (chance) to 100 (the key), negative below chance; null: not scorable. */
  share: number | null
  /** Most effective first. */
  options: ReviewedOption[]
}

/** Every scene with the person's answer, the key it was scored by and each option's reason. */
export function reviewOf(attempt: Pick<Attempt, 'form' | 'steps'>, score: FormScore): ReviewedItem[] {
  const scores = new Map(score.items.map((one) => [one.item, one]))
  return attempt.form.items.flatMap((item, index) => {
    const own = scores.get(item.id)
    if (!own) return []
    const { key, inForm, inCompetency: _, ...facts } = own
    const options = item.options.map((option) => reviewedOption(item, option, key, attempt.steps.get(item.id)?.answer))
    return {
      ...facts,
      place: index + 1,
      scene: item.scene,
      ask: item.ask,
      share: inForm === null ? null : Math.round(inForm * 100) + 0,
      options: options.sort((one, other) => other.key - one.key),
    }
  })
}

function reviewedOption(
  { format }: FormItem,
  { id, text, why }: FormItem['options'][number],
  key: Record<string, number>,
  answer: Answer | undefined,
): ReviewedOption {
  const given = answer?.format === 'best-worst' ? answer : null
  return {
    id,
    text,
    why,
    key: key[id] ?? 0,
    keyed: format === 'best-worst' ? endOf(id, keyedEnds(key)) : null,
    chosen: given ? endOf(id, given) : null,
    rating: answer?.format === 'rate-each' ? (answer.ratings[id] ?? null) : null,
  }
}

function endOf(id: string, { best, worst }: { best: string | null; worst: string | null }): End {
  if (id === best) return 'best'
  return id === worst ? 'worst' : null
}
