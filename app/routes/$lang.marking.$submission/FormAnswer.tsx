import type { WorkTask } from '~/domains/casework/work-task'
import { GivenAnswer } from '~/http/casework/GivenAnswer'
import { useLocale, useText } from '~/http/text'
import { Prose } from '~/ui/Prose'

/** A plan, as it was handed in. */
export function FormAnswer({ task, text }: { task: WorkTask; text: string }) {
  const t = useText().marking.page
  const locale = useLocale()
  return (
    <article className="stack-tight" id={`task-${task.id}`}>
      <h3>{task.title[locale]}</h3>
      <details className="small">
        <summary>{t.prompt}</summary>
        <Prose html={task.promptHtml[locale]} compact />
      </details>
      <GivenAnswer task={task} text={text} />
    </article>
  )
}
