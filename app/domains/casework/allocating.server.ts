import type { Actor } from '~/domains/accounts/model'
import { findPeople, listPeople } from '~/domains/accounts/people.server'
import { type Permit, permit } from '~/domains/accounts/permissions'
import { atomically } from '~/domains/accounts/transaction.server'
import type { Both } from '~/i18n/locale'
import type { World } from '~/platform/world.server'
import { allocateEvenly, type Marker, mayRead, type ToAllocate } from './allocation'
import { loads, openAmong, pageToAllocate, readersOf } from './allocation-store.server'
import { titleOfCase } from './cases.server'
import { codeOf } from './code'
import { allocate } from './marking.server'
import type { AllocationQuery } from './model'
import { casesInQueue } from './queue-store.server'

export const toAllocatePerPage = 50
const mostMarkers = 500

type OpenRow = ReturnType<typeof openAmong>[number]
type May = Permit<'mark'>

export interface AllocationRow extends OpenRow {
  code: string
  title: Both
  markerName: string | null
}

export interface AllocationPage {
  rows: AllocationRow[]
  total: number
  page: number
  pages: number
  markers: Array<Marker & { name: string }>
  cases: Array<{ id: string; title: Both }>
}

/** Open readings with the names of whose work they are: the one page of the desk that shows them before the release. */
export function readAllocation(
  world: World,
  may: May,
  query: AllocationQuery,
  perPage = toAllocatePerPage,
): AllocationPage {
  const { rows, total } = pageToAllocate(world.db, query, perPage)
  const pages = Math.max(1, Math.ceil(total / perPage))
  if (query.page > pages) return readAllocation(world, may, { ...query, page: pages }, perPage)
  const names = findPeople(
    world,
    rows.flatMap(({ markerId }) => markerId ?? []),
  )
  const cases = casesInQueue(world.db)
  return {
    ...{ total, page: query.page, pages },
    rows: rows.map((row) => ({
      ...row,
      code: codeOf(row.submissionId),
      title: titleOfCase(world, row.caseId, row.caseHash),
      markerName: names.get(row.markerId ?? '')?.name ?? null,
    })),
    markers: markersOf(world, may.actor),
    cases: cases.map(({ caseId, caseHash }) => ({ id: caseId, title: titleOfCase(world, caseId, caseHash) })),
  }
}

/** Everybody who marks, by name, with what they have to read. */
function markersOf(world: World, actor: Actor): Array<Marker & { name: string }> {
  const may = permit(actor, 'assign')
  if (!may.ok) return []
  const trainers = { search: '', role: 'trainer', team: null, left: false, sort: 'name', page: 1 } as const
  const load = loads(world.db)
  return listPeople(world, may.permit, trainers, mostMarkers).people.map(({ id, name, teamId }) => {
    return { id, name, teams: teamId ? [teamId] : [], load: load.get(id) ?? 0 }
  })
}

/** own: their own work · team: of their team · read: they have read it · nobody: none of those chosen may. */
export type LeftBecause = 'own' | 'team' | 'read' | 'nobody'

export interface Allocated {
  given: number
  left: Array<{ code: string; personName: string; why: LeftBecause }>
}

/** Gives these readings to one marker, whoever had them; those that are not for this marker are left, with the reason. */
export function giveReadings(world: World, may: May, ids: readonly number[], markerId: string): Allocated {
  return atomically(world, () => {
    const marker = markersOf(world, may.actor).find(({ id }) => id === markerId)
    const rows = openRows(world, ids)
    const left = rows.flatMap((row) => {
      const why = marker ? whyNot(marker, row.work) : 'nobody'
      return why ? [leftOut(row.row, why)] : []
    })
    const fit = rows.filter(({ work }) => marker && mayRead(marker, work))
    for (const { row } of fit) if (row.markerId !== markerId) give(world, may, row, markerId)
    return { given: fit.length, left }
  })
}

/** Shares these readings out evenly among these markers by `allocateEvenly`; those that none of them may read are left. */
export function shareReadings(world: World, may: May, ids: readonly number[], markerIds: readonly string[]): Allocated {
  return atomically(world, () => {
    const rows = openRows(world, ids)
    // what is to be shared out anew is no load of those who had it
    const own = (id: string) => rows.filter(({ row }) => row.markerId === id).length
    const markers = markersOf(world, may.actor)
      .filter(({ id }) => markerIds.includes(id))
      .map((marker) => ({ ...marker, load: marker.load - own(marker.id) }))
    const shared = allocateEvenly(
      rows.map(({ work }) => work),
      markers,
    )
    const chosen = new Map(shared.given.map(({ submissionId, markerId }) => [submissionId, markerId]))
    for (const { row } of rows) {
      const markerId = chosen.get(row.submissionId)
      if (markerId && markerId !== row.markerId) give(world, may, row, markerId)
    }
    const left = rows.filter(({ row }) => shared.left.includes(row.submissionId))
    return { given: shared.given.length, left: left.map(({ row }) => leftOut(row, 'nobody')) }
  })
}

function give(world: World, { actor }: May, { readingId, submissionId, place }: OpenRow, markerId: string): void {
  allocate(world, { id: readingId, submissionId, place }, markerId, actor.id)
}

function openRows(world: World, ids: readonly number[]): Array<{ row: OpenRow; work: ToAllocate }> {
  const rows = openAmong(world.db, ids)
  const readers = readersOf(
    world.db,
    rows.map(({ submissionId }) => submissionId),
  )
  return rows.map((row) => {
    const { submissionId: id, personId, teamId, readingId } = row
    const others = readers.filter((one) => one.submissionId === id && one.id !== readingId)
    return { row, work: { id, personId, teamId, readers: others.flatMap(({ markerId }) => markerId ?? []) } }
  })
}

function whyNot(marker: Marker, work: ToAllocate): LeftBecause | null {
  if (mayRead(marker, work)) return null
  if (work.personId === marker.id) return 'own'
  return work.readers.includes(marker.id) ? 'read' : 'team'
}

function leftOut({ submissionId, personName }: OpenRow, why: LeftBecause): Allocated['left'][number] {
  return { code: codeOf(submissionId), personName, why }
}
