import { useText } from '~/http/text'
import { Button } from '~/ui/Button'
import { Notice } from '~/ui/Notice'
import type { TakePageData } from './take-page.server'

/** The last look before the end: what is missing, what that means, and the end itself. A script keeps it up to date. */
export function FinishView({ page }: { page: TakePageData }) {
  const t = useText().assessment
  const open = page.positions.filter(({ answered }) => answered !== 'all').length
  const isTogether = page.here === 'all' || page.layout === 'all'
  const counts = Array.from({ length: page.positions.length + 1 }, (_, count) => t.finish.gaps(count))
  return (
    <section className="stack" data-view="end" data-title={t.finish.title} hidden={page.here !== 'end'}>
      <div data-complete="" hidden={open > 0}>
        <Notice kind="done">{t.finish.allDone}</Notice>
      </div>
      <section className="stack-tight measure" aria-labelledby="gaps" data-gaps="" hidden={open === 0}>
        <h2 id="gaps" data-counts={JSON.stringify(counts)}>
          {counts[open]}
        </h2>
        <ul>
          {page.positions.map(({ item, place, answered }) => (
            <li key={item} data-gap={item} hidden={answered === 'all'}>
              <a href={isTogether ? `?item=all#scene-${place}` : `?item=${place}`}>{t.take.position(place)}</a>:{' '}
              <span data-state="">{t.take[answered]}</span>
            </li>
          ))}
        </ul>
        <p>{t.finish.gapsAbout}</p>
      </section>
      <div data-straight="" hidden={!page.isStraightLine}>
        <Notice kind="due">
          <p>
            <strong>{t.finish.straight}.</strong> {t.finish.straightAbout}
          </p>
        </Notice>
      </div>
      <p className="measure">{page.isPractice ? t.finish.finalPractice : t.finish.final}</p>
      <form method="post" action="?item=end" className="row" id="form-end">
        <input type="hidden" name="intent" value="finish" />
        <Button>{t.finish.submit}</Button>
        <a href={isTogether ? '?item=all' : `?item=${page.positions.length}`}>
          {isTogether ? t.finish.goBackAll : t.finish.goBack(page.positions.length)}
        </a>
      </form>
    </section>
  )
}
