import { useLocale, useText } from '~/http/text'
import { Button } from '~/ui/Button'
import { State } from '~/ui/State'
import type { LessonPageData } from './lesson-page.server'

/** Keeps "on your next shift" for later, or tells that it is kept. Stands below the text, where that section ends. */
export function KeepShift({ nextShift }: Pick<LessonPageData, 'nextShift'>) {
  const t = useText().learning.nextShift
  const locale = useLocale()
  if (!nextShift) return null
  const { kept, tried } = nextShift
  return (
    <form method="post" id="next-shift" className="keep-shift" aria-label={t.title}>
      {kept ? (
        <p>
          <State kind="done">{tried ? t.tried(tried) : t.kept(kept)}</State>{' '}
          <a href={`/${locale}/me#next-shift`}>{t.find}</a>
        </p>
      ) : null}
      {kept && !tried ? (
        <Button look="quiet" name="intent" value="drop-shift">
          {t.drop}
        </Button>
      ) : (
        <Button look="quiet" name="intent" value="keep-shift">
          {tried ? t.again : t.keep}
        </Button>
      )}
    </form>
  )
}
