import { modalRating } from './rating-mode'
import { valueOrNull } from './refusal'
import { meanOf, varianceOf } from './standard-scores'
import { type Ratings, standardKey } from './standardised-distance'

/** What a panel says of one option; null where nobody, or for sd one member, rated it. */
export interface KeyedOption {
  /** k: the mean of the members who rated it. */
  mean: number | null
  /** Their sd, over n − 1. */
  sd: number | null
  /** Their commonest rating, the lowest when tied. */
  mode: number | null
  n: number
  /** kz: the mean of the members' own z. */
  standardised: number | null
  /** Their ratings, in the order of the panel. */
  ratings: number[]
}

/** Under this many members a key is provisional. */
export const leastPanel = 10

/** The key of a panel, by option, and the members by place without a part in its standardised key, for their ratings do not differ. */
export function panelKey(panel: readonly Ratings[]): { options: KeyedOption[]; without: number[] } {
  const { kz, without } = standardKey(panel)
  const options = kz.map((standardised, option) => {
    const ratings = panel.flatMap((member) => member[option] ?? [])
    return {
      mean: ratings.length > 0 ? meanOf(ratings) : null,
      sd: ratings.length > 1 ? Math.sqrt(varianceOf(ratings)) : null,
      mode: valueOrNull(modalRating(ratings)),
      n: ratings.length,
      standardised,
      ratings,
    }
  })
  return { options, without }
}
