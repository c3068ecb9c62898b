import type { courseCertificate } from '~/domains/ladder/own-certificates.server'
import { AskCertificate } from '~/http/ladder/AskCertificate'
import { MissingList } from '~/http/ladder/MissingList'
import { useLocale, useText } from '~/http/text'

interface CertificateProps {
  course: { id: string; title: string }
  standing: ReturnType<typeof courseCertificate>
}

/** Under a course whose lessons are done: its certificate, the way to it, or what is left for it. */
export function Certificate({ course: { id, title }, standing }: CertificateProps) {
  const t = useText().certificates.course
  const locale = useLocale()
  if ('id' in standing) {
    return (
      <p>
        {t.has} <a href={`/${locale}/certificates/${standing.id}`}>{t.see}</a>
      </p>
    )
  }
  if (standing.missing.length === 0) {
    return (
      <div className="stack-tight">
        <p>{t.can}</p>
        <AskCertificate kind="course" content={id} words={t.get} about={title} />
      </div>
    )
  }
  return (
    <div className="stack-tight">
      <p>{t.lacks}</p>
      <MissingList missing={standing.missing} />
    </div>
  )
}
