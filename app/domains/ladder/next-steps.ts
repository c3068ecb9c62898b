import { retakeFrom } from '~/domains/assessment/retake'
import type { ReadinessRule } from '~/domains/content/model'
import { keyOf } from './activities'
import { countFor, shortageOf, type Weighed, wantOf } from './held'
import type { Activity, Begun, Requirement, Step } from './model'

/** Everything that choosing steps towards one competency looks at. */
export interface Search {
  requirement: Requirement
  rule: ReadinessRule
  /** What counts already, and what waits uncounted for company. */
  there: readonly Weighed[]
  /** What the content has on this competency, at whatever level. */
  activities: readonly Activity[]
  begun: ReadonlyMap<string, Begun>
  /** Behaviours at the level asked or above that nobody has confirmed yet. */
  behavioursLeft: number
  now: Date
}

export interface Plan {
  steps: Step[]
  way: 'closes' | 'partly' | 'none'
}

/** An activity, or someone's confirmation (null), with the pieces that it would bring if it goes well. */
interface Option {
  activity: Activity | null
  brings: Weighed[]
}

/**
 * The steps that close a competency, best first, what only waits for its mark last. Best is whatever covers the most of what is missing (points, pieces,
 * kinds, a judgement) for each minute; what must wait comes after what can be done today. What someone can do by
 * themselves comes first: a lead's confirmation is asked for only as often as the content leaves something open, and
 * whatever that makes needless is dropped again. All of it on the supposition that each step goes well.
 */
export function planFor(search: Search): Plan {
  const options = optionsOf(search)
  const chosen: Option[] = []
  choose(inCompany(search), options, chosen)
  choose(search, options, chosen)
  const way = wantWith(search, chosen) === 0 ? 'closes' : isThere(search) ? 'partly' : 'none'
  return { steps: stepsOf(search, withoutNeedless(search, chosen)), way }
}

/** Adds the best option left, one after the other, until nothing is wanted or nothing helps. */
function choose(search: Search, options: readonly Option[], chosen: Option[]): void {
  let want = wantWith(search, chosen)
  while (want > 0) {
    const best = bestOf(search, options, chosen, want) ?? bestOf(search, confirmation(search, chosen), chosen, want)
    if (!best) return
    chosen.push(best)
    want = wantWith(search, chosen)
  }
}

/** A test that may not stand alone will not: the judgement that is wanted anyway comes beside it. */
function inCompany(search: Search): Search {
  return { ...search, requirement: { ...search.requirement, critical: false } }
}

/** What of the want this activity alone would cover. */
export function gainOf(given: Search, activity: Activity): number {
  const search = inCompany(given)
  const option = optionsOf({ ...search, activities: [activity] })[0]
  return option ? wantWith(search, []) - wantWith(search, [option]) : 0
}

/** Whether the content has anything on the competency at this level, done or not. */
function isThere({ activities, requirement: { competency, level } }: Search): boolean {
  return activities.some(({ gives }) => gives.some((given) => given.competency === competency && given.level >= level))
}

/** Content at the level asked that would bring something which does not count already. */
function optionsOf({ activities, requirement, rule, there }: Search): Option[] {
  const counted = new Set(there.map(({ instrument }) => instrument))
  return activities.flatMap((activity) => {
    const brings = activity.gives
      .filter(({ competency, level }) => competency === requirement.competency && level >= requirement.level)
      .filter(({ instrument }) => !counted.has(instrument))
      // whether a band of error exists by then nobody knows: reckoned without one
      .map(({ kind, instrument, level }) => ({ kind, instrument, level, points: rule.points[kind], noBand: true }))
    return brings.length > 0 ? [{ activity, brings }] : []
  })
}

/** One more confirmation; none when every behaviour has been confirmed. */
function confirmation({ behavioursLeft, requirement, rule }: Search, chosen: readonly Option[]): Option[] {
  const before = chosen.filter(({ activity }) => activity === null).length
  if (before >= behavioursLeft) return []
  const instrument = `endorsement:${requirement.competency}/to come ${before}`
  const { level } = requirement
  const piece = { kind: 'endorsement', instrument, level, points: rule.points.endorsement, noBand: false } as const
  return [{ activity: null, brings: [piece] }]
}

function wantWith({ there, requirement, rule }: Search, options: readonly Option[]): number {
  const supposed = options.length === 0 ? there : [...there, ...options.flatMap(({ brings }) => brings)]
  return wantOf(shortageOf(countFor(supposed, requirement), rule))
}

function bestOf(search: Search, options: readonly Option[], chosen: readonly Option[], want: number): Option | null {
  let best: { option: Option; late: boolean; rate: number } | null = null
  for (const option of options) {
    if (chosen.includes(option)) continue
    const gain = want - wantWith(search, [...chosen, option])
    if (gain <= 0) continue
    const rate = gain / minutesOf(search, option)
    const late = option.activity !== null && notBefore(search, option.activity) !== null
    if (!best || (best.late && !late) || (best.late === late && rate > best.rate)) best = { option, late, rate }
  }
  return best?.option ?? null
}

/** What has been begun, or was missed, is half done; what is handed in and waits for its mark asks nothing more of anybody. */
function minutesOf({ begun }: Search, { activity }: Option): number {
  if (!activity) return 1
  const state = begun.get(keyOf(activity))?.state
  if (state === 'waiting') return 0.01
  return state === undefined ? activity.minutes.es : activity.minutes.es / 2
}

/**
 * Longest first, leaves out each activity without which the rest still does as much. A lesson stays before a test or a
 * case: nobody should be tested on what they were not taught.
 */
function withoutNeedless(search: Search, chosen: readonly Option[]): Option[] {
  let kept = [...chosen]
  const want = wantWith(search, kept)
  for (const option of [...chosen].sort((one, other) => minutesOf(search, other) - minutesOf(search, one))) {
    if (!option.activity || (option.activity.kind === 'lesson' && kept.some(isTrial))) continue
    const fewer = kept.filter((other) => other !== option)
    if (wantWith(search, fewer) === want) kept = fewer
  }
  return kept
}

function isTrial({ activity }: Option): boolean {
  return activity?.kind === 'quiz' || activity?.kind === 'case'
}

function stepsOf(search: Search, options: readonly Option[]): Step[] {
  const steps = options.flatMap(({ activity, brings }): Step[] => (activity ? [stepOf(search, activity, brings)] : []))
  const times = options.filter(({ activity }) => activity === null).length
  const { competency, level } = search.requirement
  const points = times * search.rule.points.endorsement
  const confirm: Step[] = times > 0 ? [{ kind: 'endorsement', competency, level, times, points }] : []
  const isWaiting = (step: Step) => step.kind !== 'endorsement' && step.state === 'waiting'
  return [...steps.filter((step) => !isWaiting(step)), ...confirm, ...steps.filter(isWaiting)]
}

function stepOf(search: Search, activity: Activity, brings: readonly Weighed[]): Step {
  const { kind, id, path, title, minutes } = activity
  const points = brings.reduce((sum, piece) => sum + piece.points, 0)
  const begun = search.begun.get(keyOf(activity))
  const state = begun === undefined ? 'new' : begun.state === 'done' ? 'again' : begun.state
  return { kind, id, path, title, minutes, state, notBefore: notBefore(search, activity), points }
}

/** A test that was finished may be taken again only after some days; null when it may be taken now. */
function notBefore({ begun, now }: Search, activity: Activity): Date | null {
  const last = begun.get(keyOf(activity))
  return last?.state === 'done' ? retakeFrom(last.at, activity.retakeAfterDays, now) : null
}
