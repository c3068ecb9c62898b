import type { CertificateFile } from '~/domains/ladder/certificate-list.server'
import { useLocale, useText } from '~/http/text'
import { formatDate } from '~/i18n/format'
import { Part } from '~/ui/Page'

interface LostProps {
  file: CertificateFile
  /** Competency id → its name. */
  names: Readonly<Record<string, string>>
  zone: string
}

/** What was withdrawn of what the certificate rests on: for the trainer to decide. */
export function Lost({ file: { lost }, names, zone }: LostProps) {
  const t = useText().certificates.file
  const locale = useLocale()
  if (lost.length === 0) return null
  return (
    <Part id="lost" title={t.lostTitle}>
      <p className="measure">{t.lostLead}</p>
      <ul className="measure">
        {lost.map(({ competencyId, fileName, reason, byName, at }) => (
          <li key={`${at.getTime()} ${competencyId} ${fileName}`}>
            {t.lost(
              fileName ? t.imported(fileName) : competencyId ? (names[competencyId] ?? competencyId) : t.whole,
              reason,
              byName,
              formatDate(at, locale, zone),
            )}
          </li>
        ))}
      </ul>
    </Part>
  )
}
