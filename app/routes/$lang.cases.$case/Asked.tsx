import type { WorkTask } from '~/domains/casework/work-task'
import { useLocale, useText } from '~/http/text'
import { formatNumber } from '~/i18n/format'
import type { Text } from '~/i18n/text'
import { Part } from '~/ui/Page'
import type { CasePageData } from './case-page.server'

/** What is asked for and how it is marked, without what would give the answer away. */
export function Asked({ data }: { data: CasePageData }) {
  const text = useText()
  const t = text.casework.about
  const locale = useLocale()
  return (
    <>
      <Part id="tasks" title={t.tasks}>
        <ol className="measure">
          {data.tasks.map((task) => (
            <li key={task.id}>
              {task.title[locale]} <span className="soft">({sizeOf(task, text)})</span>
            </li>
          ))}
        </ol>
      </Part>
      <Part id="criteria" title={t.criteria}>
        <p className="measure">{t.criteriaLead(data.passMark)}</p>
        <ul className="measure">
          {data.criteria.map(({ id, name, weight, critical }) => (
            <li key={id}>
              {name}{' '}
              <span className="soft">
                ({t.weight(formatNumber(weight, locale))}
                {critical ? `, ${t.critical}` : ''})
              </span>
            </li>
          ))}
        </ul>
      </Part>
    </>
  )
}

function sizeOf(task: WorkTask, { casework, writing }: Text): string {
  switch (task.kind) {
    case 'number':
      return casework.about.aNumber
    case 'text':
      return task.minWords === null
        ? casework.about.upTo(task.maxWords)
        : writing.asked.between(task.minWords, task.maxWords)
    case 'plan':
      return writing.asked.plan(task.least, task.most)
    case 'scores':
      return writing.asked.scores(task.criteria.length)
    case 'file':
      return task.optional ? writing.asked.optionalFile : writing.asked.file
  }
}
