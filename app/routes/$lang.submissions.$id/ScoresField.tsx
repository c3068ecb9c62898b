import { readScores } from '~/domains/casework/answer-text'
import type { TaskOf } from '~/domains/casework/work-task'
import { useLocale, useText } from '~/http/text'
import { ChoiceGroup } from '~/ui/ChoiceGroup'

/** A quality form: each criterion with its levels to choose from, and the way to the document that is scored. */
export function ScoresField({ task, text }: { task: TaskOf<'scores'>; text: string }) {
  const t = useText().writing.scores
  const locale = useLocale()
  const scores = readScores(text) ?? {}
  return (
    <div className="stack" id={`text.${task.id}`}>
      <p className="hint">
        <a href={`#paper-${task.documentId}`}>{t.document}</a>
      </p>
      {task.criteria.map(({ id, text: asked, levels }) => (
        <ChoiceGroup
          key={id}
          name={`score.${task.id}.${id}`}
          legend={asked[locale]}
          choices={levels.map((level, place) => ({ value: String(place), label: `${place} · ${level[locale]}` }))}
          value={id in scores ? String(scores[id]) : undefined}
        />
      ))}
    </div>
  )
}
