import type { KeyTaking } from '~/domains/assessment/panel-model'
import { leastPanel } from '~/domains/measurement/panel-key'
import { FormProblems } from '~/http/FormProblems'
import { useFormAnswer } from '~/http/form-answer'
import { useSite } from '~/http/site'
import { useText } from '~/http/text'
import { formatMoment } from '~/i18n/format'
import { Button } from '~/ui/Button'
import { DataTable } from '~/ui/DataTable'
import { TextArea } from '~/ui/Field'
import { Notice } from '~/ui/Notice'
import { Part } from '~/ui/Page'
import { State } from '~/ui/State'
import type { PanelPageData } from './panel-page.server'

/** Taking what the panel says as the key, and the keys that were taken. */
export function Keys({ page }: { page: PanelPageData }) {
  const t = useText().panels.panel
  return (
    <>
      {page.done > 0 && !page.ratesFirst ? (
        <Part id="key" title={t.key}>
          <p className="measure">{t.keyAbout}</p>
          {page.done < leastPanel ? <Notice kind="provisional">{t.keyFew(page.done, leastPanel)}</Notice> : null}
          {page.flagged > 0 ? (
            <Notice kind="due">
              {t.keyFlagged(page.flagged)} <a href="#agreement">{t.agreement}</a>
            </Notice>
          ) : null}
          <TakeForm />
        </Part>
      ) : null}
      <Part id="history" title={t.history}>
        {page.takings.length === 0 ? <p>{t.noKeys}</p> : <History takings={page.takings} />}
      </Part>
    </>
  )
}

function TakeForm() {
  const t = useText().panels.panel
  const answer = useFormAnswer('key')
  const { faults, given } = answer
  return (
    <form method="post" className="stack measure">
      <input type="hidden" name="intent" value="key" />
      <FormProblems answer={answer} labels={{ reason: t.reason }} />
      <TextArea
        name="reason"
        label={t.reason}
        hint={t.reasonHint}
        value={given.reason}
        error={faults.reason}
        rows={2}
        maxLength={500}
        required
      />
      <div className="row">
        <Button>{t.take}</Button>
      </div>
    </form>
  )
}

function History({ takings }: { takings: readonly KeyTaking[] }) {
  const { locale, actor } = useSite()
  const t = useText().panels.panel
  const columns = [
    { id: 'when', title: t.when, cell: ({ at }: KeyTaking) => formatMoment(at, locale, actor?.zone ?? 'UTC') },
    { id: 'by', title: t.by, cell: ({ by }: KeyTaking) => by?.name ?? '' },
    { id: 'of', title: t.of, cell: (taking: KeyTaking) => <Standing taking={taking} /> },
    { id: 'flagged', title: t.flaggedCount, number: true, cell: ({ flagged }: KeyTaking) => flagged },
    { id: 'reason', title: t.reason, cell: ({ reason }: KeyTaking) => reason },
  ]
  return (
    <DataTable caption={t.history} captionUnseen columns={columns} rows={takings} keyOf={({ at }) => String(+at)} />
  )
}

function Standing({ taking: { members } }: { taking: KeyTaking }) {
  const t = useText().panels.panel
  const isRipe = members >= leastPanel
  return (
    <>
      {members} <State kind={isRipe ? 'done' : 'provisional'}>{isRipe ? t.ripe : t.provisional}</State>
    </>
  )
}
