import { isSameAnswer } from './answer'
import type { Answer, Answered, Step } from './model'

/** What a step says of itself. */
export interface StepHead {
  /** A word for one page in one tab, which counts its own steps. */
  client: string
  /** From 1 for what a script sends as it goes; 0 for a form sent by hand, which may be sent again from an old page. */
  sequence: number
  /** The step that this one means to replace; null for a first answer. */
  replaces: number | null
}

/**
 * Is there nothing to keep? What already stands; what answers nothing, unless its page knew of the answer that stands and
 * takes it back (boxes unticked, a number cleared); and a script's step that one of its own later steps has overtaken.
 */
export function isNothingNew(head: StepHead, answer: Answer, covered: Answered, standing: Step | null): boolean {
  if (!standing) return covered === 'none'
  if (covered === 'none' && stepBetween(head, standing)) return true
  const isOvertaken = head.sequence > 0 && standing.clientId === head.client && standing.sequence > head.sequence
  return isOvertaken || isSameAnswer(answer, standing.answer)
}

/** Is it the same step once more, of which the acknowledgement was lost, while another answer has come to stand? */
export function isRepeated(head: StepHead, answer: Answer, standing: Step, before: Step): boolean {
  return standing.clientId !== head.client && isSameAnswer(before.answer, answer)
}

/** The step that stood and that this one did not know of; a client's own earlier steps are no surprise. */
export function stepBetween(head: StepHead, standing: Step | null): Step | null {
  if (!standing || standing.id === head.replaces || standing.clientId === head.client) return null
  return standing
}
