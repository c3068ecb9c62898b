import type { WithdrawalView } from '~/domains/ladder/withdrawal-view.server'
import { useLocale, useText } from '~/http/text'
import type { Both } from '~/i18n/locale'
import { Part } from '~/ui/Page'

/** What doing it would change towards their target, said before it is done. */
export function Effect({ effect }: { effect: NonNullable<WithdrawalView['effect']> }) {
  const t = useText().withdrawals.effect
  const locale = useLocale()
  const { title, gained, lost, readiness } = effect
  return (
    <Part id="effect" title={t.title(title.name[locale])}>
      {gained.length + lost.length === 0 ? <p>{t.none}</p> : null}
      <Competencies head={t.lost} names={lost} />
      <Competencies head={t.gained} names={gained} />
      {readiness === 'same' ? null : <p>{readiness === 'lost' ? t.unready : t.ready}</p>}
    </Part>
  )
}

function Competencies({ head, names }: { head: string; names: readonly Both[] }) {
  const locale = useLocale()
  if (names.length === 0) return null
  return (
    <p>
      {head} <strong>{names.map((name) => name[locale]).join(' · ')}</strong>
    </p>
  )
}
