import { z } from 'zod'
import { type Work, type WorkState, workKinds, workStates } from '~/domains/learning/assignment-model'
import type { Both } from '~/i18n/locale'

const page = z.coerce.number().int().min(1).max(100_000).catch(1)
const id = z.string().min(1).max(100).nullable().catch(null)

export const assignmentStates = ['open', 'late', 'complete', 'withdrawn', 'all'] as const
export const assignmentSorts = ['due', 'newest', 'late'] as const

/**
 * What a list of assignments is asked for; also the form of its address. Anything odd falls back.
 * `open`: somebody has still to do it · `late`: and its time is over · `complete`: everybody has done it.
 */
export const assignmentQuerySchema = z.object({
  kind: z.enum(workKinds).nullable().catch(null),
  state: z.enum(assignmentStates).catch('open'),
  team: id,
  sort: z.enum(assignmentSorts).catch('due'),
  page,
})
export type AssignmentQuery = z.output<typeof assignmentQuerySchema>

export const assigneeStates = [...workStates, 'late'] as const
export const assigneeSorts = ['name', 'team', 'done'] as const

/** The same for the people of one assignment. `late`: not done although its time is over. */
export const assigneeQuerySchema = z.object({
  state: z.enum(assigneeStates).nullable().catch(null),
  team: id,
  sort: z.enum(assigneeSorts).catch('name'),
  page,
})
export type AssigneeQuery = z.output<typeof assigneeQuerySchema>

export const peopleSorts = ['name', 'late', 'quiet'] as const

/** What the list of people at /team is asked for. `quiet`: the longest without doing anything first. */
export const teamQuerySchema = z.object({
  q: z.string().trim().max(100).catch(''),
  team: id,
  /** Only those with something overdue. */
  late: z
    .literal('yes')
    .transform(() => true)
    .catch(false),
  sort: z.enum(peopleSorts).catch('name'),
  page,
})
export type TeamQuery = z.output<typeof teamQuerySchema>

/** How many of an assignment's people are where; `late` ones are among those not started or under way. */
export interface WorkCounts {
  people: number
  notStarted: number
  underWay: number
  done: number
  late: number
}

export interface AssignmentInList extends Work, WorkCounts {
  id: string
  title: Both
  note: string
  dueAt: Date
  /** Name of the person who assigned it. */
  assignedBy: string
  createdAt: Date
  withdrawnAt: Date | null
  /** Name of the person who withdrew it. */
  withdrawnBy: string | null
}

export interface Assignee {
  personId: string
  name: string
  email: string
  teamName: string | null
  isDemo: boolean
  state: WorkState
  /** When it was done; before it was assigned where that counts too. */
  doneAt: Date | null
  /** Not done although its time is over. */
  late: boolean
}

/** A page of a list, and how many there are on all pages. */
export interface Paged<Row> {
  rows: Row[]
  total: number
  page: number
  /** At least 1. */
  pages: number
}
