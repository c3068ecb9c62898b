import type { Standing } from '~/domains/ladder/ladder.server'
import { useLocale, useText } from '~/http/text'
import { formatDate } from '~/i18n/format'
import { Part } from '~/ui/Page'

/** Where the reader stands between their title and the target, what is missing as open rungs. */
export function Rung({ standing: { current, target, wantedBy, readiness } }: { standing: Standing }) {
  const locale = useLocale()
  const { desk, path } = useText()
  const t = desk.home.rung
  if (!target || !readiness) return null
  const { of, missing } = readiness
  const open = readiness.competencies.filter(({ held }) => !held)
  const goal = target.name[locale]
  return (
    <Part id="rung" title={t.title} action={<a href={`/${locale}/me`}>{t.more}</a>}>
      <p>
        {current ? t.path(current.title.name[locale], goal) : t.towards(goal)}
        {wantedBy ? `, ${path.target.by(formatDate(wantedBy, locale, 'UTC'))}` : null}
        {': '}
        <strong>{t.held(of - missing, of)}</strong>
      </p>
      <RungDrawing held={of - missing} of={of} />
      {open.length > 0 ? (
        <p className="measure">
          {t.missing}{' '}
          {open.map(({ name, critical }) => (critical ? `${name[locale]} (${t.critical})` : name[locale])).join(', ')}.
        </p>
      ) : null}
    </Part>
  )
}

const step = 26

function RungDrawing({ held, of }: { held: number; of: number }) {
  const t = useText().desk.home.rung
  const width = step * (of + 1)
  return (
    <svg
      className="rung-drawing"
      viewBox={`0 0 ${width} 48`}
      width={width}
      height="48"
      role="img"
      aria-label={t.drawing(held, of)}
    >
      <path className="rail-line" d={`M2 8H${width - 2}M2 40H${width - 2}`} />
      {Array.from({ length: of }, (_, index) => index + 1).map((place) => (
        <path key={place} className={place <= held ? 'rung-held' : 'rung-open'} d={`M${place * step} 8V40`} />
      ))}
    </svg>
  )
}
