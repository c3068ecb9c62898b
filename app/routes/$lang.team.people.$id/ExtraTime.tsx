import { FormProblems } from '~/http/FormProblems'
import { useFormAnswer } from '~/http/form-answer'
import { useText } from '~/http/text'
import { Button } from '~/ui/Button'
import { DataTable } from '~/ui/DataTable'
import { Field } from '~/ui/Field'
import { Part } from '~/ui/Page'
import type { TimeGrants } from './grants.server'

/** More time in tests with a limit, for a reason; and all that was granted before. */
export function ExtraTime({ name, grants }: { name: string; grants: TimeGrants }) {
  const t = useText().quality.extraTime
  const answer = useFormAnswer('extra-time')
  const { faults, given } = answer
  const labels = { percent: t.percent, reason: t.reason }
  const field = (id: keyof typeof labels) => {
    return { name: id, scope: 'extra-time', label: labels[id], value: given[id], error: faults[id] }
  }
  return (
    <Part id="extra-time" title={t.title}>
      <p className="measure">
        {t.lead(name)} {t.now(grants[0]?.percent ?? 0)}
      </p>
      <form method="post" className="stack">
        <input type="hidden" name="intent" value="extra-time" />
        <FormProblems answer={answer} labels={labels} scope="extra-time" />
        <Field {...field('percent')} hint={t.percentHint} type="number" min="0" max="100" required short />
        <Field {...field('reason')} maxLength={500} required />
        <div className="row">
          <Button>{t.submit}</Button>
        </div>
      </form>
      {grants.length > 0 ? (
        <DataTable
          caption={t.history}
          rows={grants}
          keyOf={({ id }) => String(id)}
          columns={[
            { id: 'day', title: t.day, cell: ({ day }) => day },
            { id: 'percent', title: t.percent, number: true, cell: ({ percent }) => percent },
            { id: 'reason', title: t.reason, cell: ({ reason }) => reason },
            { id: 'by', title: t.by, cell: ({ by }) => by },
          ]}
        />
      ) : null}
    </Part>
  )
}
