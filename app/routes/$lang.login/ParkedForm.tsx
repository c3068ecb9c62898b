import type { ParkedForm as Parked } from '~/http/parked.server'
import { useLocale, useText } from '~/http/text'
import { Button } from '~/ui/Button'
import { Page } from '~/ui/Page'

/** What somebody had written when their session ended, ready to be sent again. */
export function ParkedForm({ parked, name }: { parked: Parked; name: string }) {
  const locale = useLocale()
  const t = useText().accounts.login.parked
  const fields = parked.fields.map(([field, value], index) => ({ key: `${index} ${field}`, field, value }))
  return (
    <Page title={t.title(name)} lead={t.lead}>
      <form method="post" action={parked.path} className="row">
        {fields.map(({ key, field, value }) => (
          <input key={key} type="hidden" name={field} value={value} />
        ))}
        <Button>{t.send}</Button>
        <a href={`/${locale}`}>{t.drop}</a>
      </form>
    </Page>
  )
}
