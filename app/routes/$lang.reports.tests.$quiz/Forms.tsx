import { useLocale, useText } from '~/http/text'
import { Part } from '~/ui/Page'
import type { QualityPage } from './quality-page.server'

/** All forms together, and the forms and editions of the test, each a measure of its own. */
export function Forms({ page }: { page: QualityPage }) {
  const t = useText().quality
  const locale = useLocale()
  return (
    <Part id="forms" title={t.forms}>
      <ul>
        <li>
          <a
            href={`/${locale}/reports/tests/${page.quizId}?form=all`}
            aria-current={page.quality.drawn ? 'true' : undefined}
          >
            {t.allForms}
          </a>
        </li>
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
