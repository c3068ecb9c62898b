import type { Refused } from '~/domains/accounts/model'
import type { Permit } from '~/domains/accounts/permissions'
import { atomically } from '~/domains/accounts/transaction.server'
import { caseOf, pin } from '~/domains/content/content.server'
import type { Rubric, Sample } from '~/domains/content/model'
import { drawn } from '~/platform/draw'
import type { World } from '~/platform/world.server'
import type { Levels } from './adjudication'
import { type Calibration, calibrate } from './calibration'
import {
  type CalibrationRow,
  calibrationsOf,
  caseHashWithRubric,
  insertCalibration,
  samplesCalibrated,
} from './calibration-store.server'
import { pinnedCase, pinnedRubric } from './cases.server'
import { answersOfSample, type SampleTask } from './feedback'
import { checkLevels } from './levels'
import type { PinnedCase } from './model'

type NamedSample = PinnedCase['samples'][number]

interface Ground {
  caseId: string
  work: PinnedCase
  rubric: Rubric
  rubricHash: string
  /** In an order of the marker's own, so that neither place nor name tells the good one. */
  samples: NamedSample[]
}

/** Whether the marker has still to mark a sample of the work that goes by this rubric; never where there are no samples. */
export function needsCalibration(world: World, markerId: string, rubricHash: string): boolean {
  const done = samplesCalibrated(world.db, markerId, rubricHash)
  // nobody writes more than two samples, so the case is looked up for those alone who are not through
  if (done >= 2) return false
  const caseHash = caseHashWithRubric(world.db, rubricHash)
  return caseHash !== null && done < pinnedCase(world, caseHash).samples.length
}

/** The case as it is now, or, for a rubric of its own past, as it was for the work that goes by that one. */
function groundOf(world: World, markerId: string, caseId: string, rubricHash: string | null): Ground | null {
  const now = caseOf(world, caseId)
  if (now && (rubricHash === null || rubricHash === now.rubric.hash)) {
    const samples = inOwnOrder(now.samples, markerId)
    return { caseId, work: now, rubric: now.rubric, rubricHash: now.rubric.hash, samples }
  }
  const caseHash = rubricHash === null ? null : caseHashWithRubric(world.db, rubricHash)
  if (rubricHash === null || caseHash === null) return null
  const work = pinnedCase(world, caseHash)
  if (work.id !== caseId) return null
  return {
    caseId,
    work,
    rubric: pinnedRubric(world, rubricHash),
    rubricHash,
    samples: inOwnOrder(work.samples, markerId),
  }
}

/** The samples as this marker is given them. */
export function inOwnOrder<S extends Pick<NamedSample, 'name'>>(samples: readonly S[], markerId: string): S[] {
  const place = ({ name }: Pick<NamedSample, 'name'>) => drawn(`${markerId} ${name}`)
  return [...samples].sort((one, other) => place(one) - place(other))
}

export interface CalibrationDone {
  id: number
  /** Counted from 1, in the marker's own order. */
  place: number
  at: Date
  calibration: Calibration
}

export interface CalibrationView {
  caseId: string
  rubricHash: string
  work: PinnedCase
  rubric: Rubric
  samples: Array<{ place: number; answers: SampleTask[]; isDone: boolean }>
  /** What was agreed for the samples that the marker has marked, by place; for others it is not told. */
  agreed: Record<number, Sample['marks']>
  /** The marker's own, latest first, each beside what was agreed. */
  history: CalibrationDone[]
}

/**
 * The samples of a case for a marker to mark, and what came of those they have marked. Without a rubric's hash: by the
 * case as it is now. Refuses `not-found`: no such case, or no work on it that goes by that rubric.
 */
export function readForCalibration(
  world: World,
  { actor }: Permit<'mark'>,
  caseId: string,
  rubricHash: string | null = null,
): { ok: true; view: CalibrationView } | Refused<'not-found'> {
  const ground = groundOf(world, actor.id, caseId, rubricHash)
  if (!ground) return { ok: false, reason: 'not-found' }
  const { work, rubric, samples } = ground
  const history = calibrationsOf(world.db, actor.id, ground.rubricHash).flatMap((row) => doneOf(ground, row))
  const places = new Set(history.map(({ place }) => place))
  const shown = samples.map((sample, index) => {
    return { place: index + 1, answers: answersOfSample(work, sample), isDone: places.has(index + 1) }
  })
  const agreed = samples.flatMap(({ marks }, index) => (places.has(index + 1) ? [[index + 1, marks] as const] : []))
  return {
    ok: true,
    view: {
      ...{ caseId, rubricHash: ground.rubricHash, work, rubric },
      samples: shown,
      agreed: Object.fromEntries(agreed),
      history,
    },
  }
}

function doneOf({ rubric, samples }: Ground, { id, sample, levels, at }: CalibrationRow): CalibrationDone[] {
  const place = samples.findIndex(({ name }) => name === sample)
  const agreed = samples[place]?.marks ?? {}
  const beside = calibrate(rubric.criteria, levels, agreedLevels(agreed))
  return beside.ok ? [{ id, place: place + 1, at, calibration: beside.calibration }] : []
}

function agreedLevels(marks: Sample['marks']): Levels {
  return Object.fromEntries(Object.entries(marks).map(([id, { level }]) => [id, level]))
}

export interface CalibrationForm {
  rubricHash: string | null
  /** Counted from 1, in the marker's own order. */
  place: number
  levels: Levels
}

/**
 * Keeps a marker's levels for a sample, a row more each time; the newest of each sample stands. Refuses `not-found` as above
 * or for no such sample, `invalid` with the criteria that lack one of their levels.
 */
export function keepCalibration(
  world: World,
  { actor }: Permit<'mark'>,
  caseId: string,
  form: CalibrationForm,
): { ok: true } | Refused<'not-found'> | (Refused<'invalid'> & { errors: Record<string, 'choose'> }) {
  return atomically(world, () => {
    const ground = groundOf(world, actor.id, caseId, form.rubricHash)
    const sample = ground?.samples[form.place - 1]
    if (!ground || !sample) return { ok: false, reason: 'not-found' }
    const { levels, errors } = checkLevels(ground.rubric.criteria, form.levels)
    if (Object.keys(errors).length > 0) return { ok: false, reason: 'invalid', errors }
    const rubricHash = pin(world, 'rubric', caseId, ground.rubric)
    insertCalibration(world.db, {
      markerId: actor.id,
      rubricHash,
      sample: sample.name,
      levels,
      at: world.now(),
    })
    return { ok: true }
  })
}
