import type { ReviewedItem } from '~/domains/assessment/review'
import { useLocale, useText } from '~/http/text'
import { ItemWorth } from './ItemWorth'
import { NumberReview } from './NumberReview'
import { OptionsReview } from './OptionsReview'
import { PathReview } from './PathReview'

interface ItemReviewProps {
  item: ReviewedItem
  /** What it is called on this page; none where a heading above says it already. */
  title?: string
  level?: 2 | 3
  /** Without the scene and the question, where they stand above. */
  bare?: boolean
}

/** One item again, in any format: what was answered, the key, every reason, and what a panel said. */
export function ItemReview({ item, title, level = 3, bare = false }: ItemReviewProps) {
  const locale = useLocale()
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <div className="scene-review">
      <div className="row-spread">
        {title ? <Heading>{title}</Heading> : null}
        <ItemWorth item={item} />
      </div>
      {bare ? null : (
        <>
          <p className="scene-text">{item.whole.scene[locale]}</p>
          <p>
            <strong>{item.whole.ask[locale]}</strong>
          </p>
        </>
      )}
      <Answered item={item} />
    </div>
  )
}

function Answered({ item }: { item: ReviewedItem }) {
  const t = useText().review
  switch (item.format) {
    case 'number':
      return <NumberReview item={item} />
    case 'branching':
      return <PathReview item={item} />
    default:
      return (
        <>
          <OptionsReview item={item} />
          {item.format === 'rate-each' ? <p className="soft small">{t.pattern}</p> : null}
        </>
      )
  }
}
