import { wordsLimit } from '~/domains/ladder/check-in-sheet'
import type { CheckInView } from '~/domains/ladder/check-ins.server'
import { formatDay } from '~/i18n/format'
import { Button } from '~/ui/Button'
import { ChoiceGroup } from '~/ui/ChoiceGroup'
import { Field, TextArea } from '~/ui/Field'
import { Part } from '~/ui/Page'
import { State } from '~/ui/State'
import { FormProblems } from '../FormProblems'
import { useFormAnswer } from '../form-answer'
import { useLocale, useText } from '../text'
import type { CheckInPage } from './check-in-page.server'
import { useSideNames } from './SideBySide'

interface NextStepsProps {
  page: CheckInPage
  canAdd: boolean
  canTick: boolean
}

/** What was agreed: what, who, by when, and whether it is done. */
export function NextSteps({ page, canAdd, canTick }: NextStepsProps) {
  const { talk: t } = useText().checkIns
  const { view } = page
  return (
    <Part id="steps" title={t.steps}>
      {view.steps.length === 0 ? <p className="soft">{t.noSteps}</p> : null}
      {view.steps.length > 0 ? (
        <ul className="plain-list lines">
          {view.steps.map((step) => (
            <li key={step.id} className="stack-tight">
              <AgreedStep step={step} page={page} canTick={canTick} />
            </li>
          ))}
        </ul>
      ) : null}
      {canAdd ? <AddStep page={page} /> : null}
    </Part>
  )
}

type AgreedStepProps = { step: CheckInView['steps'][number]; page: CheckInPage; canTick: boolean }

function AgreedStep({ step: { id, words, side, dueAt, doneAt }, page: { view, zone }, canTick }: AgreedStepProps) {
  const { talk: t } = useText().checkIns
  const locale = useLocale()
  const names = useSideNames(view)
  // a day that was agreed is that day everywhere
  const due = dueAt ? t.by(formatDay(dueAt, locale, 'UTC', true)) : ''
  return (
    <>
      <p className="typed">{words}</p>
      <div className="row">
        <span className="soft small">{[names[side], due].filter(Boolean).join(' · ')}</span>
        {doneAt ? <State kind="done">{t.done(formatDay(doneAt, locale, zone))}</State> : null}
        {canTick ? (
          <form method="post" action="?#steps">
            <input type="hidden" name="checkIn" value={view.id} />
            <input type="hidden" name="done" value={doneAt ? 'no' : 'yes'} />
            <Button look="quiet" name="intent" value={`tick:${id}`}>
              {doneAt ? t.untick : t.tick} <span className="unseen">{words}</span>
            </Button>
          </form>
        ) : null}
      </div>
    </>
  )
}

function AddStep({ page: { view, today } }: { page: CheckInPage }) {
  const { talk: t } = useText().checkIns
  const names = useSideNames(view)
  const answer = useFormAnswer('step')
  const { faults, given } = answer
  const labels = { words: t.step, side: t.who, due: t.due }
  const field = (name: keyof typeof labels) => {
    return { name, scope: 'step', label: labels[name], value: given[name], error: faults[name] }
  }
  const sides = (['own', 'lead'] as const).map((side) => ({ value: side, label: names[side] }))
  return (
    <form method="post" className="stack" action="?#steps">
      <input type="hidden" name="checkIn" value={view.id} />
      <input type="hidden" name="intent" value="step" />
      <FormProblems answer={answer} labels={labels} scope="step" />
      <TextArea {...field('words')} rows={2} maxLength={wordsLimit} required />
      <ChoiceGroup
        name="side"
        scope="step"
        legend={t.who}
        choices={sides}
        value={given.side ?? 'own'}
        error={faults.side}
        dense
        required
      />
      <Field {...field('due')} type="date" min={today} short />
      <div className="row">
        <Button look="quiet">{t.addStep}</Button>
      </div>
    </form>
  )
}
