/** A saved state of one task's answer. Ids rise in the order of arrival; the last to arrive stands. */
export interface DraftVersion {
  id: number
  clientId: string
  /** The version that this one was written over; null for the first. */
  replaces: number | null
  text: string
  savedAt: Date
}

interface Arriving {
  clientId: string
  text: string
}

interface Known {
  /** The row that already has this client's word and number, whatever its task. */
  same: { id: number; taskId: string; text: string } | null
  standing: DraftVersion | null
  /** The same tab has saved something newer for this task. */
  isOvertaken: boolean
}

export type Weighed =
  /** Sent before and kept: the same row is acknowledged again. · unchanged: it says what stands already. */
  | { kind: 'repeated' | 'unchanged'; id: number | null }
  /** An older request of the same tab that came late: what the tab sent after it stands. */
  | { kind: 'overtaken'; id: number }
  | { kind: 'new'; isNumberTaken: boolean }

/** What to do with a draft that arrives: every text that says something new becomes a row, none is written over. */
export function weighDraft(taskId: string, arriving: Arriving, { same, standing, isOvertaken }: Known): Weighed {
  if (same && same.taskId === taskId && same.text === arriving.text) return { kind: 'repeated', id: same.id }
  if (arriving.text === (standing?.text ?? '')) return { kind: 'unchanged', id: standing?.id ?? null }
  if (!same && isOvertaken && standing) return { kind: 'overtaken', id: standing.id }
  // one number with two texts: a form sent, gone back to and sent again
  return { kind: 'new', isNumberTaken: same !== null }
}

/**
 * The version that came between: it stood when `standing` arrived, and whoever wrote `standing` had not seen it. Both
 * are kept; the person is shown the other, until they save again knowing of it. `previous` stood before `standing`.
 */
export function rivalOf(standing: DraftVersion | null, previous: DraftVersion | null): DraftVersion | null {
  if (!standing || !previous) return null
  if (standing.replaces === previous.id || standing.clientId === previous.clientId) return null
  return previous.text.trim() === '' || previous.text === standing.text ? null : previous
}
