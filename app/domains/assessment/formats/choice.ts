import { type ItemFormat, optionsOf } from '~/domains/content/item-model'
import { scoreSingleChoice, singleChoiceBounds } from '~/domains/measurement/multiple-choice'
import { creditBest, pickBestBounds, scorePickBest } from '~/domains/measurement/pick-best'
import type { FormItemOf, ItemKey } from '../model'
import type { Format } from './format'

type Chosen = Extract<ItemFormat, 'pick-best' | 'one-of'>

/** One option of several: `choice`. Read alike whether a judgment or a fact is asked. */
function choosing<F extends Chosen>(format: F, score: Format<F>['score']): Format<F> {
  return {
    read(item, { choice = '' }) {
      const isFine = choice === '' || optionsOf(item).some(({ id }) => id === choice)
      if (typeof choice !== 'string' || !isFine) return { ok: false, reason: 'invalid' }
      return { ok: true, answer: { format, choice: choice || null } as never }
    },
    covers: (_, { choice }) => (choice === null ? 'none' : 'all'),
    isSame: (one, other) => one.choice === other.choice,
    fieldsOf: ({ choice }) => ({ choice: choice ?? '' }),
    encode: (_, { choice }) => choice ?? '',
    chosen: ({ choice }) => (choice === null ? [] : [choice]),
    score,
  }
}

/** 1 for the right option, else 0; by chance one in as many as there are. */
export const oneOf = choosing('one-of', ({ options }, { choice }, key) => {
  const right = options.find(({ id }) => key[id] === 1)?.id ?? ''
  return { ...singleChoiceBounds(options.length), points: scoreSingleChoice(choice, right) }
})

/**
 * 1 for the option of the highest effectiveness, else 0, by chance one in n; where the item says so, each option earns
 * (effectiveness − least)/(most − least) instead, by chance their mean. Where a panel leaves two highest, both earn 1.
 */
export const pickBest = choosing('pick-best', (item, { choice }, key) => {
  const credits = creditsOf(item, key)
  return { ...pickBestBounds(credits), points: scorePickBest(choice, credits) }
})

function creditsOf({ credit }: FormItemOf<'pick-best'>, key: ItemKey): Record<string, number> {
  const [most, least] = [Math.max(...Object.values(key)), Math.min(...Object.values(key))]
  if (credit === 'effectiveness' && most > least)
    return Object.fromEntries(Object.entries(key).map(([id, value]) => [id, (value - least) / (most - least)]))
  const best = Object.keys(key).filter((id) => key[id] === most)
  return Object.assign({}, ...best.map((id) => creditBest(Object.keys(key), id)), ...best.map((id) => ({ [id]: 1 })))
}
