import { leastPeople } from '~/domains/assessment/band'
import type { Verdict } from '~/domains/assessment/model'
import { useLocale, useText } from '~/http/text'
import { formatNumber } from '~/i18n/format'
import { Part } from '~/ui/Page'
import { State, type StateKind } from '~/ui/State'
import type { ResultPageData } from './result-page.server'
import { ScoreBar } from './ScoreBar'

const kinds: Record<Verdict, StateKind> = { met: 'done', 'not-met': 'missing', unsure: 'due', 'not-scorable': 'plain' }

/** Each competency's score beside its cut, with how far it can be trusted. */
export function Competencies({ page }: { page: ResultPageData }) {
  const t = useText().assessment.result
  return (
    <Part id="competencies" title={t.competencies}>
      <ul className="measured">
        {page.measured.map((row) => (
          <li key={row.competency}>
            <Competency row={row} />
          </li>
        ))}
      </ul>
      <p className="soft small">{t.chartAbout}</p>
      <p className="measure soft">{bandWords(page, t)}</p>
      <details className="measure no-print">
        <summary>{t.whyCut}</summary>
        <p>{page.passReason}</p>
      </details>
    </Part>
  )
}

function Competency({ row }: { row: ResultPageData['measured'][number] }) {
  const t = useText().assessment.result
  return (
    <>
      <h3>{row.name}</h3>
      <p>
        <State kind={kinds[row.verdict]}>{t.verdicts[row.verdict]}</State>
      </p>
      <p>
        <span className="score-figure">{useFigure(row)}</span>
        {row.belowChance ? ` · ${t.belowChance}` : ''} · {t.cutAt(row.cut)}
      </p>
      {row.score === null ? null : <ScoreBar score={row.score} cut={row.cut} sem={row.sem} />}
    </>
  )
}

function useFigure({ score, sem }: ResultPageData['measured'][number]): string {
  const t = useText().assessment.result
  const locale = useLocale()
  if (score === null) return t.notScorable
  const figure = t.total(formatNumber(score, locale, Number.isInteger(score) ? 0 : 1))
  return sem === null ? figure : `${figure} ${t.withError(formatNumber(sem, locale, 1))}`
}

function bandWords({ band }: ResultPageData, t: ReturnType<typeof useText>['assessment']['result']): string {
  if (band.alpha !== null) return t.band(band.people, band.alpha)
  return band.people < leastPeople ? t.noBand(band.people, leastPeople) : t.noBandAlike
}
