import type { RuleOfCase } from '~/domains/casework/second-reading-rules.server'
import { figureIn } from '~/http/assessment/figure'
import { useSite } from '~/http/site'
import { useText } from '~/http/text'
import { formatDate } from '~/i18n/format'
import { DataTable } from '~/ui/DataTable'
import { shareIn } from './share'

/** The rule that stands for each case. */
export function CaseTable({ cases }: { cases: readonly RuleOfCase[] }) {
  const t = useText().readingRules
  const { actor, locale } = useSite()
  const day = (at: Date | null) => (at ? formatDate(at, locale, actor?.zone ?? 'UTC') : t.usual)
  return (
    <DataTable
      caption={t.cases}
      captionUnseen
      wideNames
      rows={cases}
      keyOf={({ caseId }) => caseId}
      columns={[
        {
          id: 'case',
          title: t.case,
          cell: ({ caseId, title }) => <a href={`/${locale}/marking/rules?case=${caseId}`}>{title[locale]}</a>,
        },
        { id: 'within', title: t.within, cell: ({ within }) => t.points(figureIn(within, locale, 1)) },
        { id: 'share', title: t.share, cell: ({ share }) => shareIn(share, locale), number: true },
        { id: 'since', title: t.since, cell: ({ at }) => day(at) },
      ]}
    />
  )
}
