import { ItemReview } from '~/http/assessment/ItemReview'
import { useText } from '~/http/text'
import { Notice } from '~/ui/Notice'
import type { TakePageData } from './take-page.server'

/** In practice: what each response of the scene does, once it is wholly answered. */
export function Feedback({ review }: { review: NonNullable<TakePageData['review']> }) {
  const t = useText().assessment.take
  if (!review.item) return <Notice kind="due">{t.feedbackFirst}</Notice>
  return (
    <section className="stack feedback" aria-labelledby="feedback" data-review="">
      <h2 id="feedback" tabIndex={-1}>
        {t.feedbackTitle}
      </h2>
      <ItemReview item={review.item} bare />
    </section>
  )
}
