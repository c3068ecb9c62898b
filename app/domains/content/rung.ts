import type { Title } from './model'

/** agent: leads to a first title. · lead: to leading a team, or to a specialist's desk beside it. · manager: further up. */
export const stages = ['agent', 'lead', 'manager'] as const
export type Stage = (typeof stages)[number]

/** The lowest rank, from 1, of the titles named; endless without any that is there. */
export function lowestRung(towards: readonly string[], titles: ReadonlyArray<Pick<Title, 'id' | 'rank'>>): number {
  return Math.min(...titles.filter(({ id }) => towards.includes(id)).map(({ rank }) => rank))
}

/** The stage of the way up that a course is for, by the lowest rung that it leads to; without one, the last. */
export function stageOf(towards: readonly string[], titles: ReadonlyArray<Pick<Title, 'id' | 'rank'>>): Stage {
  return stages[Math.min(lowestRung(towards, titles), stages.length) - 1] ?? 'manager'
}
