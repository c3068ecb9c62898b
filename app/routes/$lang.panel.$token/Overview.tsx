import { useText } from '~/http/text'
import { Button, ButtonLink } from '~/ui/Button'
import { Notice } from '~/ui/Notice'
import { Page, Part } from '~/ui/Page'
import { ProgressLine } from '~/ui/ProgressLine'
import { State } from '~/ui/State'
import type { SeatPageData } from './seat-page.server'

const kinds = { all: 'done', part: 'due', none: 'plain' } as const

/** What is asked, how far one is, and the way on or the end. */
export function Overview({ page, isUnrated }: { page: SeatPageData; isUnrated: boolean }) {
  const t = useText().panels.rate
  const { states, next, rated, isDone } = page
  const progress = t.progress(rated, states.length)
  return (
    <Page title={t.title} lead={`${t.hello(page.name)} ${t.lead(page.test, states.length)}`}>
      {isDone ? (
        <Notice kind="done" live>
          {t.thanks}
        </Notice>
      ) : null}
      {isUnrated ? (
        <Notice kind="missing" live>
          {t.unrated}
        </Notice>
      ) : null}
      <div className="stack-tight measure">
        <p>{progress}</p>
        <ProgressLine value={rated} of={states.length} label={progress} />
        {next === null ? null : (
          <p>
            <ButtonLink to={`?item=${next}`}>{next === 1 ? t.begin : t.resume(next)}</ButtonLink>
          </p>
        )}
      </div>
      {next === null && !isDone ? (
        <Part id="done" title={t.doneTitle}>
          <p className="measure">{t.doneAbout}</p>
          <form method="post" className="row">
            <Button name="intent" value="done">
              {t.done}
            </Button>
          </form>
        </Part>
      ) : null}
      <Part id="how" title={t.how}>
        <ol className="measure">
          {t.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </Part>
      <Part id="scenes" title={t.scenes}>
        <ul className="panel-scenes">
          {states.map(({ place, rated }) => (
            <li key={place}>
              <a href={`?item=${place}`}>{t.sceneLink(place)}</a> <State kind={kinds[rated]}>{t.states[rated]}</State>
            </li>
          ))}
        </ul>
      </Part>
    </Page>
  )
}
