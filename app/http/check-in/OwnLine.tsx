import type { OwnPlace } from '~/domains/ladder/check-in-list'
import { Notice } from '~/ui/Notice'
import { useLocale, useText } from '../text'

/** On one's own page: what waits in one's check-in; else only the way there. */
export function OwnCheckInLine({ place }: { place: OwnPlace }) {
  const { line: t } = useText().checkIns
  const to = `/${useLocale()}/me/check-in`
  if (place === null) {
    return (
      <p>
        <a href={to}>{t.all}</a>
      </p>
    )
  }
  return (
    <Notice kind="due">
      {t[place]} <a href={to}>{t.go}</a>
    </Notice>
  )
}
