import type { Refused } from '~/domains/accounts/model'
import { findPeople } from '~/domains/accounts/people.server'
import type { Permit } from '~/domains/accounts/permissions'
import { caseOf } from '~/domains/content/content.server'
import type { Criterion, Rubric } from '~/domains/content/model'
import { type Figure, valueOrNull } from '~/domains/measurement/refusal'
import type { Both } from '~/i18n/locale'
import type { World } from '~/platform/world.server'
import { calibrate } from './calibration'
import { pinnedCase, pinnedRubric, titleOfCase } from './cases.server'
import { type DriftPoint, driftOf, monthsOf } from './drift'
import {
  type Fairness,
  fairnessOf,
  type LevelsGiven,
  levelsGiven,
  markersOf,
  mostReadTwice,
  type Pairing,
  pairingOf,
  severityOf,
} from './fairness'
import { countReadings, newestCalibrations, type ReadCount, readTwice } from './fairness-store.server'

const mostMonths = 12

export interface CaseReadings extends ReadCount {
  title: Both
}

/** The cases that anything was read for, each by the rubric last read by. */
export function casesRead(world: World, _permit: Permit<'read-reports'>): CaseReadings[] {
  const newest = new Map<string, ReadCount>()
  for (const row of countReadings(world.db)) if (!newest.has(row.caseId)) newest.set(row.caseId, row)
  return [...newest.values()].map((row) => ({ ...row, title: titleOfCase(world, row.caseId, row.caseHash) }))
}

export interface MarkerFairness {
  id: string
  name: string
  /** Submissions that somebody else has read as well. */
  submissions: number
  severity: Figure
  /** Mean of own less agreed over the samples, in levels; null for who has calibrated on none. */
  calibration: number | null
  drift: DriftPoint[]
}

export interface FairnessReport {
  caseId: string
  title: Both
  rubricHash: string
  /** The rubrics that the case was read by, the last first. */
  rubrics: Array<Pick<ReadCount, 'rubricHash' | 'read' | 'lastAt'>>
  counts: ReadCount
  pairing: Pairing
  all: Fairness
  criteria: Array<Pick<Criterion, 'id' | 'name'> & { fairness: Fairness }>
  months: string[]
  markers: MarkerFairness[]
  /** What all of it was computed from. */
  rows: LevelsGiven[]
}

/**
 * How evenly a case is marked: from first and second readings, before anything was settled between them, by one rubric (the
 * last that was read by, unless named). Refuses `not-found`: nothing was read for that case or by that rubric.
 */
export function fairnessReport(
  world: World,
  _permit: Permit<'read-reports'>,
  asked: { caseId: string; rubricHash: string | null },
): { ok: true; report: FairnessReport } | Refused<'not-found'> {
  const rubrics = countReadings(world.db, asked.caseId)
  const counts =
    asked.rubricHash === null ? rubrics[0] : rubrics.find(({ rubricHash }) => rubricHash === asked.rubricHash)
  if (!counts) return { ok: false, reason: 'not-found' }
  const { caseId, caseHash, rubricHash } = counts
  const rubric = pinnedRubric(world, rubricHash)
  const pairs = readTwice(world.db, rubricHash, mostReadTwice)
  const criterionIds = rubric.criteria.map(({ id }) => id)
  const rows = levelsGiven(pairs, criterionIds)
  const months = monthsOf(rows, mostMonths)
  return {
    ok: true,
    report: {
      ...{ caseId, rubricHash, rubrics, counts, months, rows },
      title: titleOfCase(world, caseId, caseHash),
      pairing: pairingOf(pairs, rows),
      all: fairnessOf(rows),
      criteria: rubric.criteria.map(({ id, name }) => {
        return { id, name, fairness: fairnessOf(rows.filter(({ criterionId }) => criterionId === id)) }
      }),
      markers: markersIn(world, counts, rubric, rows, months),
    },
  }
}

function markersIn(
  world: World,
  counts: ReadCount,
  rubric: Rubric,
  rows: readonly LevelsGiven[],
  months: readonly string[],
): MarkerFairness[] {
  const calibrated = calibratedSeverities(world, counts, rubric)
  const ids = [...new Set([...markersOf(rows), ...calibrated.keys()])]
  const people = findPeople(world, ids)
  const markers = ids.map((id) => {
    const own = rows.filter(({ first, second }) => first.markerId === id || second.markerId === id)
    return {
      id,
      name: people.get(id)?.name ?? '',
      submissions: new Set(own.map(({ submissionId }) => submissionId)).size,
      severity: severityOf(own, id),
      calibration: calibrated.get(id) ?? null,
      drift: driftOf(own, id, months),
    }
  })
  return markers.sort((one, other) => (valueOrNull(one.severity) ?? 9) - (valueOrNull(other.severity) ?? 9))
}

/** Marker → mean of own less agreed over the samples, by everyone's newest levels. */
function calibratedSeverities(world: World, { caseId, caseHash, rubricHash }: ReadCount, rubric: Rubric) {
  const now = caseOf(world, caseId)
  const { samples } = now?.rubric.hash === rubricHash ? now : pinnedCase(world, caseHash)
  const agreed = new Map(
    samples.map(({ name, marks }) => [name, Object.fromEntries(Object.entries(marks).map(([id, m]) => [id, m.level]))]),
  )
  const found = new Map<string, number[]>()
  for (const { markerId, sample, levels } of newestCalibrations(world.db, rubricHash)) {
    const beside = calibrate(rubric.criteria, levels, agreed.get(sample) ?? {})
    if (beside.ok) found.set(markerId, [...(found.get(markerId) ?? []), beside.calibration.severity])
  }
  return new Map([...found].map(([id, all]) => [id, all.reduce((sum, one) => sum + one, 0) / all.length]))
}
