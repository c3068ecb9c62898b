import type { SceneData } from './take-page.server'

/** What says which step this is (see StepHead). */
export function StepFields({ scene }: { scene: SceneData }) {
  return (
    <>
      <input type="hidden" name="intent" value="answer" />
      <input type="hidden" name="item" value={scene.item} />
      <input type="hidden" name="client" value={scene.client} />
      <input type="hidden" name="sequence" value="0" />
      <input type="hidden" name="replaces" value={scene.step ?? ''} />
    </>
  )
}
