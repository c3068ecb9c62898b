import { type Ratings, ratingIn } from '~/domains/ladder/check-in'
import { useText } from '../text'
import type { AskedCompetency } from './check-in-page.server'

/** `3 (intermediate)`; in words where somebody cannot tell. */
export function useLevelWords(): (level: number | null | undefined) => string {
  const { levels, sides } = useText().checkIns
  return (level) => (level === null || level === undefined ? sides.untold : `${level} (${levels[level]})`)
}

interface SheetProps {
  competencies: readonly AskedCompetency[]
  ratings: Ratings
  /** Never handed in: some may not be rated. */
  isPartial?: true
}

/** One side's ratings to read. */
export function Sheet({ competencies, ratings, isPartial }: SheetProps) {
  const levelWords = useLevelWords()
  const { unrated } = useText().checkIns.sides
  return (
    <dl className="check-in-sheet">
      {competencies.map(({ id, name }) => {
        const rating = ratingIn(ratings, id)
        return (
          <div key={id}>
            <dt>{name}</dt>
            <dd>
              {isPartial && rating?.level === undefined ? unrated : levelWords(rating?.level)}
              {rating?.words ? <div className="typed small">{rating.words}</div> : null}
            </dd>
          </div>
        )
      })}
    </dl>
  )
}
