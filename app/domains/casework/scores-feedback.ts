import type { Both } from '~/i18n/locale'
import { readScores } from './answer-text'
import type { PinnedCase } from './model'
import type { Credit } from './numeric-answer'

export interface ScoredCriterion {
  id: string
  text: Both
  /** The reader's level and its words; null where none was given. */
  own: { level: number; words: Both } | null
  agreed: { level: number; words: Both }
  why: Both
  credit: Credit
}

export interface ScoresFeedback {
  taskId: string
  title: Both
  criteria: ScoredCriterion[]
  /** Sum of the credits, of as many as there are criteria. */
  credit: number
}

/** Quality forms as they were scored, beside the agreed scores. */
export function scoresFeedback(work: Pick<PinnedCase, 'tasks'>, texts: ReadonlyMap<string, string>): ScoresFeedback[] {
  return work.tasks.flatMap((task) => {
    if (task.kind !== 'scores') return []
    const given = readScores(texts.get(task.id) ?? '') ?? {}
    const criteria = task.criteria.map(({ id, text, levels, agreed, why }): ScoredCriterion => {
      const own = Object.hasOwn(given, id) ? (given[id] ?? null) : null
      const at = (level: number) => ({ level, words: levels[level] ?? { es: '', en: '' } })
      return { id, text, why, own: own === null ? null : at(own), agreed: at(agreed), credit: creditOf(own, agreed) }
    })
    const credit = criteria.reduce((sum, one) => sum + one.credit, 0)
    return [{ taskId: task.id, title: task.title, criteria, credit }]
  })
}

/** Full where it is the agreed level, half one level apart. */
function creditOf(own: number | null, agreed: number): Credit {
  if (own === null || Math.abs(own - agreed) > 1) return 0
  return own === agreed ? 1 : 0.5
}
