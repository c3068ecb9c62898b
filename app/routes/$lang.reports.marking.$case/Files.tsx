import { addressOf } from '~/http/list-address'
import { useLocale, useText } from '~/http/text'
import { Part } from '~/ui/Page'
import { idColumns } from './fairness-file'
import type { FairnessPage } from './fairness-page.server'

/** The rows that everything on the page is computed from, and how to compute it again. */
export function Files({ page }: { page: FairnessPage }) {
  const t = useText().fairness
  const file = useFileAddress(page)
  if (page.levels === 0) return null
  return (
    <Part id="files" title={t.files}>
      <ul className="no-print">
        <li>
          <a href={file({})}>{t.fileMarkers}</a>
        </li>
        <li>
          <a href={file({ by: 'reading' })}>{t.fileReadings}</a>
        </li>
      </ul>
      <p className="measure">{t.filesAbout}</p>
      <p>
        <code>{`npm run -s escalon -- agreement FILE.csv --id ${idColumns[0]} --ignore ${idColumns[1]}`}</code>
      </p>
    </Part>
  )
}

export function useFileAddress({ report, rubric }: FairnessPage) {
  const base = `/${useLocale()}/reports/marking/${report.caseId}`
  return (asked: { criterion?: string; marker?: string; by?: 'reading' }) =>
    addressOf(base, { rubric, ...asked, format: 'csv' }, {})
}
