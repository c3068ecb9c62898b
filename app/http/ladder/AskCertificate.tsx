import type { CertificateKind } from '~/domains/ladder/certificate-model'
import { useLocale } from '~/http/text'
import { Button } from '~/ui/Button'

interface AskCertificateProps {
  kind: CertificateKind
  content: string
  /** Of a renewal: the end that the page shows. */
  until?: Date
  words: string
  /** What the button is about, for those who hear it without its surroundings. */
  about: string
}

/** The button that gets one's own certificate, or renews it. */
export function AskCertificate({ kind, content, until, words, about }: AskCertificateProps) {
  const locale = useLocale()
  return (
    <form method="post" action={`/${locale}/me/certificates`}>
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="content" value={content} />
      {until ? <input type="hidden" name="until" value={until.getTime()} /> : null}
      <Button>
        {words} <span className="unseen">{about}</span>
      </Button>
    </form>
  )
}
