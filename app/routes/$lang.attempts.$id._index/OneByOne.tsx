import { useText } from '~/http/text'
import { Button } from '~/ui/Button'
import { Feedback } from './Feedback'
import { OtherAnswer } from './OtherAnswer'
import { givenIn, type Refused } from './refused'
import { SceneBody } from './SceneBody'
import { StepFields } from './StepFields'
import type { SceneData, TakePageData } from './take-page.server'

interface SceneFormProps {
  page: TakePageData
  scene: SceneData
  refused: Refused | null
}

/** Every scene as a form of its own, one of them in sight. */
export function OneByOne({ page, refused }: Omit<SceneFormProps, 'scene'>) {
  return page.scenes.map((scene) => (
    <section key={scene.item} className="stack" data-view={scene.place} hidden={scene.place !== page.here}>
      {scene.other ? <OtherAnswer client={page.client} scene={scene} other={scene.other} /> : null}
      <SceneForm page={page} scene={scene} refused={refused} />
      {page.review?.place === scene.place ? <Feedback review={page.review} /> : null}
    </section>
  ))
}

function SceneForm({ page, scene, refused }: SceneFormProps) {
  const take = useText().assessment.take
  const fault = refused?.faults[scene.item]
  const isLast = scene.place === scene.of
  return (
    <form
      method="post"
      id={`form-${scene.place}`}
      action={`?item=${scene.place}`}
      className="test-scene"
      autoComplete="off"
      data-item={scene.item}
      data-place={scene.place}
      data-format={scene.format}
      data-prefix=""
      data-title={take.title(scene.place, scene.of)}
      data-saved={scene.savedAt ? take.savedAt(scene.savedAt) : ''}
      data-fault={fault ? '' : undefined}
    >
      <StepFields client={page.client} item={scene.item} step={scene.step} />
      <SceneBody
        scene={scene}
        prefix=""
        given={givenIn(scene, refused, '')}
        fault={fault && take.faults[fault]}
        isPractice={page.isPractice}
      />
      <div className="row">
        <Button name="go" value={isLast ? 'end' : String(scene.place + 1)}>
          {isLast ? take.last : take.next}
        </Button>
        {scene.place > 1 ? (
          <Button look="quiet" name="go" value={String(scene.place - 1)}>
            {take.previous}
          </Button>
        ) : null}
      </div>
    </form>
  )
}
