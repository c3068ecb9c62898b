import { z } from 'zod'

export const workKinds = ['course', 'quiz', 'case'] as const
export type WorkKind = (typeof workKinds)[number]

/** A course, test or case by its id in the content. */
export interface Work {
  kind: WorkKind
  contentId: string
}

export const workStates = ['not-started', 'under-way', 'done'] as const
/**
 * What was asked for counts as done when it is finished after it was assigned: whoever assigns a test or a case wants a
 * result of now, so an earlier one is not taken for it. Two things count from before, since there would be nothing to do:
 * a course whose checks have all been passed once, and a test or case that could not be repeated yet when it was assigned
 * (the test's waiting time was running, the case was waiting for its marks). A test is finished when it is ended, a case when
 * it is handed in.
 */
export type WorkState = (typeof workStates)[number]

/** What a trainer asked of people by a date. */
export interface Assignment extends Work {
  id: string
  note: string
  dueAt: Date
  /** Id of the person who assigned it. */
  assignedBy: string
  createdAt: Date
  withdrawnAt: Date | null
  /** Id of the person who withdrew it. */
  withdrawnBy: string | null
}

/** An assignment as the person who has it sees it. */
export interface AssignedWork extends Work {
  id: string
  note: string
  dueAt: Date
  /** Name of the person who assigned it. */
  assignedBy: string
  createdAt: Date
  state: WorkState
  overdue: boolean
}

/** A field that comes once, several times or not at all. */
const severalIds = z
  .preprocess((given) => [given ?? []].flat().filter((id) => id !== ''), z.string().max(100).array())
  .transform((ids) => [...new Set(ids)])

/** The form at /team/assignments. `due` is a day in the zone of who assigns; whether it has passed is the door's to say. */
export const assignSchema = z
  .object({
    what: z
      .string('choose')
      .regex(/^(course|quiz|case):[a-z0-9-]+$/, 'choose')
      .transform(workOf),
    team: severalIds,
    person: severalIds,
    due: z.string('date').regex(/^\d{4}-\d{2}-\d{2}$/, 'date'),
    note: z.string().trim().max(500, 'too-long').default(''),
    again: z
      .literal('yes')
      .optional()
      .transform((given) => given === 'yes'),
  })
  .refine((form) => names(form.team) || names(form.person), { path: ['team'], message: 'nobody', when: () => true })

/** Asked also of a form whose other fields are wrong, so that every fault is told at once. */
function names(ids: readonly string[] | undefined): boolean {
  return ids !== undefined && ids.length > 0
}

function workOf(text: string): Work {
  const [kind, contentId = ''] = text.split(':', 2)
  return { kind: kind as WorkKind, contentId }
}
