import { ParkedFields } from '~/http/ParkedFields'
import type { ParkedForm as Parked } from '~/http/parked.server'
import { useLocale, useText } from '~/http/text'
import { Button } from '~/ui/Button'
import { Page } from '~/ui/Page'

/** What somebody had written when their session ended, ready to be sent again. */
export function ParkedForm({ parked, name }: { parked: Parked; name: string }) {
  const locale = useLocale()
  const t = useText().accounts.login.parked
  return (
    <Page title={t.title(name)} lead={t.lead}>
      <form method="post" action={parked.path} className="row">
        <ParkedFields parked={parked} />
        <Button>{t.send}</Button>
        <a href={`/${locale}`}>{t.drop}</a>
      </form>
    </Page>
  )
}
