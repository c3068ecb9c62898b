import type { WaitingStatement } from '~/domains/ladder/statement-answers.server'
import { AnswerForms } from '~/http/ladder/path/AnswerForms'
import { statementWords } from '~/http/ladder/path/statement-words'
import { useSite } from '~/http/site'
import { useText } from '~/http/text'
import { formatDate } from '~/i18n/format'

/** Who says what, since when, and the two ways to answer. */
export function Waiting({ rows }: { rows: readonly WaitingStatement[] }) {
  return (
    <ul className="plain-list lines conditions">
      {rows.map((row) => (
        <li key={row.id} className="stack-tight">
          <One row={row} />
        </li>
      ))}
    </ul>
  )
}

function One({ row: { id, personId, name, isDemo, said, at } }: { row: WaitingStatement }) {
  const { actor, locale } = useSite()
  const { words, path } = useText()
  const t = path.requirements
  const { head, line } = statementWords(said, t, locale)
  return (
    <>
      <div className="row-spread">
        <h2>{head}</h2>
        <span className="soft small">{t.said(formatDate(at, locale, actor?.zone ?? 'UTC'))}</span>
      </div>
      {line ? <p className="measure">{line}</p> : null}
      <p>
        <a href={`/${locale}/team/people/${personId}/requirements`}>{name}</a>
        {isDemo ? <span className="soft small"> {words.demo}</span> : null}
      </p>
      <AnswerForms id={id} name={`${name}, ${head}`} answer={null} />
    </>
  )
}
