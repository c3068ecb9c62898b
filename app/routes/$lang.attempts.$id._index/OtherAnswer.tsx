import { fieldsOf } from '~/domains/assessment/answer'
import { useText } from '~/http/text'
import { Button } from '~/ui/Button'
import { Notice } from '~/ui/Notice'
import { StepFields } from './StepFields'
import type { SceneData } from './take-page.server'

/** The answer that met the standing one from elsewhere, in words, and a way to let it stand instead. */
export function OtherAnswer({ scene, other }: { scene: SceneData; other: NonNullable<SceneData['other']> }) {
  const t = useText().assessment.take
  return (
    <Notice kind="due">
      <form method="post" action={`?item=${scene.place}`} className="stack-tight" autoComplete="off">
        <h2 className="small-heading">{t.otherTitle}</h2>
        <p>{t.otherAbout}</p>
        <OtherInWords scene={scene} answer={other.answer} />
        <p className="soft small">{t.otherAt(other.at)}</p>
        <StepFields scene={scene} />
        {Object.entries(fieldsOf(other.answer)).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <p>
          <Button look="quiet">{t.takeOther}</Button>
        </p>
      </form>
    </Notice>
  )
}

type OtherAnswerValue = NonNullable<SceneData['other']>['answer']

function OtherInWords({ scene, answer }: { scene: SceneData; answer: OtherAnswerValue }) {
  const t = useText().assessment.take
  const textOf = (id: string | null) => scene.options.find((option) => option.id === id)?.text ?? t.unchosen
  if (answer.format === 'best-worst')
    return (
      <ul className="plain-list">
        <li>{t.bestOf(textOf(answer.best))}</li>
        <li>{t.worstOf(textOf(answer.worst))}</li>
      </ul>
    )
  if (answer.format !== 'rate-each') return null
  return (
    <ul className="plain-list">
      {scene.options.map(({ id, text }) => (
        <li key={id}>
          <strong>{answer.ratings[id] ?? t.unrated}</strong> · {text}
        </li>
      ))}
    </ul>
  )
}
