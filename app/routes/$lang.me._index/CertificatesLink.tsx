import { useLocale, useText } from '~/http/text'
import { Part } from '~/ui/Page'

export function CertificatesLink() {
  const t = useText().certificates.mine
  const locale = useLocale()
  return (
    <Part id="certificates" title={t.title}>
      <p className="measure">{t.about}</p>
      <p>
        <a href={`/${locale}/me/certificates`}>{t.go}</a>
      </p>
    </Part>
  )
}
