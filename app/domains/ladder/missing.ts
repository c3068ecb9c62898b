import type { Counted } from './held'
import type { JudgedPiece, Missing, Requirement, Shortage } from './model'

/** Why a competency is not held, as reasons that a page can say; none when it is. */
export function missingOf(
  about: readonly JudgedPiece[],
  requirement: Requirement,
  { points, pieces, kinds, judged }: Shortage,
  { lone }: Counted<JudgedPiece>,
): Missing[] {
  if (points + pieces + kinds + judged === 0) return []
  const shortages = { points, pieces, kinds, judged }
  const short = (['points', 'pieces', 'kinds', 'judged'] as const)
    .filter((reason) => shortages[reason] > 0)
    .map((reason): Missing => ({ reason, short: shortages[reason] }))
  return [...short, ...(lone ? [{ reason: 'lone-test', title: lone.title } as const] : []), ...idle(about, requirement)]
}

/** What is there and does not help: too old, below the level, or too close to the cut. */
function idle(about: readonly JudgedPiece[], { level }: Requirement): Missing[] {
  const expired = expiredFor(about, level)
  const below = about.filter((piece) => piece.state === 'counts' && piece.level < level)
  const unsure = about.filter((piece) => piece.state === 'unsure' && piece.level >= level)
  const highest = Math.max(0, ...below.map((piece) => piece.level))
  return [
    ...(expired.length > 0 ? [{ reason: 'fresher', count: expired.length } as const] : []),
    ...(below.length > 0 ? [{ reason: 'below-level', count: below.length, level: highest } as const] : []),
    ...unsure.map(({ title }) => ({ reason: 'unsure', title }) as const),
  ]
}

/** Met, at the level or above, and too old. */
export function expiredFor(about: readonly JudgedPiece[], level: number): JudgedPiece[] {
  return about.filter((piece) => piece.state === 'expired' && piece.level >= level)
}
