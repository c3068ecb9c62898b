import { useText } from '~/http/text'
import { Button } from '~/ui/Button'
import { Feedback } from './Feedback'
import { OtherAnswer } from './OtherAnswer'
import { givenIn, type Refused } from './refused'
import { SceneBody } from './SceneBody'
import type { SceneData, TakePageData } from './take-page.server'

interface AllProps {
  page: TakePageData
  refused: Refused | null
}

/** Every scene on one page, and one save for all of them. */
export function AllTogether({ page, refused }: AllProps) {
  const take = useText().assessment.take
  return (
    <section className="stack" data-view="all" hidden={page.here !== 'all'}>
      {page.scenes.map((scene) =>
        scene.other ? <OtherAnswer key={scene.item} client={page.client} scene={scene} other={scene.other} /> : null,
      )}
      <form
        method="post"
        id="form-all"
        action="?item=all"
        className="all-scenes"
        autoComplete="off"
        data-title={page.quiz.title}
      >
        <input type="hidden" name="intent" value="answers" />
        <input type="hidden" name="client" value={page.client} />
        <button type="submit" hidden>
          {take.saveAll}
        </button>
        {page.scenes.map((scene) => (
          <OneOfAll key={scene.item} page={page} scene={scene} refused={refused} />
        ))}
        <div className="row">
          <Button name="go" value="end">
            {take.saveAndEnd}
          </Button>
          <Button look="quiet" name="go" value="all">
            {take.saveAll}
          </Button>
        </div>
      </form>
    </section>
  )
}

function OneOfAll({ page, scene, refused }: AllProps & { scene: SceneData }) {
  const take = useText().assessment.take
  const fault = refused?.faults[scene.item]
  const prefix = `${scene.item}.`
  return (
    <section
      className="test-scene"
      id={`scene-${scene.place}`}
      aria-labelledby={`title-${scene.place}`}
      data-item={scene.item}
      data-place={scene.place}
      data-format={scene.format}
      data-prefix={prefix}
      data-saved={scene.savedAt ? take.savedAt(scene.savedAt) : ''}
      data-fault={fault ? '' : undefined}
    >
      <h2 id={`title-${scene.place}`}>{take.title(scene.place, scene.of)}</h2>
      <input type="hidden" name={`${prefix}replaces`} value={scene.step ?? ''} />
      <SceneBody
        scene={scene}
        prefix={prefix}
        given={givenIn(scene, refused, prefix)}
        fault={fault && take.faults[fault]}
        isPractice={page.isPractice}
      />
      {page.review?.place === scene.place ? <Feedback review={page.review} /> : null}
    </section>
  )
}
