import { LevelField } from '~/http/casework/LevelField'
import { SampleAnswers } from '~/http/casework/SampleAnswers'
import { FormProblems } from '~/http/FormProblems'
import { useFormAnswer } from '~/http/form-answer'
import { useLocale, useText } from '~/http/text'
import { formatNumber } from '~/i18n/format'
import { Button } from '~/ui/Button'
import { Papers } from '~/ui/Papers'
import type { CalibrationPage } from './calibration-page.server'
import { useSampleAddress } from './SampleList'

/** A sample beside the rubric, to be marked. */
export function SampleDesk({ page }: { page: CalibrationPage }) {
  const t = useText().calibration
  const sample = page.view.samples[page.place - 1]
  if (!sample) return null
  return (
    <div className="desk">
      <section className="desk-main stack" aria-labelledby="answers">
        <h2 id="answers">{t.answers}</h2>
        <SampleAnswers answers={sample.answers} />
        <h3>{t.papers}</h3>
        <Papers papers={page.papers} />
      </section>
      <section className="desk-rubric" aria-labelledby="rubric">
        <h2 id="rubric">{t.rubric}</h2>
        <LevelsForm page={page} />
      </section>
    </div>
  )
}

function LevelsForm({ page }: { page: CalibrationPage }) {
  const t = useText().calibration
  const locale = useLocale()
  const answer = useFormAnswer()
  const to = useSampleAddress(page)
  const { rubric, work } = page.view
  const wrong = Object.keys(answer.faults)
  const labels = Object.fromEntries(rubric.criteria.map(({ id, name }) => [`level.${id}`, name[locale]]))
  return (
    <form method="post" action={to(page.place)} className="mark-form">
      <FormProblems
        answer={{ ...answer, faults: Object.fromEntries(wrong.map((name) => [name, t.choose])) }}
        labels={labels}
      />
      <input type="hidden" name="sample" value={page.place} />
      {rubric.criteria.map((criterion) => {
        const tasks = work.tasks.filter(({ id }) => criterion.tasks.includes(id)).map(({ title }) => title[locale])
        const field = `level.${criterion.id}`
        return (
          <LevelField
            key={criterion.id}
            criterion={criterion}
            hint={t.lookAt(formatNumber(criterion.weight, locale), tasks.join('; '))}
            value={answer.given[field]}
            error={wrong.includes(field) ? t.choose : undefined}
          />
        )
      })}
      <div>
        <Button name="intent" value="keep">
          {t.keep}
        </Button>
      </div>
    </form>
  )
}
