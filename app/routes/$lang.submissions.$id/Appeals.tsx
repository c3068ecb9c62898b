import type { Shown } from '~/domains/casework/result.server'
import { FormProblems } from '~/http/FormProblems'
import { useFormAnswer } from '~/http/form-answer'
import { useSite } from '~/http/site'
import { useText } from '~/http/text'
import { formatDate } from '~/i18n/format'
import { Button } from '~/ui/Button'
import { TextArea } from '~/ui/Field'
import { Part } from '~/ui/Page'
import { State, type StateKind } from '~/ui/State'

const kinds: Record<Shown['appeals'][number]['state'], StateKind> = {
  waiting: 'due',
  reading: 'due',
  read: 'done',
  declined: 'missing',
}

/** What was asked of whoever marked it, and how it was answered; and the way to ask, while there is time. */
export function Appeals({ shown }: { shown: Shown }) {
  const t = useText().result.appeal
  const { actor, locale } = useSite()
  const zone = actor?.zone ?? 'UTC'
  const isOpen = shown.appeals.some(({ decidedAt }) => decidedAt === null)
  return (
    <Part id="appeal" title={t.title}>
      {shown.appeals.map(({ id, reason, at, state, by, decidedAt, words }) => (
        <article key={id} className="criterion-card">
          <div className="row-spread">
            <h3>{t.asked(formatDate(at, locale, zone))}</h3>
            <State kind={kinds[state]}>{t.states[state]}</State>
          </div>
          <p className="typed">{reason}</p>
          {decidedAt && words ? (
            <>
              <p className="small soft">{t.answer(by, formatDate(decidedAt, locale, zone))}</p>
              <p className="typed">{words}</p>
            </>
          ) : null}
        </article>
      ))}
      {shown.mayAppeal ? <Ask until={formatDate(shown.appealUntil, locale, zone)} /> : isOpen ? null : <p>{t.over}</p>}
    </Part>
  )
}

function Ask({ until }: { until: string }) {
  const t = useText().result.appeal
  const answer = useFormAnswer('appeal')
  const faults = Object.fromEntries(
    Object.entries(answer.faults).map(([field, words]) => [field, answer.given.isShort ? t.short : words]),
  )
  return (
    <details className="fold" open={Object.keys(faults).length > 0}>
      <summary>{t.send}</summary>
      <form method="post" className="stack-tight">
        <p className="measure">{t.lead(until)}</p>
        <FormProblems answer={{ ...answer, faults }} labels={{ reason: t.reason }} />
        <TextArea
          name="reason"
          label={t.reason}
          hint={t.hint}
          value={answer.given.reason}
          error={faults.reason}
          rows={6}
          maxLength={2000}
          required
        />
        <div>
          <Button name="intent" value="appeal" look="quiet">
            {t.send}
          </Button>
        </div>
      </form>
    </details>
  )
}
