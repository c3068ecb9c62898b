import { useText } from '~/http/text'
import { Button } from '~/ui/Button'
import { AnswerFields } from './formats/AnswerFields'
import type { FieldsProps } from './formats/fields'

/** One scene: what happens, what one should do, what is wrong with the answer; in practice a way to its explanation. */
export function SceneBody({ fault, isPractice, ...fields }: FieldsProps & { fault?: string; isPractice: boolean }) {
  const { scene } = fields
  const t = useText().assessment.take
  return (
    <>
      <p className="scene-text">{scene.scene}</p>
      <AnswerFields {...fields} />
      <p className="fault" id={`fault-${scene.place}`} role="alert">
        {fault}
      </p>
      {isPractice ? (
        <p data-feedback="">
          <Button look="quiet" name="feedback" value={String(scene.place)}>
            {t.feedback}
          </Button>
        </p>
      ) : null}
    </>
  )
}
