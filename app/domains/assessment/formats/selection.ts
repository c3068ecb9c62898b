import { optionsOf } from '~/domains/content/item-model'
import { chooseSeveralBounds, scoreChooseSeveral } from '~/domains/measurement/choose-several'
import { multipleChoiceBounds, scoreMultipleChoice } from '~/domains/measurement/multiple-choice'
import type { FormItemOf, ItemKey } from '../model'
import type { Format } from './format'

type Selected = 'choose-n' | 'several-of'

/** Some of several: `chosen`, as often as options are ticked. */
function selecting<F extends Selected>(
  format: F,
  rules: Pick<Format<F>, 'covers' | 'score'> & { most: (item: FormItemOf<F>) => number },
): Format<F> {
  return {
    read(item, { chosen = [] }) {
      const given = [...new Set([chosen].flat().filter((option) => option !== ''))].sort()
      const known = new Set<unknown>(optionsOf(item).map(({ id }) => id))
      if (!given.every((option) => known.has(option))) return { ok: false, reason: 'invalid' }
      if (given.length > rules.most(item)) return { ok: false, reason: 'too-many' }
      return { ok: true, answer: { format, chosen: given } as never }
    },
    isSame: (one, other) => one.chosen.join() === other.chosen.join(),
    fieldsOf: ({ chosen }) => ({ chosen }),
    encode: (_, { chosen }) => chosen.join(),
    chosen: ({ chosen }) => chosen,
    covers: rules.covers,
    score: rules.score,
  }
}

/** Choose n of m: 4 for each keyed one chosen. The page lets no more than n be chosen, and more earn 0. */
export const chooseN = selecting('choose-n', {
  most: ({ choose }) => choose,
  covers: ({ choose }, { chosen }) => coverage(chosen.length, choose),
  score({ choose, options }, { chosen }, key) {
    return { ...chooseSeveralBounds(choose, options.length), points: scoreChooseSeveral(chosen, bestOf(key, choose)) }
  },
})

function coverage(given: number, wanted: number) {
  if (given === 0) return 'none'
  return given < wanted ? 'part' : 'all'
}

/** The n of the highest effectiveness; content check leaves no doubt, and of a panel's key the alphabet decides. */
export function bestOf(key: ItemKey, n: number): string[] {
  const ranked = Object.entries(key).sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
  return ranked.slice(0, n).map(([option]) => option)
}

/** All that apply: (right chosen − wrong chosen)/number right, never below 0. */
export const severalOf = selecting('several-of', {
  most: ({ options }) => options.length,
  covers: (_, { chosen }) => (chosen.length === 0 ? 'none' : 'all'),
  score(_, { chosen }, key) {
    const right = Object.keys(key).filter((option) => key[option] === 1)
    return {
      ...multipleChoiceBounds(right.length, Object.keys(key).length),
      points: scoreMultipleChoice(chosen, right),
    }
  },
})
