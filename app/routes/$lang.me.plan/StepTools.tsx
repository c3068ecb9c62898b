import type { PlanStepView } from '~/http/ladder/plan/plan-view.server'
import { useText } from '~/http/text'

interface StepToolsProps {
  step: PlanStepView
  isFirst: boolean
  isLast: boolean
}

/** Earlier, later, not now; and of a step of one's own, done. */
export function StepTools({ step: { key, name, kind }, isFirst, isLast }: StepToolsProps) {
  const t = useText().plan.tools
  const id = kind === 'own' ? key.slice('own:'.length) : null
  return (
    <form method="post" className="plan-tools">
      <input type="hidden" name="key" value={key} />
      {id ? <input type="hidden" name="id" value={id} /> : null}
      {id ? <Tool intent="done" words={t.done} name={name} /> : null}
      {isFirst ? null : <Tool intent="earlier" words={t.earlier} name={name} />}
      {isLast ? null : <Tool intent="later" words={t.later} name={name} />}
      {id ? <Tool intent="drop" words={t.drop} name={name} /> : <Tool intent="leave" words={t.leave} name={name} />}
    </form>
  )
}

/** Says what it does; to a screen reader also to which step. */
function Tool({ intent, words, name }: { intent: string; words: string; name: string }) {
  return (
    <button type="submit" className="button quiet small" name="intent" value={intent}>
      {words}
      <span className="unseen"> {name}</span>
    </button>
  )
}
