import { useText } from '~/http/text'
import { Button } from '~/ui/Button'
import { Notice } from '~/ui/Notice'
import type { TakePageData } from './take-page.server'

/** The last look before the end: what is missing, what that means, and the end itself. */
export function FinishForm({ page }: { page: TakePageData }) {
  const t = useText().assessment
  const open = page.positions.filter(({ answered }) => answered !== 'all')
  return (
    <div className="stack" data-owner={page.owner}>
      {open.length === 0 ? (
        <Notice kind="done">{t.finish.allDone}</Notice>
      ) : (
        <section className="stack-tight measure" aria-labelledby="gaps">
          <h2 id="gaps">{t.finish.gaps(open.length)}</h2>
          <ul>
            {open.map(({ item, place, answered }) => (
              <li key={item}>
                <a href={`?item=${place}`}>{t.take.position(place)}</a>: {t.take[answered]}
              </li>
            ))}
          </ul>
          <p>{t.finish.gapsAbout}</p>
        </section>
      )}
      {page.isStraightLine ? (
        <Notice kind="due">
          <p>
            <strong>{t.finish.straight}.</strong> {t.finish.straightAbout}
          </p>
        </Notice>
      ) : null}
      <p className="measure">{t.finish.final}</p>
      <form method="post" className="row">
        <input type="hidden" name="intent" value="finish" />
        <Button>{t.finish.submit}</Button>
        <a href={`?item=${page.positions.length}`}>{t.finish.goBack(page.positions.length)}</a>
      </form>
      <p className="save-state" role="status" id="saved" data-saving={t.take.saving} data-offline={t.take.offline} />
    </div>
  )
}
