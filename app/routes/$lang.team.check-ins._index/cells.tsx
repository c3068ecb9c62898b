import type { CheckInOfPerson } from '~/domains/ladder/check-in-lists.server'
import { useSite } from '~/http/site'
import { useText } from '~/http/text'
import { formatDay } from '~/i18n/format'
import { Button } from '~/ui/Button'
import { State } from '~/ui/State'

interface CellProps {
  row: CheckInOfPerson
}

export function Name({ row: { id, name, isDemo } }: CellProps) {
  const { locale } = useSite()
  const { words } = useText()
  return (
    <span className="row">
      <a href={`/${locale}/team/people/${id}`}>{name}</a>
      {isDemo ? <span className="soft small">{words.demo}</span> : null}
    </span>
  )
}

const looks = { yours: 'due', talk: 'due', due: 'missing', theirs: 'plain', none: 'done' } as const

/** Where it stands, and whom it waits for. */
export function Where({ row: { place, name, isOwnIn, isLeadIn, leadName } }: CellProps) {
  const { list: t } = useText().checkIns
  const waits = isLeadIn ? t.waitsFor(name) : leadName ? t.waitsFor(leadName) : t.waitsForLead
  return (
    <span className="row">
      <State kind={looks[place]}>{place === 'theirs' ? waits : t.places[place]}</State>
      {place === 'yours' && isOwnIn ? <span className="soft small">{t.otherIn(name)}</span> : null}
    </span>
  )
}

/** What the reader can do now. */
export function Act({ row, base }: CellProps & { base: string }) {
  const { list: t, start } = useText().checkIns
  const { id, name, place, mayRate, checkInId } = row
  if (checkInId) {
    const isSeen = place === 'yours' || place === 'talk' || mayRate
    const words = place === 'yours' ? t.rate : place === 'talk' ? t.talk : t.open
    return isSeen ? (
      <a href={`${base}/${checkInId}`}>
        {words} <span className="unseen">({name})</span>
      </a>
    ) : null
  }
  if (!mayRate) return null
  return (
    <form method="post">
      <input type="hidden" name="person" value={id} />
      <Button look="quiet" name="intent" value="open">
        {start.button} <span className="unseen">({name})</span>
      </Button>
    </form>
  )
}

export function Last({ row: { lastId, lastAt, name }, base }: CellProps & { base: string }) {
  const { locale, actor } = useSite()
  const { list: t } = useText().checkIns
  if (!lastId || !lastAt) return <span className="soft">{t.never}</span>
  return (
    <a href={`${base}/${lastId}`}>
      {formatDay(lastAt, locale, actor?.zone ?? 'UTC', true)} <span className="unseen">({name})</span>
    </a>
  )
}
