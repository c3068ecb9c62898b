import type { SceneData } from '../take-page.server'

export interface FieldsProps {
  scene: SceneData
  /** Before every field's name, where several items share a form. */
  prefix: string
  /** What a field holds; nothing for a field left open. */
  given: (name: string) => readonly string[]
}
