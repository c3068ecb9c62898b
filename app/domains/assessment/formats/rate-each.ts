import { scaleOf } from '~/domains/content/item-model'
import type { Format } from './format'

/** A rating for every option on the item's scale: `rate-OPTION`. Scored over the whole form (see rating-agreement.ts). */
export const rateEach: Format<'rate-each'> = {
  read(item, fields) {
    const ratings: Record<string, number> = {}
    const { from, to } = scaleOf(item)
    for (const { id } of item.options) {
      const given = fields[`rate-${id}`] ?? ''
      if (given === '') continue
      const rating = typeof given === 'string' && /^\d{1,2}$/.test(given) ? Number(given) : Number.NaN
      if (!(rating >= from && rating <= to)) return { ok: false, reason: 'invalid' }
      ratings[id] = rating
    }
    return { ok: true, answer: { format: 'rate-each', ratings } }
  },
  covers(item, { ratings }) {
    const given = item.options.filter(({ id }) => ratings[id] !== undefined).length
    if (given === 0) return 'none'
    return given < item.options.length ? 'part' : 'all'
  },
  isSame(one, other) {
    const options = Object.keys({ ...one.ratings, ...other.ratings })
    return options.every((option) => one.ratings[option] === other.ratings[option])
  },
  fieldsOf: ({ ratings }) =>
    Object.fromEntries(Object.entries(ratings).map(([option, rating]) => [`rate-${option}`, String(rating)])),
  encode(item, { ratings }) {
    return Object.keys(ratings).length === 0 ? '' : item.options.map(({ id }) => ratings[id] ?? '').join(',')
  },
  chosen: () => [],
  score: () => null,
}
