import { fieldsOf } from '~/domains/assessment/answer'
import { useText } from '~/http/text'
import { Button } from '~/ui/Button'
import { Notice } from '~/ui/Notice'
import { OtherInWords } from './OtherInWords'
import { StepFields } from './StepFields'
import type { SceneData } from './take-page.server'

interface OtherAnswerProps {
  client: string
  scene: SceneData
  other: NonNullable<SceneData['other']>
}

/** The answer that met the standing one from elsewhere, in words, and a way to let it stand instead. */
export function OtherAnswer({ client, scene, other }: OtherAnswerProps) {
  const t = useText().assessment.take
  const fields = Object.entries(fieldsOf(other.answer)).flatMap(([name, value]) =>
    [value].flat().map((one) => [name, one] as const),
  )
  return (
    <div data-other={scene.item}>
      <Notice kind="due">
        <form method="post" action={`?item=${scene.place}`} className="stack-tight" autoComplete="off">
          <h2 className="small-heading" tabIndex={-1}>
            {t.otherTitle(scene.place)}
          </h2>
          <p>{t.otherAbout}</p>
          <OtherInWords scene={scene} answer={other.answer} />
          <p className="soft small">{t.otherAt(other.at)}</p>
          <StepFields client={client} item={scene.item} step={scene.step} />
          {fields.map(([name, value]) => (
            <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
          ))}
          {scene.format === 'branching' ? null : (
            <p>
              <Button look="quiet">{t.takeOther}</Button>
            </p>
          )}
        </form>
      </Notice>
    </div>
  )
}
