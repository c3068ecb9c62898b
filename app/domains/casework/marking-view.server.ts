import type { Actor } from '~/domains/accounts/model'
import { findPeople } from '~/domains/accounts/people.server'
import type { Rubric } from '~/domains/content/model'
import type { Both } from '~/i18n/locale'
import type { World } from '~/platform/world.server'
import { pinnedCase, pinnedRubric } from './cases.server'
import { standingDrafts } from './draft-store.server'
import { type NumberFeedback, numberFeedback } from './feedback'
import { type MarkRow, markDraftsOf, marksOf } from './mark-store.server'
import { type MarkRefusal, openMarkable } from './marking.server'
import { type MarkDraft, type PinnedCase, whole } from './model'
import { nextWaiting } from './queue-store.server'
import { may, type SubmissionState, stateOf } from './submission-state'
import { countWords } from './words'
import { openTask, type WorkTask } from './work-task'

export interface AnswerToMark {
  taskId: string
  title: Both
  promptHtml: Both
  text: string
  words: number
  maxWords: number
}

export interface MarkingView {
  submissionId: string
  caseId: string
  personName: string
  round: number
  state: SubmissionState
  handedInAt: Date
  releasedAt: Date | null
  mayRelease: boolean
  work: Pick<PinnedCase, 'title' | 'brief' | 'documents' | 'tasks' | 'samples'>
  texts: AnswerToMark[]
  /** Plans and scores as they were given. */
  forms: Array<{ task: WorkTask; text: string }>
  numbers: NumberFeedback[]
  rubric: Rubric
  /** What the form starts from: the marker's half-done marks, else the mark that stands. */
  draft: MarkDraft
  /** When those half-done marks were kept; null when there are none. */
  draftSavedAt: Date | null
  /** The mark that stands, and by whom. */
  mark: (MarkRow & { markerName: string }) | null
  /** Others who have kept half-done marks. */
  alsoMarking: string[]
  /** The longest waiting other submission. */
  next: string | null
}

/** A submission beside its rubric. Refusals as for `openMarkable`. */
export function readForMarking(
  world: World,
  actor: Actor | null,
  id: string,
): { ok: true; view: MarkingView } | MarkRefusal {
  const found = openMarkable(world, actor, id)
  if (!found.ok) return found
  const { submission, permit } = found
  const { caseId, round, releasedAt, personId } = submission
  const pinned = pinnedCase(world, submission.caseHash)
  const rubric = pinnedRubric(world, submission.rubricHash)
  const texts = new Map(standingDrafts(world.db, id).map(({ taskId, text }) => [taskId, text]))
  const drafts = markDraftsOf(world.db, id)
  const mine = drafts.find(({ markerId }) => markerId === permit.actor.id) ?? null
  const [mark = null] = marksOf(world.db, id)
  const draft = mine?.body ?? startOf(mark, releasedAt !== null)
  const others = drafts.filter(({ markerId }) => markerId !== permit.actor.id).map(({ markerId }) => markerId)
  const names = findPeople(world, [personId, ...others, ...(mark ? [mark.markerId] : [])])
  return {
    ok: true,
    view: {
      ...{ submissionId: id, caseId, round, releasedAt, rubric, draft },
      personName: names.get(personId)?.name ?? '',
      state: stateOf(submission),
      handedInAt: submission.handedInAt ?? world.now(),
      mayRelease: may(submission, 'release'),
      work: pinned,
      texts: answersToMark(pinned, texts),
      forms: pinned.tasks.flatMap((task) =>
        task.kind === 'plan' || task.kind === 'scores'
          ? [{ task: openTask(task), text: texts.get(task.id) ?? '' }]
          : [],
      ),
      numbers: numberFeedback(pinned, texts),
      draftSavedAt: mine?.savedAt ?? null,
      mark: mark ? { ...mark, markerName: names.get(mark.markerId)?.name ?? '' } : null,
      alsoMarking: others.flatMap((other) => names.get(other)?.name ?? []),
      next: nextWaiting(world.db, permit.actor.id, id),
    },
  }
}

/** A change begins at the mark that stands; after release it asks for a reason of its own. */
function startOf(mark: MarkRow | null, isReleased: boolean): MarkDraft {
  return mark ? { ...mark.body, [whole]: { level: null, remark: isReleased ? '' : mark.remark } } : {}
}

function answersToMark(work: PinnedCase, texts: Map<string, string>): AnswerToMark[] {
  return work.tasks.flatMap((task) => {
    if (task.kind !== 'text') return []
    const { id: taskId, title, promptHtml, maxWords } = task
    const text = texts.get(taskId) ?? ''
    return [{ taskId, title, promptHtml, text, words: countWords(text), maxWords }]
  })
}
