import type { ReactNode } from 'react'
import type { Stated } from '~/domains/ladder/requirements.server'
import { useSite } from '~/http/site'
import { useText } from '~/http/text'
import { formatDate } from '~/i18n/format'
import { State } from '~/ui/State'
import { statementWords } from './statement-words'

/** What someone stated and what was answered: by whom, when and in which words. */
export function StatementLine({ statement, children }: { statement: Stated; children?: ReactNode }) {
  const { actor, locale } = useSite()
  const t = useText().path.requirements
  const { said, answer, answered } = statement
  const { head, line } = statementWords(said, t, locale)
  const day = answered ? formatDate(answered.at, locale, actor?.zone ?? 'UTC') : ''
  return (
    <li className="stack-tight">
      <div className="row-spread">
        <h3>{head}</h3>
        {answer === null ? <State kind="due">{t.state.stated}</State> : null}
      </div>
      {line ? <p className="measure">{line}</p> : null}
      {answered ? (
        <p className="small">
          <State kind={answer === 'confirmed' ? 'done' : 'missing'}>
            {answer === 'confirmed' ? t.answer.confirmed(answered.by, day) : t.answer.declined(answered.by, day)}
          </State>
        </p>
      ) : null}
      {answered?.words ? <p className="typed measure">{answered.words}</p> : null}
      {children}
    </li>
  )
}
