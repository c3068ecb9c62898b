import type { Foreseen as Counts } from '~/domains/casework/foresight'
import { useSite } from '~/http/site'
import { useText } from '~/http/text'
import { formatDate, formatNumber } from '~/i18n/format'
import { Button } from '~/ui/Button'
import { DataTable } from '~/ui/DataTable'
import { Part } from '~/ui/Page'
import type { RulePage } from './rule-page.server'

/** What the rule that was tried would have meant beside the one that stands, and the button that sets it. */
export function Foreseen({ page: { rules, tried } }: { page: RulePage }) {
  const t = useText().readingRules
  const { actor, locale } = useSite()
  if (!tried) return null
  const { rule, foresight } = tried
  const day = formatDate(foresight.since, locale, actor?.zone ?? 'UTC')
  const isSame = rule.within === rules.stands.within && rule.share === rules.stands.share
  return (
    <Part id="foreseen" title={t.foreseen}>
      <p>{foresight.readings === 0 ? t.nothing(day) : t.foreseenOf(foresight.readings, day)}</p>
      {foresight.readings === 0 ? null : <Beside foresight={foresight} />}
      {isSame ? (
        <p>{t.unchanged}</p>
      ) : (
        <form method="post" className="stack">
          <input type="hidden" name="case" value={rules.caseId} />
          <input type="hidden" name="within" value={rule.within} />
          <input type="hidden" name="share" value={Math.round(rule.share * 1000) / 10} />
          <p className="soft small">{t.putAbout}</p>
          <div>
            <Button>{t.put}</Button>
          </div>
        </form>
      )}
    </Part>
  )
}

function Beside({ foresight: { readings, standing, tried } }: Pick<NonNullable<RulePage['tried']>, 'foresight'>) {
  const t = useText().readingRules
  const { locale } = useSite()
  const all = (counts: Counts) => counts['near-pass'] + counts.drawn
  const rows = [
    { id: 'near-pass', title: t.reasons['near-pass'], standing: standing['near-pass'], tried: tried['near-pass'] },
    { id: 'drawn', title: t.reasons.drawn, standing: standing.drawn, tried: tried.drawn },
    { id: 'all', title: t.total, standing: all(standing), tried: all(tried) },
  ]
  const told = (count: number) => t.of(formatNumber(count, locale), formatNumber(readings, locale))
  return (
    <DataTable
      caption={t.foreseen}
      captionUnseen
      rows={rows}
      keyOf={({ id }) => id}
      columns={[
        { id: 'reason', title: t.reason, cell: ({ title }) => title },
        { id: 'standing', title: t.byStanding, cell: (row) => told(row.standing), number: true },
        { id: 'tried', title: t.byTried, cell: (row) => told(row.tried), number: true },
      ]}
    />
  )
}
