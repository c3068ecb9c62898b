import { useLocale, useText } from '~/http/text'
import { Button } from '~/ui/Button'
import { Notice } from '~/ui/Notice'
import { Part } from '~/ui/Page'

/** What a check-in is, and the button that opens one. */
export function Start({ isDue, noTitle }: { isDue: boolean; noTitle: boolean }) {
  const { start: t } = useText().checkIns
  const locale = useLocale()
  return (
    <Part id="start" title={t.title}>
      <p className="measure">{t.lead}</p>
      {isDue ? <Notice kind="due">{t.due}</Notice> : null}
      {noTitle ? (
        <Notice kind="missing" live>
          {t.noTitle} <a href={`/${locale}/ladder`}>{t.ladder}</a>
        </Notice>
      ) : null}
      <form method="post" className="row">
        <Button name="intent" value="open">
          {t.button}
        </Button>
      </form>
    </Part>
  )
}
