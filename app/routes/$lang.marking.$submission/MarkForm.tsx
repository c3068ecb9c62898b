import type { MarkingView } from '~/domains/casework/marking-view.server'
import { whole } from '~/domains/casework/model'
import { runningTotal, scoreMark } from '~/domains/casework/rubric'
import type { Rubric } from '~/domains/content/model'
import { useSite } from '~/http/site'
import { useText } from '~/http/text'
import { formatMoment, formatNumber } from '~/i18n/format'
import { Button } from '~/ui/Button'
import { FormErrors } from '~/ui/FormErrors'
import { Notice } from '~/ui/Notice'
import { Bank } from './Bank'
import { CriterionField } from './CriterionField'
import { faultOf } from './fault'
import { markFormId } from './mark-form'
import type { MarkingPageData } from './marking-page.server'
import { RemarkField } from './RemarkField'
import type { MarkRefusal } from './take.server'

interface MarkFormProps {
  view: MarkingView
  reading: NonNullable<MarkingView['reading']>
  bank: MarkingPageData['bank']
  refusal: MarkRefusal | null
}

/** The rubric as a form: keeps itself as it is filled in, with script; by its button without. */
export function MarkForm({ view, reading, bank, refusal }: MarkFormProps) {
  const t = useText().marking.page
  const { actor, locale } = useSite()
  const { rubric, draft } = view
  const given = (name: string, kept: string) => refusal?.given[name] ?? kept
  const faults = Object.fromEntries(
    Object.entries(refusal?.errors ?? {}).map(([name, code]) => [name, faultOf(t, code)]),
  )
  const labels = Object.fromEntries(rubric.criteria.map(({ id, name }) => [`level.${id}`, name[locale]]))
  const levels = Object.fromEntries(
    rubric.criteria.map(({ id }) => [id, given(`level.${id}`, String(draft[id]?.level ?? ''))]),
  )
  const shown = `${reading.id}-${reading.openedAt.getTime()}`
  const remark = { name: `remark.${whole}`, value: given(`remark.${whole}`, draft[whole]?.remark ?? '') }
  return (
    <section className="desk-rubric" aria-labelledby="rubric">
      <h2 id="rubric">{t.rubric}</h2>
      <FormErrors title={t.faultsTitle} faults={faults} labels={labels} />
      {refusal?.conflict ? <Notice kind="due">{refusal.conflict}</Notice> : null}
      {view.turn === 'free' ? <Notice>{t.free}</Notice> : null}
      {reading.isPart ? <Notice>{t.part}</Notice> : null}
      {reading.isAppeal ? <Notice>{t.appeal}</Notice> : null}
      <form
        id={markFormId}
        method="post"
        className="mark-form"
        data-marking={`marks:${actor?.id}:${view.submissionId}:${shown}`}
        data-pass-mark={rubric.passMark}
        data-unsaved={refusal && !refusal.isElsewhere ? '' : undefined}
        data-words={JSON.stringify(useScriptWords(rubric.criteria.length))}
      >
        <input type="hidden" name="replaces.marks" value={refusal?.replaces ?? view.draftSavedAt?.getTime() ?? ''} />
        <input type="hidden" name="reading" value={shown} />
        <Keys />
        {rubric.criteria.map((criterion) => (
          <CriterionField
            key={criterion.id}
            criterion={criterion}
            tasks={view.work.tasks.filter(({ id }) => criterion.tasks.includes(id))}
            level={levels[criterion.id] ?? ''}
            remark={given(`remark.${criterion.id}`, draft[criterion.id]?.remark ?? '')}
            faults={faults}
          />
        ))}
        <RemarkField
          {...remark}
          label={reading.isAppeal ? t.answer : t.whole}
          hint={t.wholeHint}
          error={faults[remark.name]}
        />
        <Bank bank={bank} criteria={rubric.criteria} />
        <div className="save-bar">
          <div className="save-line">
            <p>
              <output data-total>
                <Running rubric={rubric} levels={levels} />
              </output>
            </p>
            <p role="status" className="small" data-status>
              {view.draftSavedAt ? t.keptOn(formatMoment(view.draftSavedAt, locale, actor?.zone ?? 'UTC')) : t.notKept}
            </p>
          </div>
          <div className="row">
            <Button name="intent" value="keep" look="quiet">
              {refusal?.conflict ? t.keepMine : t.keep}
            </Button>
            <Button name="intent" value="finish">
              {t.finish}
            </Button>
          </div>
        </div>
      </form>
    </section>
  )
}

/** What the keys do, where there is script to hear them. */
function Keys() {
  const t = useText().marking.page
  return (
    <details className="small" data-keys hidden>
      <summary>
        {t.keysTitle} <kbd>?</kbd>
      </summary>
      <dl className="keys">
        {t.keys.map(([key, act]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{act}</dd>
          </div>
        ))}
      </dl>
      <p className="soft">{t.keysNote}</p>
    </details>
  )
}

/** The total of what is chosen so far; with every criterion chosen, whether that passes. */
function Running({ rubric, levels }: { rubric: Rubric; levels: Record<string, string> }) {
  const { locale } = useSite()
  const t = useText().marking.page
  const given = Object.fromEntries(
    Object.entries(levels).map(([id, level]) => [id, level === '' ? null : Number(level)]),
  )
  const { total, marked, criteria } = runningTotal(rubric, given)
  const score = scoreMark(rubric, given)
  const sum = t.running(formatNumber(total, locale, 1), String(marked), criteria)
  return <>{score.ok ? `${sum} · ${score.passed ? t.verdictPassed : t.verdictNotPassed}` : sum}</>
}

/** What the enhancer says; `{…}` is filled in by it. */
function useScriptWords(criteria: number) {
  const { locale, path } = useSite()
  const text = useText()
  const { work } = text.casework
  const t = text.marking.page
  const { saving, offline, signedOut, signInAgain, tooLong, failed } = work
  const signIn = `/${locale}/login?next=${encodeURIComponent(path)}`
  return {
    ...{ saving, offline, signedOut, signInAgain, tooLong, failed, signIn },
    savedAt: work.savedAt('{time}'),
    closed: failed,
    elsewhere: t.conflictKept('{time}'),
    keepMine: t.keepMine,
    running: t.running('{total}', '{marked}', criteria),
    passed: t.verdictPassed,
    notPassed: t.verdictNotPassed,
  }
}
