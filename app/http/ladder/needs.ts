import type { Catalogue, Title } from '~/domains/content/model'
import type { HoldWithSteps } from '~/domains/ladder/holds.server'
import type { CompetencyReadiness, Readiness, Step } from '~/domains/ladder/model'
import type { Locale } from '~/i18n/locale'

/** What a title asks of one competency, as pages show it: in words, and how the reader stands. */
export interface Need {
  id: string
  name: string
  level: number
  critical: boolean
  describe: string
  behaviours: string[]
  /** Null for guests. */
  readiness: CompetencyReadiness | null
  /** How firmly it is held, where a page shows that. */
  hold: HoldWithSteps | null
}

export function needsOf(
  { competencies }: Pick<Catalogue, 'competencies'>,
  title: Pick<Title, 'competencies'>,
  readiness: Readiness | null,
  locale: Locale,
  holds: readonly HoldWithSteps[] = [],
): Need[] {
  return title.competencies.map(({ competency: id, level, critical }) => {
    const known = competencies.find((one) => one.id === id)
    const described = known?.levels[level - 1]
    return {
      id,
      name: known?.name[locale] ?? id,
      level,
      critical,
      describe: described?.describe[locale] ?? '',
      behaviours: (described?.behaviours ?? []).map((behaviour) => behaviour[locale]),
      readiness: readiness?.competencies.find(({ competency }) => competency === id) ?? null,
      hold: holds.find(({ competency }) => competency === id) ?? null,
    }
  })
}

/** What to do now, and the competency that it is for, in words. */
export interface NextNeed {
  step: Step
  name: string
}

export function nextOf(readiness: Readiness | null, locale: Locale): NextNeed | null {
  const step = readiness?.next
  if (!step) return null
  const about = readiness.competencies.find(({ competency }) => competency === step.competency)
  return { step, name: about?.name[locale] ?? step.competency }
}
