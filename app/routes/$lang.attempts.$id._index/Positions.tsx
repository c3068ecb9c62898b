import type { Position } from '~/domains/assessment/scene'
import { useText } from '~/http/text'

interface PositionsProps {
  positions: readonly Position[]
  here: number | null
}

/** Every scene as a button that saves and goes there; its shape and words say whether it is answered. */
export function Positions({ positions, here }: PositionsProps) {
  const t = useText().assessment.take
  return (
    <section className="positions" aria-label={t.positions}>
      <ol data-all={t.all} data-part={t.part} data-none={t.none}>
        {positions.map(({ item, place, answered }) => (
          <li key={item}>
            <button
              type="submit"
              name="go"
              value={place}
              data-place-of={item}
              className={answered}
              aria-current={place === here ? 'step' : undefined}
            >
              <span className="unseen">{t.position(place)}, </span>
              <span aria-hidden="true">{place}</span>
              <span className="unseen" data-words="">
                {t[answered]}
              </span>
            </button>
          </li>
        ))}
        {here === null ? null : (
          <li>
            <button type="submit" name="go" value="end" className="end">
              {t.review}
            </button>
          </li>
        )}
      </ol>
    </section>
  )
}
