import { type CheckInQuery, places } from '~/domains/ladder/check-in-list'
import { useLocale, useText } from '~/http/text'
import { Button } from '~/ui/Button'
import { Field, Select } from '~/ui/Field'

/** What the list shows; it is all in the address. */
export function Filter({ query }: { query: CheckInQuery }) {
  const locale = useLocale()
  const { list: t } = useText().checkIns
  const options = places.map((place) => ({ value: place, label: t.places[place] }))
  return (
    <search>
      <form action={`/${locale}/team/check-ins`} className="filter">
        <Field name="q" type="search" label={t.search} value={query.q} maxLength={100} />
        <Select name="place" label={t.place} options={options} value={query.place ?? ''} empty={t.any} />
        <Button look="quiet">{t.show}</Button>
      </form>
    </search>
  )
}
