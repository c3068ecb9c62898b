import type { NamedMissing } from '~/domains/ladder/own-certificates.server'
import { useLocale, useText } from '~/http/text'

/** What stands between one and a certificate, each a link to where to see to it. */
export function MissingList({ missing, isRenewal }: { missing: readonly NamedMissing[]; isRenewal?: boolean }) {
  const t = useText().certificates.mine
  const locale = useLocale()
  return (
    <ul className="measure">
      {missing.map(({ kind, id, name, path, why }) => (
        <li key={`${kind} ${id}`}>
          {t.parts[kind]}: <a href={`/${locale}${path}`}>{name[locale]}</a>
          {isRenewal && why === 'expired' ? null : <span className="soft"> ({t.why[why]})</span>}
        </li>
      ))}
    </ul>
  )
}
