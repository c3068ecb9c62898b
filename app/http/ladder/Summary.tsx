import type { Readiness } from '~/domains/ladder/model'
import { useText } from '../text'

/** How ready, in words: how many are missing, and whether any of them bars the way. */
export function Summary({ readiness }: { readiness: Pick<Readiness, 'ready' | 'missing' | 'of' | 'criticalMissing'> }) {
  const t = useText().ladder.me
  const { ready, missing, of, criticalMissing } = readiness
  if (ready && missing > 0) return <p className="summary">{t.readyMissing(missing)}</p>
  return (
    <p className="summary">
      {t.summary(missing, of)} {ready ? t.ready : t.criticalMissing(criticalMissing)}
    </p>
  )
}
