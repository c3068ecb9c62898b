import { figureIn } from '~/http/assessment/figure'
import { useLocale, useText } from '~/http/text'
import { formatNumber } from '~/i18n/format'
import { DataTable } from '~/ui/DataTable'
import { SmallColumns } from '~/ui/SmallColumns'
import type { QualityPage } from './quality-page.server'

type Item = QualityPage['quality']['items'][number]
type Spread = NonNullable<Item['spread']>
type Option = Spread['options'][number]

/** What ratings or places people gave each option, beside the key's. */
export function Spreads({ item, spread }: { item: Item; spread: Spread }) {
  const t = useText().quality
  const locale = useLocale()
  const words = t.spread[spread.kind]
  return (
    <DataTable
      caption={t.optionsOf(item.place, item.name)}
      captionUnseen
      wideNames
      rows={spread.options}
      keyOf={({ option }) => option}
      columns={[
        { id: 'option', title: t.option, cell: ({ text }: Option) => text },
        { id: 'keyed', title: words.key, number: true, cell: ({ keyed }: Option) => figureIn(keyed, locale, 1) },
        {
          id: 'mean',
          title: words.mean,
          number: true,
          cell: ({ mean }: Option) => (mean === null ? '–' : formatNumber(mean, locale, 1)),
        },
        { id: 'spread', title: words.given, cell: (option: Option) => <Given option={option} spread={spread} /> },
      ]}
    />
  )
}

function Given({ option: { counts, keyed, people }, spread: { from, to, kind } }: { option: Option; spread: Spread }) {
  const t = useText().quality
  const given = Object.entries(counts).sort(([one], [other]) => Number(one) - Number(other))
  const title = given.map(([value, count]) => t.spread[kind].gave(value, t.people(count))).join('; ')
  return (
    <SmallColumns
      title={title}
      from={from}
      to={to}
      shareOf={(value) => (counts[String(value)] ?? 0) / Math.max(1, people)}
      marked={Math.round(keyed)}
    />
  )
}
