import type { NewMark } from '~/domains/casework/casework.server'
import type { Endorsement } from '~/domains/ladder/model'
import type { AssignedWork } from '~/domains/learning/assignment-model'
import type { Both } from '~/i18n/locale'

/** How far back news goes, in days. */
export const newsDays = 14

export function newsSince(now: Date): Date {
  return new Date(now.getTime() - newsDays * 24 * 3600 * 1000)
}

export type News =
  | { kind: 'mark'; at: Date; title: Both; path: string; passed: boolean }
  | { kind: 'assignment'; at: Date; title: Both; path: string; byName: string; dueAt: Date }
  | { kind: 'endorsement'; at: Date; competency: Both; behaviour: Both; byName: string }

interface Happened {
  marks: ReadonlyArray<Pick<NewMark, 'submissionId' | 'title' | 'at' | 'passed'>>
  assigned: ReadonlyArray<Pick<AssignedWork, 'createdAt' | 'dueAt' | 'assignedBy'> & { title: Both; path: string }>
  endorsements: ReadonlyArray<Pick<Endorsement, 'behaviour' | 'byName' | 'at'> & { name: Both }>
}

/** What others did for someone after `since`, the latest first. */
export function newsOf({ marks, assigned, endorsements }: Happened, since: Date): News[] {
  const all: News[] = [
    ...marks.map(({ submissionId, ...mark }) => ({
      ...mark,
      kind: 'mark' as const,
      path: `/submissions/${submissionId}`,
    })),
    ...assigned.map(({ createdAt, assignedBy, dueAt, title, path }) => {
      return { kind: 'assignment' as const, at: createdAt, byName: assignedBy, dueAt, title, path }
    }),
    ...endorsements.map(({ name, behaviour, byName, at }) => {
      return { kind: 'endorsement' as const, at, competency: name, behaviour, byName }
    }),
  ]
  return all.filter(({ at }) => at > since).sort((one, other) => other.at.getTime() - one.at.getTime())
}
