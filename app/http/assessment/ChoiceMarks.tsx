import type { ReviewedItem, ReviewedOption } from '~/domains/assessment/review'
import { useLocale, useText } from '~/http/text'
import { State } from '~/ui/State'
import { figureIn } from './figure'

interface Marked extends Pick<ReviewedItem, 'format' | 'answered'> {
  option: Pick<ReviewedOption, 'keyed' | 'chosen' | 'key' | 'panel'>
  scale: { to: number }
}

/** What the key and the reader call this option; of a judgment, how effective the key takes it to be. */
export function ChoiceMarks(marked: Marked) {
  const isFact = marked.format === 'one-of' || marked.format === 'several-of'
  return isFact ? <Facts {...marked} /> : <Judged {...marked} />
}

function Facts({ answered, option: { keyed, chosen } }: Marked) {
  const t = useText().review
  const isRight = keyed === 'best'
  return (
    <p className="row">
      <State kind="plain">{isRight ? t.right : t.wrong}</State>
      {chosen ? <State kind={isRight ? 'done' : 'missing'}>{t.yours}</State> : null}
      {isRight && !chosen && answered !== 'none' ? <State kind="missing">{t.missed}</State> : null}
    </p>
  )
}

function Judged({ format, option, scale }: Marked) {
  const t = useText().review
  const locale = useLocale()
  const { keyed, chosen, key, panel } = option
  const isEnds = format === 'best-worst'
  const own = isEnds ? (chosen === 'worst' ? t.yourWorst : t.yourBest) : t.yours
  const best = format === 'choose-n' ? t.keyAmong : t.keyBest
  return (
    <>
      {keyed || chosen ? (
        <p className="row">
          {keyed ? <State kind="provisional">{keyed === 'best' ? best : t.keyWorst}</State> : null}
          {chosen ? <State kind={chosen === keyed ? 'done' : 'missing'}>{own}</State> : null}
        </p>
      ) : null}
      {panel ? null : <p className="soft small">{t.effectiveness(figureIn(key, locale, 1), scale.to)}</p>}
    </>
  )
}
