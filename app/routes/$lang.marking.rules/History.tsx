import type { CaseRules } from '~/domains/casework/second-reading-rules.server'
import { figureIn } from '~/http/assessment/figure'
import { useSite } from '~/http/site'
import { useText } from '~/http/text'
import { formatMoment } from '~/i18n/format'
import { DataTable } from '~/ui/DataTable'
import { Part } from '~/ui/Page'
import { State } from '~/ui/State'
import { shareIn } from './share'

/** Every rule that the case has had, the one that stands first and the usual one, which nobody set, last. */
export function History({ rules: { set, usual } }: { rules: CaseRules }) {
  const t = useText().readingRules
  const { actor, locale } = useSite()
  const first = { id: 0, ...usual, at: null, name: t.nobody }
  const rows = [...set, first]
  return (
    <Part id="history" title={t.history}>
      <DataTable
        caption={t.history}
        captionUnseen
        rows={rows}
        keyOf={({ id }) => String(id)}
        columns={[
          {
            id: 'at',
            title: t.moment,
            cell: (row) => (
              <>
                {row.at ? formatMoment(row.at, locale, actor?.zone ?? 'UTC') : t.atFirst}{' '}
                {row === rows[0] ? <State kind="done">{t.stands}</State> : null}
              </>
            ),
          },
          { id: 'by', title: t.by, cell: ({ name }) => name },
          { id: 'within', title: t.within, cell: ({ within }) => t.points(figureIn(within, locale, 1)) },
          { id: 'share', title: t.share, cell: ({ share }) => shareIn(share, locale), number: true },
        ]}
      />
    </Part>
  )
}
