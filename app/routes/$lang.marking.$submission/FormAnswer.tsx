import type { ReactNode } from 'react'
import type { WorkTask } from '~/domains/casework/work-task'
import { useLocale, useText } from '~/http/text'
import { Prose } from '~/ui/Prose'

/** What was handed in besides texts: a plan, files. */
export function FormAnswer({ task, children }: { task: WorkTask; children: ReactNode }) {
  const t = useText().marking.page
  const locale = useLocale()
  return (
    <article className="stack-tight" id={`task-${task.id}`}>
      <h3>{task.title[locale]}</h3>
      <details className="small">
        <summary>{t.prompt}</summary>
        <Prose html={task.promptHtml[locale]} compact />
      </details>
      {children}
    </article>
  )
}
