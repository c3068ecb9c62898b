import type { NumberFeedback } from '~/domains/casework/feedback'
import { useLocale, useText } from '~/http/text'
import { formatNumber } from '~/i18n/format'
import { DataTable } from '~/ui/DataTable'
import { State } from '~/ui/State'

/** Apart from the criteria: right and wrong is the computer's word, what it is worth is the marker's. */
export function NumbersTable({ numbers }: { numbers: readonly NumberFeedback[] }) {
  const text = useText()
  const { feedback } = text.casework
  const t = text.marking.page
  const locale = useLocale()
  const words = {
    right: feedback.right,
    part: text.writing.half,
    wrong: feedback.wrong,
    empty: feedback.empty,
    'not-a-number': feedback.notANumber,
  }
  const columns = [
    { id: 'task', title: t.numberTask, cell: ({ title }: NumberFeedback) => title[locale] },
    { id: 'typed', title: t.typed, cell: ({ typed }: NumberFeedback) => typed || '—' },
    {
      id: 'expected',
      title: t.expected,
      cell: ({ expected, decimals, unit }: NumberFeedback) =>
        `${formatNumber(expected, locale, decimals)}${unit ? ` ${unit[locale]}` : ''}`,
    },
    {
      id: 'verdict',
      title: t.verdict,
      cell: ({ verdict }: NumberFeedback) => (
        <State kind={verdict === 'right' ? 'done' : verdict === 'part' ? 'provisional' : 'missing'}>
          {words[verdict]}
        </State>
      ),
    },
  ]
  return <DataTable caption={t.numbers} columns={columns} rows={numbers} keyOf={({ taskId }) => taskId} />
}
