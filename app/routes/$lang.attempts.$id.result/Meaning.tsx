import { useText } from '~/http/text'
import { Notice } from '~/ui/Notice'
import { Part } from '~/ui/Page'
import type { ResultPageData } from './result-page.server'
import { ScoreBar } from './ScoreBar'

/** The total, and what it says in words; for one who rated everything alike, why there is none. */
export function Meaning({ page }: { page: ResultPageData }) {
  const t = useText().assessment.result
  const { total } = page
  return (
    <Part id="meaning" title={t.meaning}>
      {total.text !== null && total.shown !== null ? (
        <>
          <p className="score-total">
            <span className="unseen">{t.totalLabel}: </span>
            {t.total(total.text)}
          </p>
          <ScoreBar score={total.shown} cut={null} sem={null} />
          <p className="measure">{total.belowChance ? t.below : t.explained(total.text)}</p>
        </>
      ) : null}
      {page.isStraightLine ? <StraightLine retakeFrom={page.retakeFrom} /> : null}
    </Part>
  )
}

function StraightLine({ retakeFrom }: { retakeFrom: string | null }) {
  const t = useText().assessment.result
  return (
    <Notice>
      <div className="stack-tight">
        <h3>{t.straightTitle}</h3>
        <p>{t.straight}</p>
        <p>{retakeFrom ? t.straightRetake(retakeFrom) : t.straightRetakeNow}</p>
      </div>
    </Notice>
  )
}
