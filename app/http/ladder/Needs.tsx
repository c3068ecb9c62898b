import type { CompetencyReadiness, Missing } from '~/domains/ladder/model'
import type { Locale } from '~/i18n/locale'
import type { Text } from '~/i18n/text'
import { ProgressLine } from '~/ui/ProgressLine'
import { State } from '~/ui/State'
import { useLocale, useText } from '../text'
import type { Need } from './needs'
import { Pieces } from './Pieces'
import { HoldLine } from './path/HoldLine'
import { Steps } from './Steps'

interface NeedsProps {
  needs: readonly Need[]
  /** The title that asks for them. */
  titleId: string
  /** The reader's time zone. */
  zone: string
}

/** Competencies at the level asked, in words; for someone signed in what there is, what is missing and what closes it. */
export function Needs({ needs, titleId, zone }: NeedsProps) {
  return (
    <ul className="needs">
      {needs.map((need) => (
        <li key={need.id} id={`c-${need.id}`} className={need.readiness?.held ? 'need held' : 'need'}>
          <NeedHead need={need} />
          <p className="measure">{need.describe}</p>
          {need.hold?.until ? <HoldLine hold={need.hold} asked={need.level} titleId={titleId} zone={zone} /> : null}
          {need.readiness ? <Progress need={need} readiness={need.readiness} titleId={titleId} zone={zone} /> : null}
          <Descriptor need={need} />
        </li>
      ))}
    </ul>
  )
}

function NeedHead({ need: { name, level, critical, readiness } }: { need: Need }) {
  const { ladder, learning } = useText()
  const t = ladder.need
  return (
    <div className="row-spread">
      <h3>
        {name} <span className="need-level">{t.level(level, learning.levels[level - 1] ?? '')}</span>
      </h3>
      <span className="row">
        {critical ? <span className="critical">{t.critical}</span> : null}
        {readiness ? (
          <State kind={readiness.held ? 'done' : 'missing'}>{readiness.held ? t.held : t.missing}</State>
        ) : null}
      </span>
    </div>
  )
}

interface ProgressProps {
  need: Need
  readiness: CompetencyReadiness
  titleId: string
  zone: string
}

function Progress({ need, readiness, titleId, zone }: ProgressProps) {
  const { ladder, path } = useText()
  const t = ladder.need
  const locale = useLocale()
  const { held, points, pointsToHold, pieces, expired, missing, steps, way } = readiness
  return (
    <>
      {held ? null : (
        <>
          <p className="small soft">
            {need.hold ? `${path.hold.level(need.hold.level, need.level)} ` : null}
            {t.points(points, pointsToHold)}
          </p>
          <ProgressLine
            value={Math.min(points, pointsToHold)}
            of={pointsToHold}
            label={t.meter(need.name, points, pointsToHold)}
          />
        </>
      )}
      {missing.length > 0 ? (
        <p className="need-missing">
          <strong>{t.lacks}</strong>{' '}
          {listed(
            missing.map((one) => reasonOf(one, t, locale)),
            locale,
          )}
          .
        </p>
      ) : null}
      {missing.length > 0 && way === 'none' ? <p>{t.none}</p> : null}
      {steps.length > 0 ? <Steps steps={steps} title={t.close} titleId={titleId} zone={zone} /> : null}
      {missing.length > 0 && way === 'partly' ? <p className="small">{t.partly}</p> : null}
      <Pieces title={t.counting(pieces.length)} pieces={pieces} zone={zone} />
      {expired.length > 0 ? <Pieces title={t.expired(expired.length)} pieces={expired} zone={zone} /> : null}
    </>
  )
}

function listed(words: readonly string[], locale: Locale): string {
  return new Intl.ListFormat(locale === 'en' ? 'en-GB' : locale, { type: 'conjunction', style: 'narrow' }).format(words)
}

function reasonOf(missing: Missing, t: Text['ladder']['need'], locale: Locale): string {
  switch (missing.reason) {
    case 'fresher':
      return t.reasons.fresher(missing.count)
    case 'below-level':
      return t.reasons['below-level'](missing.count, missing.level)
    case 'lone-test':
    case 'unsure':
      return t.reasons[missing.reason](missing.title[locale])
    default:
      return t.reasons[missing.reason](missing.short)
  }
}

function Descriptor({ need: { level, behaviours } }: { need: Need }) {
  const t = useText().ladder.need
  return (
    <details>
      <summary>{t.seen(level)}</summary>
      <ul className="measure">
        {behaviours.map((behaviour) => (
          <li key={behaviour}>{behaviour}</li>
        ))}
      </ul>
    </details>
  )
}
