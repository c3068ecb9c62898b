import { z } from 'zod'
import type { JudgedPiece, Piece } from './model'

/** Somebody took a result of one person's out, or put it back. */
export interface WithdrawalAct {
  /** Of two acts the one with the higher number is the later. */
  number: number
  result: string
  /** Null: of every competency that the result speaks of. */
  competency: string | null
  act: 'withdraw' | 'restore'
  reason: string
  byId: string
  byName: string
  at: Date
}

export const reasonLimit = 500

/** The form with which someone takes a result out, or puts it back; without a competency, of all that it speaks of. */
export const withdrawalSchema = z.object({
  intent: z.enum(['withdraw', 'restore']),
  result: z.string().min(1).max(300),
  competency: z
    .string()
    .regex(/^[a-z0-9-]{0,100}$/)
    .transform((id) => id || null),
  // short of this nobody could tell later why
  reason: z.string().trim().min(1, 'required').min(10, 'too-short').max(reasonLimit, 'too-long'),
})

export interface WithdrawnPiece extends Piece {
  withdrawal: Pick<WithdrawalAct, 'competency' | 'reason' | 'byId' | 'byName' | 'at'>
}

/**
 * A person's pieces without the withdrawn ones, and those with who took them out and why. Of the acts that reach a piece,
 * those on its whole result among them, the latest stands. It comes before everything else, also before the newest result
 * of an instrument is looked for: what is left is judged exactly as if the rest had never been there, so that an older
 * result may stand again. The order of `pieces` is kept; that of `acts` does not matter.
 */
export function partWithdrawn(
  pieces: readonly Piece[],
  acts: readonly WithdrawalAct[],
): { standing: Piece[]; withdrawn: WithdrawnPiece[] } {
  const latest = latestOf(acts)
  const standing: Piece[] = []
  const withdrawn: WithdrawnPiece[] = []
  for (const piece of pieces) {
    const act = later(latest.get(keyOf(piece.result, null)), latest.get(keyOf(piece.result, piece.competency)))
    if (act?.act !== 'withdraw') standing.push(piece)
    else {
      const { competency, reason, byId, byName, at } = act
      withdrawn.push({ ...piece, withdrawal: { competency, reason, byId, byName, at } })
    }
  }
  return { standing, withdrawn }
}

/** Those of `pieces` that belong to a result, of one competency or (null) all. */
export function piecesOfResult<P extends Piece>(
  pieces: readonly P[],
  { result, competency }: Pick<WithdrawalAct, 'result' | 'competency'>,
): P[] {
  return pieces.filter((piece) => piece.result === result && (competency === null || piece.competency === competency))
}

/** Evidence as lists show it: what was taken out stays there to be read. */
export type ShownPiece = JudgedPiece | WithdrawnPiece

/** Whether it is somebody's own to take back, as a lead's: what they confirmed, unless another has taken it out. */
export function isOwnToWithdraw(piece: Piece | WithdrawnPiece, personId: string): boolean {
  const isAnothers = 'withdrawal' in piece && piece.withdrawal.byId !== personId
  return piece.detail.kind === 'endorsement' && piece.detail.byId === personId && !isAnothers
}

function latestOf(acts: readonly WithdrawalAct[]): Map<string, WithdrawalAct> {
  const latest = new Map<string, WithdrawalAct>()
  for (const act of acts) {
    const key = keyOf(act.result, act.competency)
    latest.set(key, later(latest.get(key), act) ?? act)
  }
  return latest
}

function later(one: WithdrawalAct | undefined, other: WithdrawalAct | undefined): WithdrawalAct | undefined {
  if (!one || !other) return one ?? other
  return one.number > other.number ? one : other
}

function keyOf(result: string, competency: string | null): string {
  return JSON.stringify([result, competency])
}
