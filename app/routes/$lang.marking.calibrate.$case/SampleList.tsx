import { addressOf } from '~/http/list-address'
import { useLocale, useText } from '~/http/text'
import type { CalibrationPage } from './calibration-page.server'

/** The samples side by side, and which of them are marked. */
export function SampleList({ page }: { page: CalibrationPage }) {
  const t = useText().calibration
  const to = useSampleAddress(page)
  if (page.view.samples.length === 0) return <p>{t.none}</p>
  return (
    <nav className="rounds" aria-label={t.samples}>
      <ul>
        {page.view.samples.map(({ place, isDone }) => (
          <li key={place}>
            <a href={to(place)} aria-current={place === page.place ? 'page' : undefined}>
              {t.sample(place)} <span className="soft">({isDone ? t.done : t.open})</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

export function useSampleAddress({ view, rubric, submission }: CalibrationPage) {
  const base = `/${useLocale()}/marking/calibrate/${view.caseId}`
  return (sample: number, again = false) => addressOf(base, { rubric, submission, sample, again }, {})
}
