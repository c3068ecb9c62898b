import { useLocale, useText } from '~/http/text'
import { formatNumber } from '~/i18n/format'
import { DataTable } from '~/ui/DataTable'
import { Part } from '~/ui/Page'
import { State } from '~/ui/State'
import type { QualityPage } from './quality-page.server'
import { Spreads } from './Spreads'

type Item = QualityPage['quality']['items'][number]
type Use = Item['options'][number]

const width = 120

/** Of every item with options: how many took each and whether the better ones did, or what ratings and places each was given. */
export function OptionTables({ page }: { page: QualityPage }) {
  const t = useText().quality
  const items = page.quality.items.filter(({ options, spread }) => options.length > 0 || spread)
  if (items.length === 0) return null
  return (
    <Part id="options" title={t.options}>
      <p className="soft small measure">{t.optionsAbout}</p>
      {items.map((item) => (
        <details key={item.item} className="option-use" open={item.flags.length > 0}>
          <summary>{t.optionsOf(item.place, item.name)}</summary>
          {item.spread ? <Spreads item={item} spread={item.spread} /> : <Options item={item} />}
        </details>
      ))}
    </Part>
  )
}

function Options({ item }: { item: Item }) {
  const t = useText().quality
  const locale = useLocale()
  const nameOf = ({ option, text }: Use) => {
    if (item.format !== 'best-worst') return text
    return option.startsWith('best:') ? t.asBest(text) : t.asWorst(text)
  }
  return (
    <DataTable
      caption={t.optionsOf(item.place, item.name)}
      captionUnseen
      rows={item.options}
      keyOf={({ option }) => option}
      columns={[
        {
          id: 'option',
          title: t.option,
          cell: (use: Use) => (
            <>
              {nameOf(use)} {use.isKeyed ? <State kind="done">{t.keyed}</State> : null}
            </>
          ),
        },
        {
          id: 'share',
          title: t.share,
          cell: ({ share, isKeyed }: Use) => <Share share={share} isKeyed={isKeyed} />,
        },
        {
          id: 'rest',
          title: t.pointBiserial,
          number: true,
          cell: ({ rest }: Use) => (rest === null ? '–' : formatNumber(rest, locale, 2)),
        },
      ]}
    />
  )
}

function Share({ share, isKeyed }: { share: number; isKeyed: boolean }) {
  const locale = useLocale()
  return (
    <span className="row share">
      <svg className="share-bar" viewBox={`0 0 ${width} 12`} width={width} height={12} aria-hidden="true">
        <path className="track" d={`M0 11.500H${width}`} />
        <path className={isKeyed ? 'bar keyed' : 'bar'} d={`M0 2h${Math.round(share * width)}v8H0Z`} />
      </svg>
      {formatNumber(share * 100, locale)} %
    </span>
  )
}
