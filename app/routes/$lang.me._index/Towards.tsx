import { Needs } from '~/http/ladder/Needs'
import { NextStep } from '~/http/ladder/NextStep'
import { TargetDay } from '~/http/ladder/path/TargetDay'
import { Summary } from '~/http/ladder/Summary'
import { useLocale, useText } from '~/http/text'
import { formatDate } from '~/i18n/format'
import { Part } from '~/ui/Page'
import type { MePageData } from './me-page.server'
import { RungDrawing } from './RungDrawing'

type Target = NonNullable<MePageData['target']>

interface TowardsProps {
  current: MePageData['current']
  target: Target
  zone: string
}

/** The way to the target: drawn, in a sentence, and what to do next. */
export function Stand({ current, target, zone }: TowardsProps) {
  const { ladder, plan } = useText()
  const t = ladder.me
  const locale = useLocale()
  const { readiness, held, missing, next } = target
  return (
    <Part id="stand" title={t.stand}>
      <div className="stand">
        <RungDrawing
          title={t.drawing(current?.name ?? t.start, target.name)}
          description={t.drawingText(held.length, readiness.of)}
          from={current?.name ?? t.start}
          to={target.name}
          rungs={[...held, ...[...missing].reverse()].map(rungOf)}
        />
        <div className="stack">
          {current ? <p className="soft">{t.since(current.name, formatDate(current.since, locale, zone))}</p> : null}
          <Summary readiness={readiness} />
          {next ? <NextStep next={next} titleId={target.id} zone={zone} /> : null}
          <TargetDay titleId={target.id} wantedBy={target.wantedBy} today={target.today} />
          <p>
            <a href={`/${locale}/me/plan`}>{plan.link}</a>
          </p>
          <p className="small">
            <a href={`/${locale}/titles/${target.id}`}>{target.name}</a> · <a href={`/${locale}/ladder`}>{t.change}</a>
          </p>
        </div>
      </div>
    </Part>
  )
}

function rungOf({ id, name, critical, readiness }: Target['held'][number]) {
  const filled = readiness ? readiness.points / readiness.pointsToHold : 0
  // full of points and still open: something else than points is missing
  return {
    id,
    label: name,
    critical,
    held: readiness?.held ?? false,
    filled: readiness?.held ? 1 : Math.min(filled, 0.9),
  }
}

/** What is missing with the next step for each, then what is there. */
export function MissingAndHeld({ target, zone }: Pick<TowardsProps, 'target' | 'zone'>) {
  const t = useText().ladder.me
  return (
    <>
      {target.missing.length > 0 ? (
        <Part id="missing" title={t.missing}>
          <Needs needs={target.missing} titleId={target.id} zone={zone} />
        </Part>
      ) : null}
      {target.held.length > 0 ? (
        <Part id="held" title={t.held}>
          <Needs needs={target.held} titleId={target.id} zone={zone} />
        </Part>
      ) : null}
    </>
  )
}
