import { bestWorstBounds, scoreBestWorst } from '~/domains/measurement/best-worst'
import type { Format } from './format'

/** Two of several: `best` and `worst`. −2 to +2, by chance 0. */
export const bestWorst: Format<'best-worst'> = {
  read(item, { best = '', worst = '' }) {
    const known = new Set<unknown>(item.options.map(({ id }) => id))
    const isFine = (choice: unknown): choice is string => choice === '' || known.has(choice)
    if (!isFine(best) || !isFine(worst)) return { ok: false, reason: 'invalid' }
    if (best !== '' && best === worst) return { ok: false, reason: 'same-option' }
    return { ok: true, answer: { format: 'best-worst', best: best || null, worst: worst || null } }
  },
  covers(_, { best, worst }) {
    if (best === null && worst === null) return 'none'
    return best === null || worst === null ? 'part' : 'all'
  },
  isSame: (one, other) => one.best === other.best && one.worst === other.worst,
  fieldsOf: ({ best, worst }) => ({ best: best ?? '', worst: worst ?? '' }),
  encode: (_, { best, worst }) => (best || worst ? `${best ?? ''},${worst ?? ''}` : ''),
  chosen: ({ best, worst }) => [...(best ? [`best:${best}`] : []), ...(worst ? [`worst:${worst}`] : [])],
  score: (_, answer, key) => ({ ...bestWorstBounds, points: scoreBestWorst(answer, key).points }),
}
