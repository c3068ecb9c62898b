import { sampleText } from '~/domains/casework/answer-text'
import type { OwnResult, Shown } from '~/domains/casework/result.server'
import type { Feedback, SubmissionView } from '~/domains/casework/submission-view.server'
import { GivenAnswer } from '~/http/casework/GivenAnswer'
import { ScoresCompared } from '~/http/casework/ScoresCompared'
import { useSite } from '~/http/site'
import { useText } from '~/http/text'
import { formatDate, formatNumber } from '~/i18n/format'
import { Button, ButtonLink } from '~/ui/Button'
import { Part } from '~/ui/Page'
import { State } from '~/ui/State'
import { Changes } from './Changes'
import { CriterionCard } from './CriterionCard'
import { NumberCard } from './NumberCard'

interface FeedbackPartProps {
  view: SubmissionView
  feedback: Feedback
  result: OwnResult
  shown: Shown
}

/** The mark once it is released: result, reasons, what the next level asks for, and a good answer to compare with. */
export function FeedbackPart({ view, feedback, result, shown }: FeedbackPartProps) {
  const { casework, writing } = useText()
  const t = casework.feedback
  return (
    <>
      <Result view={view} feedback={feedback} shown={shown} />
      <Part id="criteria" title={t.criteria}>
        {feedback.criteria.map((criterion) => (
          <CriterionCard
            key={criterion.id}
            criterion={criterion}
            self={result.self?.[criterion.id] ?? null}
            evidence={shown.evidence[criterion.id] ?? null}
          />
        ))}
      </Part>
      {feedback.numbers.length > 0 ? (
        <Part id="numbers" title={t.numbers}>
          <p className="soft">{t.numbersLead}</p>
          {feedback.numbers.map((answer) => (
            <NumberCard key={answer.taskId} answer={answer} />
          ))}
        </Part>
      ) : null}
      {feedback.scores.length > 0 ? (
        <Part id="scores" title={writing.scores.title}>
          <p className="soft">{writing.scores.lead}</p>
          {feedback.scores.map((scores) => (
            <ScoresCompared key={scores.taskId} scores={scores} />
          ))}
        </Part>
      ) : null}
      <Sample feedback={feedback} />
    </>
  )
}

function Result({ view, feedback, shown }: Omit<FeedbackPartProps, 'result'>) {
  const t = useText().casework.feedback
  const { actor, locale } = useSite()
  const zone = actor?.zone ?? 'UTC'
  const points = (total: number) => formatNumber(total, locale, Number.isInteger(total) ? 0 : 1)
  const short = feedback.criteria.filter(({ critical, holds }) => critical && !holds)
  return (
    <Part id="result" title={t.result}>
      <div>
        <State kind={feedback.passed ? 'done' : 'due'}>{feedback.passed ? t.passed : t.notPassed}</State>
      </div>
      <p className="measure">{t.total(points(feedback.total), points(feedback.passMark))}</p>
      {short.length > 0 ? (
        <p className="measure">{t.criticalMissing(short.map(({ name }) => name[locale]).join(', '))}</p>
      ) : null}
      {feedback.remark ? (
        <blockquote className="remark">
          <p className="small soft">{t.remark}</p>
          <div className="typed">{feedback.remark}</div>
        </blockquote>
      ) : null}
      <p className="soft small">{t.marked(feedback.markedBy, formatDate(feedback.markedAt, locale, zone))}</p>
      <Changes shown={shown} />
      <Revise view={view} />
    </Part>
  )
}

function Revise({ view }: { view: SubmissionView }) {
  const t = useText().casework.feedback
  const { locale } = useSite()
  const [newest] = view.rounds
  if (view.mayRevise) {
    return (
      <form method="post" className="stack-tight">
        <p className="measure">{t.reviseAdvice}</p>
        <div>
          <Button look="quiet" name="intent" value="revise">
            {t.revise}
          </Button>
        </div>
      </form>
    )
  }
  if (newest?.state !== 'drafting') return null
  return (
    <div>
      <ButtonLink to={`/${locale}/submissions/${newest.id}`}>{t.goOn}</ButtonLink>
    </div>
  )
}

function Sample({ feedback }: { feedback: Feedback }) {
  const t = useText().casework.feedback
  const { locale } = useSite()
  if (feedback.sample.length === 0) return null
  return (
    <Part id="sample" title={t.sample}>
      <p className="measure">{t.sampleLead}</p>
      <div className="papers">
        {feedback.sample.map(({ task, answer }) => (
          <details className="paper" key={task.id}>
            <summary>{task.title[locale]}</summary>
            <div className="paper-body">
              <GivenAnswer task={task} text={sampleText(answer, locale)} />
            </div>
          </details>
        ))}
      </div>
    </Part>
  )
}
