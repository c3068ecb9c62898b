import { type CertificateQuery, certificateStates } from '~/domains/ladder/certificate-model'
import { useLocale, useText } from '~/http/text'
import { Button } from '~/ui/Button'
import { Field, Select } from '~/ui/Field'

/** What the list shows; it is all in the address. */
export function Filter({ query }: { query: CertificateQuery }) {
  const locale = useLocale()
  const t = useText().certificates.desk
  const states = certificateStates.map((state) => ({ value: state, label: t.states[state] }))
  return (
    <search>
      <form action={`/${locale}/team/certificates`} className="filter">
        <Field name="q" type="search" label={t.search} value={query.q} maxLength={100} />
        <Select name="state" label={t.state} options={states} value={query.state ?? ''} empty={t.anyState} />
        <Button look="quiet">{t.show}</Button>
      </form>
    </search>
  )
}
