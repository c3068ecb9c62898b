import type { Actor } from '~/domains/accounts/model'
import { caseStates } from '~/domains/casework/casework.server'
import { nested, type Paper, papersOf } from '~/domains/casework/papers'
import type { TableSort } from '~/domains/casework/table-sort'
import { openTask, type WorkTask } from '~/domains/casework/work-task'
import type { Case } from '~/domains/content/model'
import type { PageContext } from '~/http/context.server'
import type { Locale } from '~/i18n/locale'

export interface CasePageData {
  id: string
  title: string
  summary: string
  minutes: number
  isGuest: boolean
  /** What the actor has begun; null when nothing. */
  own: { state: 'under-way' | 'handed-in' | 'marked'; submissionId: string } | null
  brief: string
  papers: Paper[]
  tasks: WorkTask[]
  criteria: Array<{ id: string; name: string; weight: number; critical: boolean }>
  passMark: number
}

/** What anybody may read before starting: nothing of the key nor of the rubric's described levels. */
export function casePage(
  context: PageContext,
  actor: Actor | null,
  work: Case,
  locale: Locale,
  sort: TableSort | null,
): CasePageData {
  const own = actor ? caseStates(context.world, actor.id).get(work.id) : undefined
  return {
    ...{ id: work.id, minutes: work.minutes, isGuest: actor === null, passMark: work.rubric.passMark },
    title: work.title[locale],
    summary: work.summary[locale],
    own: own ? { state: own.state, submissionId: own.submissionId } : null,
    brief: nested(work.brief[locale], 2),
    papers: papersOf(work.documents, locale, 2, sort),
    tasks: work.tasks.map(openTask),
    criteria: work.rubric.criteria.map(({ id, name, weight, critical }) => {
      return { id, name: name[locale], weight, critical }
    }),
  }
}
