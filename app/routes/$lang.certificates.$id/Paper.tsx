import type { CertificateStatus } from '~/domains/ladder/certificate'
import type { CertificateKind } from '~/domains/ladder/certificate-model'
import { certificateStateKinds } from '~/http/ladder/certificate-state'
import { useLocale, useText } from '~/http/text'
import { formatDate } from '~/i18n/format'
import { State } from '~/ui/State'
import { LadderMark } from './LadderMark'

export interface PaperData {
  holder: string
  kind: CertificateKind
  /** The course or title. */
  what: string
  status: CertificateStatus
  /** Where it can be checked. */
  address: string
  issuer: string
  zone: string
}

/** The certificate as it hangs on a wall: who, what, since and until when, who says so, and where to check it. */
export function Paper({ paper }: { paper: PaperData }) {
  const { certificates } = useText()
  const t = certificates.paper
  const locale = useLocale()
  const { holder, kind, what, status, address, issuer, zone } = paper
  const { state, since, until } = status
  return (
    <article className={`certificate ${state}`}>
      <LadderMark />
      <div className="certificate-words">
        <h1>{certificates.title}</h1>
        <Ended status={status} zone={zone} />
        <p className="certificate-says">{t.certifies}</p>
        <p className="certificate-holder">{holder}</p>
        <p className="certificate-says">{t.did[kind]}</p>
        <p className="certificate-what">{what}</p>
        <dl className="certificate-facts">
          <Fact label={t.since}>{formatDate(since, locale, zone)}</Fact>
          <Fact label={t.until[state]}>{formatDate(until, locale, zone)}</Fact>
          <Fact label={t.state}>
            <State kind={certificateStateKinds[state]}>{certificates.states[state]}</State>
          </Fact>
          <Fact label={t.issuer}>{issuer}</Fact>
          <Fact label={t.check} wide>
            <a href={address}>{address.replace(/^https?:\/\//, '')}</a>
          </Fact>
        </dl>
      </div>
    </article>
  )
}

function Fact({ label, wide, children }: { label: string; wide?: boolean; children: React.ReactNode }) {
  return (
    <div className={wide ? 'wide' : undefined}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function Ended({ status: { state, revokedAt }, zone }: { status: CertificateStatus; zone: string }) {
  const t = useText().certificates.paper
  const locale = useLocale()
  if (state === 'valid') return null
  return <p className="certificate-ended">{revokedAt ? t.revoked(formatDate(revokedAt, locale, zone)) : t.expired}</p>
}
