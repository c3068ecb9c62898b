import { type AnswerFault, fieldsOf } from '~/domains/assessment/answer'
import type { SceneData } from './take-page.server'

/** A form that could not be taken whole: what is wrong, by item, and everything that was sent. */
export interface Refused {
  faults: Record<string, AnswerFault | 'choose-first'>
  given: Record<string, string | string[]>
}

/** What the fields of an item hold: as they were sent, if they were refused, else the answer that stands. */
export function givenIn(scene: SceneData, refused: Refused | null, prefix: string): (name: string) => string[] {
  if (refused?.faults[scene.item]) return (name) => [refused.given[prefix + name] ?? []].flat()
  const fields: Record<string, string | string[]> = scene.answer ? fieldsOf(scene.answer) : {}
  return (name) => [fields[name] ?? []].flat()
}
