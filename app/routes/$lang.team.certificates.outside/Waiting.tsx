import type { WaitingOutside } from '~/domains/ladder/outside-lists.server'
import { givenWords, paperWords } from '~/http/ladder/outside-words'
import { AnswerForms } from '~/http/ladder/path/AnswerForms'
import { useLocale, useText } from '~/http/text'
import { formatDate } from '~/i18n/format'

/** Who handed in what, its file, and the two ways to answer. */
export function Waiting({ rows }: { rows: readonly WaitingOutside[] }) {
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

function One({ row }: { row: WaitingOutside }) {
  const { words, outside: t } = useText()
  const locale = useLocale()
  const { id, personId, holder, isDemo, name, zone, fileName, gives, handedInAt } = row
  return (
    <>
      <div className="row-spread">
        <h2>{name}</h2>
        <span className="soft small">{t.handedIn(formatDate(handedInAt, locale, zone))}</span>
      </div>
      <p>
        <a href={`/${locale}/team/people/${personId}`}>{holder}</a>
        {isDemo ? <span className="soft small"> {words.demo}</span> : null}
      </p>
      <p className="measure">{paperWords(row, t, locale, zone)}</p>
      {gives.length > 0 ? <p className="soft small measure">{t.gives(givenWords(gives, t, locale))}</p> : null}
      {fileName ? (
        <p>
          <a href={`/${locale}/certificates/outside/${id}`} download className="typed-name">
            {t.file(fileName)}
          </a>
        </p>
      ) : null}
      <AnswerForms id={id} name={`${holder}, ${name}`} answer={null} />
    </>
  )
}
