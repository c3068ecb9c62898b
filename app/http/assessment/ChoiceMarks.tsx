import type { ReviewedItem, ReviewedOption } from '~/domains/assessment/review'
import { scaleOf } from '~/domains/content/item-model'
import { useLocale, useText } from '~/http/text'
import { State } from '~/ui/State'
import { figureIn } from './figure'

interface Marked {
  item: ReviewedItem
  option: ReviewedOption
}

/** What the key and the reader call this option; of a judgment, how effective the key takes it to be. */
export function ChoiceMarks({ item, option }: Marked) {
  return item.format === 'one-of' || item.format === 'several-of' ? (
    <Facts item={item} option={option} />
  ) : (
    <Judged item={item} option={option} />
  )
}

function Facts({ item, option: { keyed, chosen } }: Marked) {
  const t = useText().review
  const isRight = keyed === 'best'
  return (
    <p className="row">
      <State kind="plain">{isRight ? t.right : t.wrong}</State>
      {chosen ? <State kind={isRight ? 'done' : 'missing'}>{t.yours}</State> : null}
      {isRight && !chosen && item.answered !== 'none' ? <State kind="missing">{t.missed}</State> : null}
    </p>
  )
}

function Judged({ item, option }: Marked) {
  const t = useText().review
  const locale = useLocale()
  const { keyed, chosen, key, panel } = option
  const isEnds = item.format === 'best-worst'
  const own = isEnds ? (chosen === 'worst' ? t.yourWorst : t.yourBest) : t.yours
  const best = item.format === 'choose-n' ? t.keyAmong : t.keyBest
  return (
    <>
      {keyed || chosen ? (
        <p className="row">
          {keyed ? <State kind="provisional">{keyed === 'best' ? best : t.keyWorst}</State> : null}
          {chosen ? <State kind={chosen === keyed ? 'done' : 'missing'}>{own}</State> : null}
        </p>
      ) : null}
      {panel ? null : <p className="soft small">{t.effectiveness(figureIn(key, locale, 1), scaleOf(item.whole).to)}</p>}
    </>
  )
}
