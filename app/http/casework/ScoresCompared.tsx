import type { ScoredCriterion, ScoresFeedback } from '~/domains/casework/scores-feedback'
import { useLocale, useText } from '~/http/text'
import { formatNumber } from '~/i18n/format'
import { DataTable } from '~/ui/DataTable'
import { State } from '~/ui/State'

/** A quality form as it was scored, beside the agreed scores, with the reason of each. */
export function ScoresCompared({ scores }: { scores: ScoresFeedback }) {
  const t = useText().writing.scores
  const locale = useLocale()
  const { title, criteria, credit } = scores
  const columns = [
    { id: 'criterion', title: t.criterion, cell: ({ text }: ScoredCriterion) => text[locale] },
    {
      id: 'own',
      title: t.own,
      cell: ({ own }: ScoredCriterion) => (own ? `${own.level} · ${own.words[locale]}` : '—'),
    },
    {
      id: 'agreed',
      title: t.agreed,
      cell: ({ agreed }: ScoredCriterion) => `${agreed.level} · ${agreed.words[locale]}`,
    },
    { id: 'credit', title: t.credit, cell: (one: ScoredCriterion) => <CreditState credit={one.credit} /> },
    { id: 'why', title: t.why, cell: ({ why }: ScoredCriterion) => why[locale] },
  ]
  return (
    <article className="stack-tight">
      <h3>{title[locale]}</h3>
      <p>{t.total(formatNumber(credit, locale, Number.isInteger(credit) ? 0 : 1), criteria.length)}</p>
      <DataTable caption={title[locale]} captionUnseen columns={columns} rows={criteria} keyOf={({ id }) => id} />
    </article>
  )
}

function CreditState({ credit }: Pick<ScoredCriterion, 'credit'>) {
  const t = useText().writing.scores
  const kind = credit === 1 ? 'done' : credit === 0.5 ? 'provisional' : 'due'
  return <State kind={kind}>{credit === 1 ? t.same : credit === 0.5 ? t.near : t.far}</State>
}
