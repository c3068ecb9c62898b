import type { OwnCertificates } from '~/domains/ladder/own-certificates.server'
import { MissingList } from '~/http/ladder/MissingList'
import { useLocale, useText } from '~/http/text'
import { Part } from '~/ui/Page'

/** The rung of the target and the courses that lack the least, with what they lack. */
export function Nearest({ nearest, hasTarget }: Pick<OwnCertificates, 'nearest' | 'hasTarget'>) {
  const { mine: t, kinds } = useText().certificates
  const locale = useLocale()
  if (nearest.length === 0 && hasTarget) return null
  return (
    <Part id="next" title={t.next}>
      {hasTarget ? null : (
        <p className="measure">
          {t.noTarget} <a href={`/${locale}/ladder`}>{t.chooseTarget}</a>
        </p>
      )}
      <ul className="certificate-list">
        {nearest.map(({ kind, contentId, name, missing }) => (
          <li key={`${kind} ${contentId}`}>
            <h3>{name[locale]}</h3>
            <p className="soft small">{`${kinds[kind]} · ${t.lacks(missing.length)}`}</p>
            <MissingList missing={missing} />
          </li>
        ))}
      </ul>
    </Part>
  )
}
