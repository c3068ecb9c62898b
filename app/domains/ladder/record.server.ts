import { quizStates, testEvidence } from '~/domains/assessment/assessment.server'
import { caseEvidence, caseStates } from '~/domains/casework/casework.server'
import { checkEvidence, lessonStates } from '~/domains/learning/learning.server'
import type { World } from '~/platform/world.server'
import { keyOf } from './activities'
import { endorsementsOf } from './endorsements.server'
import type { Begun, Piece } from './model'
import { certificatePieces } from './outside-certificates.server'
import { piecesOf } from './pieces'
import { scoresOf } from './scores.server'
import { partWithdrawn, type WithdrawnPiece } from './withdrawal'
import { actsOn } from './withdrawal-store.server'

/** Everything that someone's readiness rests on, derived anew from what they did. One or two queries a domain. */
export interface PersonRecord {
  /** What stands: without what was withdrawn, as if that had never been. */
  pieces: Piece[]
  withdrawn: WithdrawnPiece[]
  begun: Map<string, Begun>
}

export function recordOf(world: World, personId: string): PersonRecord {
  const done = piecesOf({
    checks: checkEvidence(world, personId),
    tests: testEvidence(world, personId),
    cases: caseEvidence(world, personId),
    endorsements: endorsementsOf(world, personId),
  })
  const kept = [certificatePieces(world, [personId]), scoresOf(world, [personId])]
  const pieces = [...done, ...kept.flatMap((pieces) => pieces.get(personId) ?? [])]
  const { standing, withdrawn } = partWithdrawn(pieces, actsOn(world.db, [personId]))
  return { pieces: standing, withdrawn, begun: begunBy(world, personId) }
}

const caseWords = { 'under-way': 'under-way', 'handed-in': 'waiting', marked: 'done' } as const

function begunBy(world: World, personId: string): Map<string, Begun> {
  const begun = new Map<string, Begun>()
  for (const [id, { state, newest }] of lessonStates(world, personId)) {
    if (newest) begun.set(keyOf({ kind: 'lesson', id }), { state: 'done', at: newest.at })
    else if (state) begun.set(keyOf({ kind: 'lesson', id }), { state: 'under-way', at: state.seenAt })
  }
  for (const [id, { state, underWay, at }] of quizStates(world, personId)) {
    begun.set(keyOf({ kind: 'quiz', id }), { state: underWay ? 'under-way' : state, at })
  }
  for (const [id, { state, at }] of caseStates(world, personId)) {
    begun.set(keyOf({ kind: 'case', id }), { state: caseWords[state], at })
  }
  return begun
}
