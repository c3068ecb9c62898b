import { useText } from '~/http/text'
import type { TakePageData } from './take-page.server'

/**
 * Every scene as a button of the form in sight, that saves and goes there; its shape and words say whether it is answered.
 * Not in sight at the last look, where every open scene has a link of its own.
 */
export function Positions({ page: { positions, here } }: { page: TakePageData }) {
  const t = useText().assessment.take
  const form = `form-${here === 'end' ? 1 : here}`
  return (
    <section className="positions" aria-label={t.positions} hidden={here === 'end'}>
      <ol>
        {positions.map(({ item, place, answered }) => (
          <li key={item}>
            <button
              type="submit"
              form={form}
              name="go"
              value={place}
              data-place-of={item}
              className={answered}
              aria-current={place === here ? 'step' : undefined}
            >
              <span className="unseen">{t.position(place)}, </span>
              <span aria-hidden="true">{place}</span>
              <span className="unseen" data-state="">
                {t[answered]}
              </span>
            </button>
          </li>
        ))}
        <li>
          <button type="submit" form={form} name="go" value="end" className="end">
            {t.review}
          </button>
        </li>
      </ol>
    </section>
  )
}
