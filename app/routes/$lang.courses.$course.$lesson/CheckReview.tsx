import { useLocale, useText } from '~/http/text'
import { ButtonLink } from '~/ui/Button'
import { Notice } from '~/ui/Notice'
import { State } from '~/ui/State'
import type { CheckView } from './check-view.server'
import type { LessonPageData } from './lesson-page.server'

type Review = Extract<CheckView, { kind: 'review' }>

/** How the check went, and every option of every question with its reason. */
export function CheckReview({ review, data }: { review: Review; data: LessonPageData }) {
  const t = useText().learning.check
  const locale = useLocale()
  const { right, total, needed, passed, isOlder, questions } = review
  const { course, next } = data
  return (
    <>
      <i hidden data-taken={data.keep} />
      <Notice kind={passed ? 'done' : 'due'} live>
        <p>
          <strong>{passed ? t.passed(right, total) : t.notYet(right, total, needed)}</strong>
        </p>
        <p>{passed ? t.passedAdvice : t.notYetAdvice(data.title)}</p>
      </Notice>
      {isOlder ? <p className="soft">{t.older}</p> : null}
      <h3>{t.review}</h3>
      <ol className="review">
        {questions.map((question) => (
          <ReviewedQuestion key={question.id} question={question} />
        ))}
      </ol>
      <div className="row">
        {passed && next ? <ButtonLink to={`/${locale}/courses/${course.id}/${next.id}`}>{t.goOn}</ButtonLink> : null}
        {passed ? null : <ButtonLink to="#main">{t.readAgain(data.title)}</ButtonLink>}
        <ButtonLink look="quiet" to="?again=yes#check">
          {t.again}
        </ButtonLink>
      </div>
    </>
  )
}

function ReviewedQuestion({ question }: { question: Review['questions'][number] }) {
  const t = useText().learning.check
  return (
    <li>
      <h4>{question.stem}</h4>
      <p>
        <State kind={question.isRight ? 'done' : 'due'}>{question.isRight ? t.right : t.wrong}</State>
      </p>
      <ul>
        {question.options.map(({ id, text, why, isRight, isChosen }) => (
          <li key={id} className={isRight ? 'best' : isChosen ? 'chosen' : undefined}>
            <p>
              {isChosen ? <strong>{t.yours}: </strong> : null}
              {isRight && !isChosen ? <strong>{t.best}: </strong> : null}
              {text}
            </p>
            <p className="why">{why}</p>
          </li>
        ))}
      </ul>
    </li>
  )
}
