import type { Paper } from '~/domains/casework/papers'
import type { SubmissionView } from '~/domains/casework/submission-view.server'
import { Enhancer } from '~/http/Enhancer'
import type { FormFaults } from '~/http/forms.server'
import { sortedAt } from '~/http/sorted-table'
import { useText } from '~/http/text'
import { FormErrors } from '~/ui/FormErrors'
import { Papers } from '~/ui/Papers'
import { WorkForm, workFormId } from './WorkForm'

interface WorkDeskProps {
  view: SubmissionView
  papers: Paper[]
  now: Date
  /** A form that could not be taken, with everything that was typed. */
  faults: FormFaults | null
  moreRows: string | null
}

/** Documents beside the answers on a wide screen, folded above them on a narrow one. */
export function WorkDesk({ view, papers, now, faults, moreRows }: WorkDeskProps) {
  const text = useText()
  const t = text.casework.work
  const { download } = text.casework.about
  const shown = Object.keys(faults?.errors ?? {}).map((name) => [name, t.fault['too-long']])
  return (
    <div className="desk">
      {/* Enter in a short field presses a form's first button: it must be the one that only saves, before those that sort */}
      <button
        type="submit"
        form={workFormId}
        name="intent"
        value="save"
        className="unseen"
        tabIndex={-1}
        aria-hidden="true"
      >
        {t.save}
      </button>
      <section className="desk-side" aria-labelledby="papers">
        <h2 id="papers">{t.papers}</h2>
        <Papers
          papers={papers}
          below={({ id }) => <a href={`?download=${id}`}>{download}</a>}
          sorted={sortedAt}
          sortForm={workFormId}
        />
      </section>
      <section className="desk-work" aria-labelledby="tasks">
        <h2 id="tasks">{t.tasks}</h2>
        <FormErrors title={text.words.checkForm} faults={Object.fromEntries(shown)} />
        <WorkForm view={view} now={now} faults={faults} moreRows={moreRows} />
      </section>
      <Enhancer name="drafts" />
    </div>
  )
}
