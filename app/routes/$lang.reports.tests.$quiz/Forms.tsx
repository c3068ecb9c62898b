import { useLocale, useText } from '~/http/text'
import { Part } from '~/ui/Page'
import type { QualityPage } from './quality-page.server'

/** The other forms and editions of the test, each a measure of its own. */
export function Forms({ page }: { page: QualityPage }) {
  const t = useText().quality
  const locale = useLocale()
  return (
    <Part id="forms" title={t.forms}>
      <ul>
        {page.forms.map(({ hash, number, people, day }) => (
          <li key={hash}>
            <a
              href={`/${locale}/reports/tests/${page.quizId}?form=${hash}`}
              aria-current={hash === page.hash ? 'true' : undefined}
            >
              {t.formOf(number === null ? t.edition : t.form(number), people, day)}
            </a>
          </li>
        ))}
      </ul>
    </Part>
  )
}
