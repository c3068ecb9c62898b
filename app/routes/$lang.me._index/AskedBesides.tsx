import { tallyWords } from '~/http/ladder/path/conditions'
import { useLocale, useText } from '~/http/text'
import { Part } from '~/ui/Page'
import type { MePageData } from './me-page.server'

interface AskedBesidesProps extends Pick<MePageData, 'conditions'> {
  hasTarget: boolean
}

/** In a line what is asked besides competencies, and where to see and say more. */
export function AskedBesides({ conditions, hasTarget }: AskedBesidesProps) {
  const t = useText().path.requirements
  const locale = useLocale()
  return (
    <Part id="asked" title={t.title}>
      <p className="measure">
        {!hasTarget ? t.noTarget : conditions.length === 0 ? t.nothingAsked : tallyWords(conditions, t)}
      </p>
      <p>
        <a href={`/${locale}/me/requirements`}>{t.see}</a>
      </p>
    </Part>
  )
}
