import type { Refused } from '~/domains/accounts/model'
import type { Permit } from '~/domains/accounts/permissions'
import { atomically } from '~/domains/accounts/transaction.server'
import { pinned } from '~/domains/content/content.server'
import type { Scorecard } from '~/domains/content/scorecard'
import type { Both } from '~/i18n/locale'
import type { World } from '~/platform/world.server'
import { importById, pageOfImports, peopleInImport, withdrawImportRow } from './scorecard-store.server'

export const importsPerPage = 20

export interface ImportInList {
  id: number
  scorecard: Both
  /** Empty for text that was pasted. */
  fileName: string
  at: Date
  byName: string
  /** Rows that were kept, and rows that were left out as bad. */
  kept: number
  leftOut: number
  withdrawn: { at: Date; byName: string; reason: string } | null
}

/** A page of all imports, newest first; a page beyond the last is the last. */
export function listImports(
  world: World,
  _permit: Permit<'import-scores'>,
  page: number,
): { rows: ImportInList[]; page: number; pages: number; total: number } {
  const { rows, total } = pageOfImports(world.db, { limit: importsPerPage, offset: (page - 1) * importsPerPage })
  const pages = Math.max(1, Math.ceil(total / importsPerPage))
  if (page > pages) return listImports(world, _permit, pages)
  return { rows: rows.map((row) => inList(world, row)), page, pages, total }
}

export interface ImportView extends ImportInList {
  /** Whom it speaks of, by name. */
  people: Array<{ id: string; name: string; contacts: number; first: Date; last: Date }>
}

/** One import; null when there is none of this number. */
export function readImport(world: World, _permit: Permit<'import-scores'>, id: number): ImportView | null {
  const row = importById(world.db, id)
  if (!row) return null
  const people = peopleInImport(world.db, id)
  const dated = people.map((one) => ({ ...one, first: new Date(one.first), last: new Date(one.last) }))
  return { ...inList(world, row), people: dated }
}

function inList(world: World, { import: row, byName, withdrawnByName }: NonNullable<ReturnType<typeof importById>>) {
  const { id, scorecardId, scorecardHash, fileName, at, kept, leftOut, withdrawnAt, reason } = row
  const scorecard = pinned<Scorecard>(world, scorecardHash)?.name ?? { es: scorecardId, en: scorecardId }
  const withdrawn = withdrawnAt && { at: withdrawnAt, byName: withdrawnByName ?? '', reason }
  return { id, scorecard, fileName, at, byName, kept, leftOut, withdrawn }
}

/**
 * Takes an import back: its contacts count nowhere from now on, and those that it took the place of stand again. Refuses
 * an unknown one, and one that another has withdrawn before (`conflict`); the same said twice is said once.
 */
export function withdrawImport(
  world: World,
  { actor }: Permit<'import-scores'>,
  id: number,
  reason: string,
): { ok: true } | Refused<'not-found' | 'conflict'> {
  return atomically(world, () => {
    const row = importById(world.db, id)
    if (!row) return { ok: false, reason: 'not-found' }
    const isDone = withdrawImportRow(world.db, id, { at: world.now(), by: actor.id, reason: reason.trim() })
    return isDone || row.import.withdrawnBy === actor.id ? { ok: true } : { ok: false, reason: 'conflict' }
  })
}
