import { Fragment } from 'react'
import { leastPeople } from '~/domains/assessment/band'
import { useLocale, useText } from '~/http/text'
import { formatNumber } from '~/i18n/format'
import { Part } from '~/ui/Page'
import { Histogram } from './Histogram'
import type { QualityPage } from './quality-page.server'

/** The form as a measure: how people did, and how far a score can be trusted. */
export function Figures({ page }: { page: QualityPage }) {
  const t = useText().quality
  const locale = useLocale()
  const { people, scorable, mean, sd, alpha, omega, sem, drawn } = page.quality
  const reliability = drawn ? drawn.reliability : alpha
  const told = (value: number | null, decimals: number) =>
    value === null ? t.notEnough : formatNumber(value, locale, decimals)
  const rows = [
    [t.figures.people, formatNumber(people, locale)],
    ...(scorable === people ? [] : [[t.figures.scorable, formatNumber(scorable, locale)]]),
    [t.figures.attempts, formatNumber(page.attempts, locale)],
    [t.figures.mean, told(mean, 1)],
    [t.figures.sd, told(sd, 1)],
    ...(drawn
      ? [[t.figures.drawn, told(drawn.reliability, 2)]]
      : [
          [t.figures.alpha, told(alpha, 2)],
          [t.figures.omega, told(omega, 2)],
        ]),
    [t.figures.sem, told(sem, 1)],
  ]
  return (
    <Part id="reliability" title={t.reliability}>
      <dl className="facts">
        {rows.map(([name, value]) => (
          <Fragment key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </Fragment>
        ))}
      </dl>
      {drawn ? <p className="measure">{t.drawnAbout}</p> : null}
      <p className="measure">
        {reliability === null || sem === null
          ? t.notEnoughAbout(scorable, leastPeople)
          : t.reliabilityAbout(formatNumber(reliability, locale, 2), formatNumber(sem, locale, 1))}
      </p>
      <p className="soft small">{t.firstOnly}</p>
      {scorable > 0 ? <Histogram counts={page.quality.histogram} /> : null}
    </Part>
  )
}
