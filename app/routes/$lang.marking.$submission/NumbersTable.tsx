import type { NumberFeedback } from '~/domains/casework/feedback'
import { useLocale, useText } from '~/http/text'
import { formatNumber } from '~/i18n/format'
import { DataTable } from '~/ui/DataTable'
import { State } from '~/ui/State'

/** Apart from the criteria: right and wrong is the computer's word, what it is worth is the marker's. */
export function NumbersTable({ numbers }: { numbers: readonly NumberFeedback[] }) {
  const t = useText().casework
  const locale = useLocale()
  const words = {
    right: t.feedback.right,
    wrong: t.feedback.wrong,
    empty: t.feedback.empty,
    'not-a-number': t.feedback.notANumber,
  }
  const columns = [
    { id: 'task', title: t.marking.numberTask, cell: ({ title }: NumberFeedback) => title[locale] },
    { id: 'typed', title: t.marking.typed, cell: ({ typed }: NumberFeedback) => typed || '—' },
    {
      id: 'expected',
      title: t.marking.expected,
      cell: ({ expected, decimals, unit }: NumberFeedback) =>
        `${formatNumber(expected, locale, decimals)}${unit ? ` ${unit[locale]}` : ''}`,
    },
    {
      id: 'verdict',
      title: t.marking.verdict,
      cell: ({ verdict }: NumberFeedback) => (
        <State kind={verdict === 'right' ? 'done' : 'missing'}>{words[verdict]}</State>
      ),
    },
  ]
  return <DataTable caption={t.marking.numbers} columns={columns} rows={numbers} keyOf={({ taskId }) => taskId} />
}
