import type { OwnResult } from '~/domains/casework/result.server'
import { LevelField } from '~/http/casework/LevelField'
import { FormProblems } from '~/http/FormProblems'
import { useFormAnswer } from '~/http/form-answer'
import { useLocale, useText } from '~/http/text'
import { formatNumber } from '~/i18n/format'
import { Button } from '~/ui/Button'
import { Part } from '~/ui/Page'

const intent = 'self-mark'

/** The learner's own levels by the rubric's words, as long as nobody's marks are shown; folded, for it can be skipped. */
export function SelfMark({ result: { criteria, self } }: { result: OwnResult }) {
  const t = useText().result.self
  const locale = useLocale()
  const answer = useFormAnswer(intent)
  if (!criteria) return null
  const wrong = Object.keys(answer.faults)
  const labels = Object.fromEntries(criteria.map(({ id, name }) => [`level.${id}`, name[locale]]))
  return (
    <Part id="self" title={t.title}>
      <p className="measure">{self ? t.given : t.lead}</p>
      <details className="fold" open={wrong.length > 0}>
        <summary>{self ? t.again : t.open}</summary>
        <form method="post" className="mark-form">
          <FormProblems
            answer={{ ...answer, faults: Object.fromEntries(wrong.map((name) => [name, t.choose])) }}
            labels={labels}
          />
          {criteria.map((criterion) => {
            const field = `level.${criterion.id}`
            return (
              <LevelField
                key={criterion.id}
                criterion={criterion}
                hint={t.hint(formatNumber(criterion.weight, locale))}
                value={answer.given[field] ?? self?.[criterion.id]?.toString()}
                error={wrong.includes(field) ? t.choose : undefined}
              />
            )
          })}
          <div>
            <Button name="intent" value={intent} look="quiet">
              {t.keep}
            </Button>
          </div>
        </form>
      </details>
    </Part>
  )
}
