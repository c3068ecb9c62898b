import type { Scorecard, ScorecardCriterion } from '~/domains/content/scorecard'
import type { Outcome, Piece } from './model'
import type { ScoredContact } from './scorecard-file'

/** A contact of the person concerned, with the moment of its import. */
export type ImportedContact = Pick<ScoredContact, 'contact' | 'at' | 'scores'> & { recordedAt: Date }

/**
 * One person's scored contacts as evidence: a piece for each criterion and calendar month (UTC) in which at least
 * `least` contacts were scored on it, dated by the last of them; fewer say nothing and replace nothing. The newest month
 * of a criterion replaces the older. The order of `contacts` does not matter; each contact stands in them once.
 */
export function piecesOfScorecard(scorecard: Scorecard, contacts: readonly ImportedContact[]): Piece[] {
  const months = new Set(contacts.map(monthOf))
  return [...months].sort().flatMap((month) => {
    const inMonth = contacts.filter((contact) => monthOf(contact) === month)
    return scorecard.criteria.flatMap((criterion) => pieceOf(scorecard, criterion, month, inMonth))
  })
}

/** The contacts that were told by one edition of a scorecard: its words and cuts as they were when it was imported. */
export interface ScoredEdition {
  /** Of the scorecard as pinned. */
  hash: string
  scorecard: Scorecard
  contacts: readonly ImportedContact[]
}

/** The same for contacts told by several editions: each month of each is a result of its own, and the newest stands. */
export function piecesOfScores(editions: readonly ScoredEdition[]): Piece[] {
  return editions.flatMap(({ hash, scorecard, contacts }) =>
    piecesOfScorecard(scorecard, contacts).map((piece) => ({
      ...piece,
      result: `${piece.result}/${hash.slice(0, 8)}`,
    })),
  )
}

export function instrumentOfScore(scorecardId: string, criterionId: string): string {
  return `scorecard:${scorecardId}/${criterionId}`
}

function monthOf({ at }: ImportedContact): string {
  return at.toISOString().slice(0, 7)
}

function pieceOf(
  { id, name, least }: Scorecard,
  criterion: ScorecardCriterion,
  month: string,
  inMonth: readonly ImportedContact[],
): Piece[] {
  const scored = inMonth.filter(({ scores }) => scores[criterion.id] !== undefined)
  if (scored.length < least) return []
  const { outcome, mean, cut } = judge(
    criterion,
    scored.flatMap(({ scores }) => scores[criterion.id] ?? []),
  )
  return [
    {
      kind: 'scorecard',
      result: `scorecard:${id}@${month}`,
      instrument: instrumentOfScore(id, criterion.id),
      competency: criterion.competency,
      level: criterion.level,
      at: latest(scored.map(({ at }) => at)),
      recordedAt: latest(scored.map(({ recordedAt }) => recordedAt)),
      outcome,
      noBand: false,
      title: name,
      path: null,
      detail: { kind: 'scorecard', of: criterion.kind, criterion: criterion.name, mean, cut, contacts: scored.length },
    },
  ]
}

interface Verdict {
  outcome: Outcome
  mean: number
  cut: number
}

function judge(criterion: ScorecardCriterion, scores: readonly number[]): Verdict {
  const sum = scores.reduce((sum, score) => sum + score, 0)
  if (criterion.kind === 'errors') return { outcome: sum === 0 ? 'met' : 'not-met', mean: sum, cut: 0 }
  const mean = sum / scores.length
  return { outcome: againstCut(mean, standardErrorOf(scores, mean), criterion.cut), mean, cut: criterion.cut }
}

/** As of tests: met when all of the band lies at the cut or above, not met when all of it lies below. */
function againstCut(mean: number, error: number, cut: number): Outcome {
  const rounding = 1e-9
  if (mean - error >= cut - rounding) return 'met'
  return mean + error < cut - rounding ? 'not-met' : 'unsure'
}

/** Of the mean: the standard deviation (n − 1) by the root of n. */
function standardErrorOf(scores: readonly number[], mean: number): number {
  const squares = scores.reduce((sum, score) => sum + (score - mean) ** 2, 0)
  return Math.sqrt(squares / (scores.length - 1) / scores.length)
}

function latest(moments: readonly Date[]): Date {
  return new Date(Math.max(...moments.map((at) => at.getTime())))
}
