import { useLocale, useText } from '~/http/text'
import { formatNumber } from '~/i18n/format'
import { State } from '~/ui/State'
import { RatingLine } from './RatingLine'
import type { ResultPageData } from './result-page.server'

type Reviewed = ResultPageData['scenes'][number]
type ReviewedOption = Reviewed['options'][number]

/** One scene again: what was answered, the key, and the reason of every response. */
export function SceneReview({ scene }: { scene: Reviewed }) {
  const t = useText().assessment.result
  const locale = useLocale()
  return (
    <li className="scene-review">
      <div className="row-spread">
        <h3>{t.scene(scene.place, scene.name)}</h3>
        <p className="score-figure">{useWorth(scene)}</p>
      </div>
      <p className="scene-text">{scene.whole.scene[locale]}</p>
      <p>
        <strong>{scene.whole.ask[locale]}</strong>
      </p>
      <ul className="review-options">
        {scene.options.map((option) => (
          <li key={option.id} className={option.keyed ?? undefined}>
            <p>{option.text[locale]}</p>
            {scene.format === 'best-worst' ? <Marks option={option} /> : <Ratings option={option} />}
            <p className="why">{option.why[locale]}</p>
          </li>
        ))}
      </ul>
      {scene.format === 'rate-each' ? <p className="soft small">{t.pattern}</p> : null}
    </li>
  )
}

/** What the scene is worth, in words. */
function useWorth({ format, answered, points, share }: Reviewed): string {
  const t = useText().assessment.result
  const locale = useLocale()
  if (answered === 'none') return t.unanswered
  if (share === null) return t.notScorable
  const worth = format === 'best-worst' ? t.points(signed(points ?? 0), Math.abs(points ?? 0)) : agreement()
  return answered === 'part' ? `${worth} · ${t.partly}` : worth

  function agreement(): string {
    return (share ?? 0) < 0 ? t.agreementBelow : t.agreement(formatNumber(share ?? 0, locale))
  }
}

function signed(points: number): string {
  if (points === 0) return '0'
  return points > 0 ? `+${points}` : `\u2212${-points}`
}

/** Who calls this response the best or the worst: the key, the reader. */
function Marks({ option: { keyed, chosen } }: { option: ReviewedOption }) {
  const t = useText().assessment.result
  if (!keyed && !chosen) return null
  return (
    <p className="row">
      {keyed ? <State kind="provisional">{keyed === 'best' ? t.keyBest : t.keyWorst}</State> : null}
      {chosen ? (
        <State kind={chosen === keyed ? 'done' : 'missing'}>{chosen === 'best' ? t.yourBest : t.yourWorst}</State>
      ) : null}
    </p>
  )
}

function Ratings({ option: { rating, key } }: { option: ReviewedOption }) {
  const t = useText().assessment.result
  const locale = useLocale()
  return (
    <p className="row ratings">
      <span>{rating === null ? t.noRating : t.yourRating(rating)}</span>
      <span>{t.keyRating(formatNumber(key, locale, Number.isInteger(key) ? 0 : 1))}</span>
      <RatingLine rating={rating} keyed={key} />
    </p>
  )
}
