import type { ReadinessRule, Title } from '~/domains/content/model'
import type { Standard } from './holding'
import { ruleOf } from './readiness'

interface Content {
  readiness: ReadinessRule
  titles: ReadonlyArray<Title>
}

export interface ChangedStandard {
  title: Title
  before: Standard
  after: Standard
}

/**
 * Titles that two releases of the content judge differently: by another rule, or asking other competencies, levels or
 * critical ones. Titles that only one of them has are in neither; the order of what is asked makes no difference.
 */
export function changedStandards(before: Content, after: Content): ChangedStandard[] {
  const old = new Map(before.titles.map((title) => [title.id, title]))
  return after.titles.flatMap((title) => {
    const was = old.get(title.id)
    if (!was) return []
    const [one, other]: Standard[] = [
      { title: was, rule: before.readiness },
      { title, rule: after.readiness },
    ]
    return one && other && told(one) !== told(other) ? [{ title, before: one, after: other }] : []
  })
}

/** Two standards that judge everybody alike are told in the same words. */
function told({ title, rule }: Standard): string {
  const { points, ...numbers } = ruleOf(rule, title)
  const asked = title.competencies.map(({ competency, level, critical }) => `${competency} ${level} ${critical}`).sort()
  return JSON.stringify([inOrder(numbers), inOrder(points), asked])
}

function inOrder(record: Record<string, number>): Array<[string, number]> {
  return Object.entries(record).sort(([one], [other]) => (one < other ? -1 : 1))
}
