import type { ReadinessRule, Title } from '~/domains/content/model'
import type { Both } from '~/i18n/locale'
import { judgePieces } from './evidence'
import { countFor, shortageOf, wantOf } from './held'
import { expiredFor, missingOf } from './missing'
import type { Activity, Begun, CompetencyReadiness, JudgedPiece, Piece, Readiness, Requirement } from './model'
import { planFor, type Search } from './next-steps'
import { instrumentOfBehaviour } from './pieces'
import { nextForTitle } from './title-next'

/** What the content says about a competency, as far as readiness asks. */
export interface CompetencyKnown {
  name: Both
  /** Ids of the behaviours of each level, from level 1. */
  behaviours: string[][]
}

export interface Question {
  title: Pick<Title, 'id' | 'competencies' | 'readiness'>
  /** The defaults of content/ladder/readiness.yaml. */
  rule: ReadinessRule
  competencies: ReadonlyMap<string, CompetencyKnown>
  pieces: readonly Piece[]
  /** The same by the title's rule at `now`, where they have been judged already. */
  judged?: readonly JudgedPiece[] | undefined
  activities: ReadonlyMap<string, Activity[]>
  begun: ReadonlyMap<string, Begun>
  now: Date
}

/** A title may override any part of the rule. */
export function ruleOf(rule: ReadinessRule, title: Pick<Title, 'readiness'>): ReadinessRule {
  return { ...rule, ...title.readiness }
}

/**
 * How ready someone is for a title: a combined rule, never an average. Within a competency evidence adds up (`held.ts`);
 * across the competencies that the title marks critical every one must be held, and only those are conjunctive: where all
 * parts had to be passed separately a board decided consistently in .33 of cases, with compensation in .86 (Academic
 * Medicine 2018). The others stay on the list of what is missing. The answer is that list with the next step for each.
 */
export function readinessFor(question: Question): Readiness {
  const rule = ruleOf(question.rule, question.title)
  const judged = [...(question.judged ?? judgePieces(question.pieces, rule, question.now))].sort(newestFirst)
  const searched = question.title.competencies.map((requirement) => lookAt(question, rule, judged, requirement))
  const competencies = searched.map(({ competency }) => competency)
  const open = competencies.filter(({ held }) => !held)
  const criticalMissing = open.filter(({ critical }) => critical).length
  return {
    title: question.title.id,
    ready: criticalMissing === 0,
    of: competencies.length,
    missing: open.length,
    criticalMissing,
    competencies,
    next: nextForTitle(searched.filter(({ competency }) => !competency.held)),
  }
}

function newestFirst(one: JudgedPiece, other: JudgedPiece): number {
  const later = other.at.getTime() - one.at.getTime() || other.level - one.level
  return later || (one.instrument < other.instrument ? -1 : one.instrument > other.instrument ? 1 : 0)
}

function lookAt(
  question: Question,
  rule: ReadinessRule,
  judged: readonly JudgedPiece[],
  requirement: Requirement,
): { competency: CompetencyReadiness; search: Search } {
  const about = judged.filter(({ competency }) => competency === requirement.competency)
  const standing = about.filter(({ state }) => state === 'counts')
  const counted = countFor(standing, requirement)
  const shortage = shortageOf(counted, rule)
  const held = wantOf(shortage) === 0
  const search = searchOf(question, rule, requirement, standing)
  const competency: CompetencyReadiness = {
    ...requirement,
    name: question.competencies.get(requirement.competency)?.name ?? sameInBoth(requirement.competency),
    held,
    points: counted.points,
    pointsToHold: rule.pointsToHold,
    pieces: counted.pieces,
    kinds: counted.kinds,
    judged: counted.judged,
    expired: expiredFor(about, requirement.level),
    missing: missingOf(about, requirement, shortage, counted),
    ...(held ? { steps: [], way: 'closes' } : planFor(search)),
  }
  return { competency, search }
}

function searchOf(
  question: Question,
  rule: ReadinessRule,
  requirement: Requirement,
  standing: readonly JudgedPiece[],
): Search {
  const there = standing.filter(({ level }) => level >= requirement.level)
  const confirmed = new Set(there.map(({ instrument }) => instrument))
  const levels = question.competencies.get(requirement.competency)?.behaviours ?? []
  const behaviours = levels.slice(requirement.level - 1).flat()
  const left = behaviours.filter((id) => !confirmed.has(instrumentOfBehaviour(requirement.competency, id)))
  return {
    requirement,
    rule,
    there,
    activities: question.activities.get(requirement.competency) ?? [],
    begun: question.begun,
    behavioursLeft: left.length,
    now: question.now,
  }
}

function sameInBoth(word: string): Both {
  return { es: word, en: word }
}
