import type { OwnCertificate } from '~/domains/ladder/own-certificates.server'
import { AskCertificate } from '~/http/ladder/AskCertificate'
import { certificateStateKinds } from '~/http/ladder/certificate-state'
import { MissingList } from '~/http/ladder/MissingList'
import { useLocale, useText } from '~/http/text'
import { formatDate } from '~/i18n/format'
import { ButtonLink } from '~/ui/Button'
import { EmptyState } from '~/ui/EmptyState'
import { Part } from '~/ui/Page'
import { State } from '~/ui/State'

/** The certificates that one has, each with how it stands and its renewal when its time has come. */
export function Own({ certificates, zone }: { certificates: readonly OwnCertificate[]; zone: string }) {
  const t = useText().certificates.mine
  const locale = useLocale()
  return (
    <Part id="own" title={t.own}>
      {certificates.length === 0 ? (
        <EmptyState action={<ButtonLink to={`/${locale}/courses`}>{t.seeCourses}</ButtonLink>}>{t.none}</EmptyState>
      ) : (
        <ul className="certificate-list">
          {certificates.map((one) => (
            <li key={one.id}>
              <Certificate certificate={one} zone={zone} />
            </li>
          ))}
        </ul>
      )}
    </Part>
  )
}

function Certificate({ certificate, zone }: { certificate: OwnCertificate; zone: string }) {
  const { mine: t, kinds, states } = useText().certificates
  const locale = useLocale()
  const { id, kind, contentId, name, status, reason, renewal } = certificate
  const { state, since, until, revokedAt, renewals } = status
  const day = (at: Date) => formatDate(at, locale, zone)
  const ends = state === 'revoked' ? t.revoked(day(revokedAt ?? until), reason) : t.until[state](day(until))
  const told = [kinds[kind], t.since(day(since)), ...(renewals > 0 ? [t.renewals(renewals)] : [])]
  return (
    <>
      <div className="row-spread">
        <h3>
          <a href={`/${locale}/certificates/${id}`}>
            {name[locale]} <span className="unseen">({t.see})</span>
          </a>
        </h3>
        <State kind={certificateStateKinds[state]}>{states[state]}</State>
      </div>
      <p className="soft small">{told.join(' · ')}</p>
      <p>{ends}</p>
      {renewal?.missing.length === 0 ? (
        <>
          <p>{t.canRenew}</p>
          <AskCertificate kind={kind} content={contentId} until={until} words={t.renew} about={name[locale]} />
        </>
      ) : null}
      {renewal && renewal.missing.length > 0 ? (
        <>
          <p>{t.toRenew}</p>
          <MissingList missing={renewal.missing} isRenewal />
        </>
      ) : null}
    </>
  )
}
