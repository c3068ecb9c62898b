import { useText } from '~/http/text'
import { ButtonLink } from '~/ui/Button'
import { State } from '~/ui/State'
import { CheckForm, type CheckRefusal } from './CheckForm'
import { CheckReview } from './CheckReview'
import type { CheckView } from './check-view.server'
import type { LessonPageData } from './lesson-page.server'

interface CheckPartProps {
  data: LessonPageData
  refusal: CheckRefusal | undefined
}

/** The questions at the end of a lesson: to answer, answered already, or under review. */
export function CheckPart({ data, refusal }: CheckPartProps) {
  const t = useText().learning.check
  const { check } = data
  return (
    <section aria-labelledby="check" className="stack check">
      <h2 id="check">{t.title}</h2>
      {check.kind === 'review' ? <CheckReview review={check} data={data} /> : null}
      {check.kind === 'answered' ? <Answered last={check.last} /> : null}
      {check.kind === 'open' ? <CheckForm form={check} keep={data.keep} refusal={refusal} /> : null}
    </section>
  )
}

function Answered({ last }: Pick<Extract<CheckView, { kind: 'answered' }>, 'last'>) {
  const t = useText().learning.check
  return (
    <>
      <p className="row">
        <State kind="done">{last.passed ? t.passed(last.right, last.total) : t.passedBefore}</State>
        <span className="soft">{t.last(last.when)}</span>
      </p>
      <p className="measure">{t.againNote}</p>
      <p className="row">
        <ButtonLink look="quiet" to={`?result=${last.id}#check`}>
          {t.result}
        </ButtonLink>
        <ButtonLink look="quiet" to="?again=yes#check">
          {t.again}
        </ButtonLink>
      </p>
    </>
  )
}
