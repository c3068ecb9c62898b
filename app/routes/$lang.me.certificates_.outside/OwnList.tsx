import type { OwnOutside } from '~/domains/ladder/outside-lists.server'
import { paperWords } from '~/http/ladder/outside-words'
import { useLocale, useText } from '~/http/text'
import { formatDate } from '~/i18n/format'
import { Button } from '~/ui/Button'
import { Part } from '~/ui/Page'
import { State } from '~/ui/State'

const stateKinds = { waiting: 'provisional', confirmed: 'done', declined: 'missing' } as const

/** What one handed in, each with how it stands; what nobody has answered can be taken back. */
export function OwnList({ rows, zone }: { rows: readonly OwnOutside[]; zone: string }) {
  const t = useText().outside
  return (
    <Part id="own" title={t.own}>
      {rows.length === 0 ? (
        <p className="soft">{t.none}</p>
      ) : (
        <ul className="certificate-list">
          {rows.map((row) => (
            <li key={row.id}>
              <One row={row} zone={zone} />
            </li>
          ))}
        </ul>
      )}
    </Part>
  )
}

function One({ row, zone }: { row: OwnOutside; zone: string }) {
  const t = useText().outside
  const locale = useLocale()
  const { id, name, state, handedInAt, fileName } = row
  return (
    <>
      <div className="row-spread">
        <h3>{name}</h3>
        <State kind={stateKinds[state]}>{t.states[state]}</State>
      </div>
      <p className="soft small">{paperWords(row, t, locale, zone)}</p>
      {state === 'waiting' ? (
        <p>{t.handedIn(formatDate(handedInAt, locale, zone))}</p>
      ) : (
        <Answered row={row} zone={zone} />
      )}
      <div className="row">
        {fileName ? (
          <a href={`/${locale}/certificates/outside/${id}`} download className="typed-name">
            {t.file(fileName)}
          </a>
        ) : null}
        {state === 'waiting' ? <TakeBack id={id} name={name} /> : null}
      </div>
    </>
  )
}

function Answered({ row: { state, byName, answeredAt, words }, zone }: { row: OwnOutside; zone: string }) {
  const t = useText().outside
  const locale = useLocale()
  if (state === 'waiting' || !answeredAt) return null
  return (
    <>
      <p>{t.answered[state](byName ?? '', formatDate(answeredAt, locale, zone))}</p>
      {words ? <p className="measure">{words}</p> : null}
    </>
  )
}

function TakeBack({ id, name }: { id: string; name: string }) {
  const t = useText().outside
  return (
    <form method="post">
      <Button look="quiet" name="take-back" value={id}>
        {t.takeBack} <span className="unseen">{name}</span>
      </Button>
    </form>
  )
}
