import { type AnswerFault, fieldsOf } from '~/domains/assessment/answer'
import { useText } from '~/http/text'
import { Button } from '~/ui/Button'
import { FormErrors } from '~/ui/FormErrors'
import { BestWorst } from './BestWorst'
import { OtherAnswer } from './OtherAnswer'
import { Positions } from './Positions'
import { RateEach } from './RateEach'
import { StepFields } from './StepFields'
import type { SceneData, TakePageData } from './take-page.server'

interface SceneFormProps {
  page: TakePageData
  scene: SceneData
  /** What could not be taken, with what was chosen. */
  refused: { fault: AnswerFault; given: Record<string, string | string[]> } | null
}

/** One scene: what happens, what one should do, and the ways on. With a script each change is saved by itself. */
export function SceneForm({ page, scene, refused }: SceneFormProps) {
  const t = useText()
  const take = t.assessment.take
  const fault = refused ? take.faults[refused.fault] : undefined
  const given = refused ? (name: string) => String(refused.given[name] ?? '') : chosenIn(scene)
  const isLast = scene.place === scene.of
  return (
    <>
      <FormErrors title={t.words.checkForm} faults={{ answer: fault }} />
      {scene.other ? <OtherAnswer scene={scene} other={scene.other} /> : null}
      <form
        method="post"
        action={`?item=${scene.place}`}
        className="test-scene"
        autoComplete="off"
        data-owner={page.owner}
        data-item={scene.item}
      >
        <StepFields scene={scene} />
        <p className="scene-text">{scene.scene}</p>
        {scene.format === 'best-worst' ? (
          <BestWorst scene={scene} given={given} fault={fault} />
        ) : (
          <RateEach scene={scene} given={given} fault={fault} highest={scene.scale.to} />
        )}
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
        <div className="answer-state">
          <p className="fault" id="answer-fault" role="alert" data-same={take.faults['same-option']}>
            {fault}
          </p>
          <p className="save-state" role="status" id="saved" data-saving={take.saving} data-offline={take.offline}>
            {scene.savedAt ? take.savedAt(scene.savedAt) : ''}
          </p>
        </div>
        <Positions positions={page.positions} here={scene.place} />
      </form>
    </>
  )
}

/** The standing answer by the names of its fields. */
function chosenIn({ answer }: SceneData): (name: string) => string {
  const fields = answer ? fieldsOf(answer) : {}
  return (name) => String(fields[name] ?? '')
}
