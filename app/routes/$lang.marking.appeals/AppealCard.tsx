import type { ListedAppeal } from '~/domains/casework/appeals.server'
import { FormProblems } from '~/http/FormProblems'
import { useFormAnswer } from '~/http/form-answer'
import { useSite } from '~/http/site'
import { useText } from '~/http/text'
import { formatMoment } from '~/i18n/format'
import { Button } from '~/ui/Button'
import { TextArea } from '~/ui/Field'
import { State } from '~/ui/State'

/** One appeal: what was asked, how it stands, and, while it waits, the two ways to answer. */
export function AppealCard({ appeal }: { appeal: ListedAppeal }) {
  const text = useText()
  const t = text.result.appeals
  const { actor, locale } = useSite()
  const { id, title, personName, at, reason, state, words, decidedByName, isOwn, submissionId } = appeal
  return (
    <article className="criterion-card">
      <div className="row-spread">
        <h3>{t.about(personName, title[locale])}</h3>
        <State kind={appeal.decidedAt ? 'done' : 'due'}>{text.result.appeal.states[state]}</State>
      </div>
      <p className="small soft">{t.asked(formatMoment(at, locale, actor?.zone ?? 'UTC'))}</p>
      <p className="typed">{reason}</p>
      {words ? <p>{t.answer(decidedByName, words)}</p> : null}
      {isOwn ? <p>{t.own}</p> : <a href={`/${locale}/marking/${submissionId}`}>{t.see}</a>}
      {state === 'waiting' && !isOwn ? <Answer id={id} /> : null}
    </article>
  )
}

function Answer({ id }: { id: number }) {
  const t = useText().result.appeals
  const intent = `decline-${id}`
  const answer = useFormAnswer(intent)
  return (
    <>
      <form method="post">
        <input type="hidden" name="appeal" value={id} />
        <Button name="verdict" value="grant">
          {t.grant}
        </Button>
      </form>
      <form method="post" className="stack-tight">
        <input type="hidden" name="intent" value={intent} />
        <input type="hidden" name="appeal" value={id} />
        <FormProblems answer={answer} labels={{ words: t.words }} scope={String(id)} />
        <TextArea
          name="words"
          scope={String(id)}
          label={t.words}
          hint={t.wordsHint}
          value={answer.given.words}
          error={answer.faults.words}
          rows={3}
          maxLength={2000}
          required
        />
        <div>
          <Button name="verdict" value="decline" look="quiet">
            {t.decline}
          </Button>
        </div>
      </form>
    </>
  )
}
