import type { ReviewedItem } from '~/domains/assessment/review'
import { scaleOf } from '~/domains/content/item-model'
import { useLocale, useText } from '~/http/text'
import { State } from '~/ui/State'
import { figureIn } from './figure'
import { PanelShares } from './PanelShares'
import { type Consequence, pathWalked, type Stop } from './path-walked'

/** A branching scene as a transcript: what was chosen at each step and what came of it, and what else could have been done. */
export function PathReview({ item }: { item: ReviewedItem }) {
  const t = useText().review
  const locale = useLocale()
  const { whole, points, most, chance } = item
  if (whole.format !== 'branching') return null
  const stops = pathWalked(whole, item)
  return (
    <>
      <ol className="path-walked" aria-label={t.path}>
        {stops.map((stop) => (
          <li key={stop.id}>
            <Walked stop={stop} item={item} isFirst={stop === stops[0]} />
          </li>
        ))}
      </ol>
      {points === null || most === null || chance === null ? null : (
        <p className="soft small">
          {t.pathPoints(figureIn(points, locale, 1), figureIn(most, locale, 1), figureIn(chance, locale, 1))}
        </p>
      )}
    </>
  )
}

function Walked({ stop, item, isFirst }: { stop: Stop; item: ReviewedItem; isFirst: boolean }) {
  const t = useText().review
  const locale = useLocale()
  const isEnding = !stop.chosen && stop.others.length === 0
  return (
    <>
      {isEnding && !isFirst ? <p className="small">{t.ending}</p> : null}
      <p className="node-text">{stop.text[locale]}</p>
      {stop.why ? <p className="why">{stop.why[locale]}</p> : null}
      {stop.chosen ? (
        <div className="path-choice">
          <Choice consequence={stop.chosen} item={item} isChosen />
        </div>
      ) : null}
      {stop.others.length > 0 ? (
        <>
          <p className="small">{stop.chosen ? t.others : t.stopped}</p>
          <ul className="review-options">
            {stop.others.map((consequence) => (
              <li key={consequence.option.id}>
                <Choice consequence={consequence} item={item} />
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  )
}

interface ChoiceProps {
  consequence: Consequence
  item: ReviewedItem
  isChosen?: boolean
}

function Choice({ consequence: { option, leadsTo }, item, isChosen = false }: ChoiceProps) {
  const t = useText().review
  const locale = useLocale()
  const scale = scaleOf(item.whole)
  return (
    <>
      <p className="row">
        {isChosen ? <State kind="plain">{t.youChose}</State> : null}
        <span>{option.text[locale]}</span>
      </p>
      <p className="soft small">{t.effectiveness(figureIn(option.key, locale, 1), scale.to)}</p>
      <p className="why">{option.why[locale]}</p>
      {option.panel ? <PanelShares said={option.panel} scale={scale} /> : null}
      {leadsTo && !isChosen ? <p className="node-text soft">→ {leadsTo[locale]}</p> : null}
    </>
  )
}
