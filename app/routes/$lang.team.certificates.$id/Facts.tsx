import type { CertificateFile } from '~/domains/ladder/certificate-list.server'
import { certificateStateKinds } from '~/http/ladder/certificate-state'
import { useLocale, useText } from '~/http/text'
import { formatDate } from '~/i18n/format'
import { State } from '~/ui/State'

export function Facts({ file, zone }: { file: CertificateFile; zone: string }) {
  const { file: t, kinds, states } = useText().certificates
  const locale = useLocale()
  const { id, personId, kind, status } = file
  return (
    <div className="stack">
      <dl className="facts">
        <dt>{t.kind}</dt>
        <dd>{kinds[kind]}</dd>
        <dt>{t.state}</dt>
        <dd>
          <State kind={certificateStateKinds[status.state]}>{states[status.state]}</State>
        </dd>
        <dt>{t.until}</dt>
        <dd>{formatDate(status.until, locale, zone)}</dd>
      </dl>
      <p className="row">
        <a href={`/${locale}/certificates/${id}`}>{t.public}</a>
        <a href={`/${locale}/team/people/${personId}`}>{t.person}</a>
      </p>
    </div>
  )
}
