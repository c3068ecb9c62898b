import type { Actor } from '~/domains/accounts/model'
import { sampleText } from '~/domains/casework/answer-text'
import { inOwnOrder, keepCalibration } from '~/domains/casework/calibrating.server'
import { saveDrafts } from '~/domains/casework/drafts.server'
import { finishMark } from '~/domains/casework/marking.server'
import type { MarkDraft } from '~/domains/casework/model'
import { releaseOutcome } from '~/domains/casework/outcomes.server'
import { beginCase, handIn } from '~/domains/casework/submissions.server'
import { caseOf } from '~/domains/content/content.server'
import type { Case, Sample } from '~/domains/content/model'
import type { World } from '~/platform/world.server'
import { later } from './calendar'
import { permitFor } from './permit'
import type { Random } from './random'

export const demoCase = 'customer-complaint-resolution'

function workOf(world: World): Case {
  const work = caseOf(world, demoCase)
  if (!work) throw new Error('demo case is not there')
  return work
}

function sampleOf(work: Case, quality: Sample['quality']): Sample {
  const sample = work.samples.find((one) => one.quality === quality)
  if (!sample) throw new Error(`demo case has no ${quality} sample`)
  return sample
}

/** Works on the case with the texts of a sample answer, up to so many tasks; with all of them it is handed in. */
export function workOnCase(
  world: World,
  actor: Actor,
  quality: Sample['quality'],
  tasks = Number.POSITIVE_INFINITY,
): string {
  const begun = beginCase(world, permitFor(actor, 'learn'), demoCase)
  if (!begun.ok) throw new Error(`demo case: ${begun.reason}`)
  const work = workOf(world)
  const { answers } = sampleOf(work, quality)
  const done = work.tasks.slice(0, tasks)
  for (const [place, task] of done.entries()) {
    const text = sampleText(answers[task.id], actor.locale)
    const drafts = [{ taskId: task.id, text, replaces: null }]
    saveDrafts(later(world, 9 * (place + 1)), actor, begun.submissionId, {
      client: `demo${actor.id}`,
      sequence: place,
      restore: null,
      drafts,
    })
  }
  if (done.length === work.tasks.length) {
    const handed = handIn(later(world, 9 * (done.length + 1)), actor, begun.submissionId)
    if (!handed.ok) throw new Error(`demo hand-in: ${handed.reason}`)
  }
  return begun.submissionId
}

/**
 * Marks a submission as its sample is marked, now and then a level stricter; where it is to be read again the other markers
 * do so, a day apart, and then the outcome is released.
 */
export function markCase(
  world: World,
  markers: readonly Actor[],
  submissionId: string,
  quality: Sample['quality'],
  random: Random,
): void {
  const { marks } = sampleOf(workOf(world), quality)
  for (const [place, marker] of markers.entries()) {
    const draft: MarkDraft = {}
    for (const [criterion, { level, why }] of Object.entries(marks)) {
      draft[criterion] = { level: Math.max(0, level - (random.chance(0.15) ? 1 : 0)), remark: why.es }
    }
    const then = later(world, 24 * 60 * place)
    const done = finishMark(then, marker, submissionId, { draft, replaces: null, reading: null })
    if (!done.ok) throw new Error(`demo mark: ${done.reason}`)
    if (releaseOutcome(later(then, 5), marker, submissionId).ok) return
  }
}

/** The markers mark the samples of the case before its work, as one does: close to what was agreed, each in their own way. */
export function calibrateMarkers(world: World, markers: readonly Actor[], random: Random): void {
  const work = workOf(world)
  for (const marker of markers) {
    for (const [index, { marks }] of inOwnOrder(work.samples, marker.id).entries()) {
      const near = (level: number) => Math.max(0, level - (random.chance(0.2) ? 1 : 0))
      const levels = Object.fromEntries(Object.entries(marks).map(([id, { level }]) => [id, near(level)]))
      const form = { rubricHash: null, place: index + 1, levels }
      const kept = keepCalibration(world, permitFor(marker, 'mark'), demoCase, form)
      if (!kept.ok) throw new Error(`demo calibration: ${kept.reason}`)
    }
  }
}
