import { caseOf, pin, pinned } from '~/domains/content/content.server'
import type { Case, Rubric } from '~/domains/content/model'
import type { World } from '~/platform/world.server'
import type { PinnedCase } from './model'

/** Keeps case and rubric as they are now; the hashes to record beside the work done on them. */
export function pinCase(world: World, work: Case): { caseHash: string; rubricHash: string } {
  const { rubric, ...rest } = work
  return { caseHash: pin(world, 'case', work.id, rest), rubricHash: pin(world, 'rubric', work.id, rubric) }
}

/** The case that work was done on, as it was then. */
export function pinnedCase(world: World, hash: string): PinnedCase {
  return there(pinned<PinnedCase>(world, hash), hash)
}

export function pinnedRubric(world: World, hash: string): Rubric {
  return there(pinned<Rubric>(world, hash), hash)
}

/** A case's title in both languages, also when the content no longer has the case. */
export function titleOfCase(world: World, caseId: string, caseHash: string) {
  return (caseOf(world, caseId) ?? pinnedCase(world, caseHash)).title
}

function there<T>(body: T | null, hash: string): T {
  if (body === null) throw new Error(`nothing is pinned under ${hash}`)
  return body
}
