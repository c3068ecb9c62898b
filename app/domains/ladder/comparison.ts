import type { Catalogue, Comparison, Title } from '~/domains/content/model'

export const mostCompared = 4

export interface Asked {
  /** 1 to 5. */
  level: number
  critical: boolean
}

export interface ComparedCompetency {
  competency: string
  /** In the titles' order; null where a title does not ask for it. */
  asked: Array<Asked | null>
}

export interface TitleComparison {
  /** What is asked of some only, or not alike: the furthest apart first. */
  differ: ComparedCompetency[]
  /** What all of them ask for alike, in the content's order. */
  alike: ComparedCompetency[]
}

/** Competencies that any of the titles asks for, those that tell them apart before those that do not. */
export function compareTitles(
  { competencies }: Pick<Catalogue, 'competencies'>,
  titles: readonly Pick<Title, 'competencies'>[],
): TitleComparison {
  const compared = competencies.flatMap(({ id }): ComparedCompetency[] => {
    const asked = titles.map((title) => {
      const need = title.competencies.find(({ competency }) => competency === id)
      return need ? { level: need.level, critical: need.critical } : null
    })
    return asked.some(Boolean) ? [{ competency: id, asked }] : []
  })
  const differ = compared.filter((one) => !isAlike(one))
  return { differ: differ.sort((one, other) => spread(other) - spread(one)), alike: compared.filter(isAlike) }
}

function isAlike({ asked: [first, ...others] }: ComparedCompetency): boolean {
  return others.every((other) => other?.level === first?.level && other?.critical === first?.critical)
}

/** Levels between the most and the least asked, not at all being 0; essential for some only counts half a level. */
function spread({ asked }: ComparedCompetency): number {
  const levels = asked.map((one) => one?.level ?? 0)
  const isCriticalForSome = new Set(asked.map((one) => one?.critical ?? false)).size > 1
  return Math.max(...levels) - Math.min(...levels) + (isCriticalForSome ? 0.5 : 0)
}

/** What sources say sets any two of these titles apart, with each pair's own order. */
export function comparisonsAmong(
  { comparisons }: Pick<Catalogue, 'comparisons'>,
  ids: readonly string[],
): Comparison[] {
  return comparisons.filter(({ titles }) => titles.every((id) => ids.includes(id)))
}

/** The titles that an address names, known ones only, each once, at most `mostCompared`, in its order. */
export function titlesNamed({ titles }: Pick<Catalogue, 'titles'>, words: readonly string[]): Title[] {
  const ids = [...new Set(words.flatMap((word) => word.split(',')))]
  return ids.flatMap((id) => titles.find((title) => title.id === id) ?? []).slice(0, mostCompared)
}
