import type { Desk } from '~/domains/reporting/desk.server'
import { useSite } from '~/http/site'
import { useText } from '~/http/text'
import { formatDay } from '~/i18n/format'
import { ButtonLink } from '~/ui/Button'

/** A trainer's next step: what has waited longest for its mark. */
export function MarkingStep({ waiting: { count, oldest } }: { waiting: NonNullable<Desk['waiting']> }) {
  const { locale, actor } = useSite()
  const t = useText().desk.trainer
  const [first] = oldest
  const day = (at: Date) => formatDay(at, locale, actor?.zone ?? 'UTC')
  if (!first) {
    return (
      <section className="next-step" aria-labelledby="next-step">
        <h2 id="next-step">{t.nothing}</h2>
        <p>{t.nothingText}</p>
      </section>
    )
  }
  return (
    <section className="next-step" aria-labelledby="next-step">
      <p className="soft">{t.marking}</p>
      <h2 id="next-step">{t.waiting(count)}</h2>
      <p className="place">{t.oldest(day(first.handedInAt))}</p>
      <div className="row">
        <ButtonLink to={`/${locale}/marking/${first.submissionId}`}>{t.markOldest}</ButtonLink>
        <a href={`/${locale}/marking`}>{t.wholeQueue}</a>
      </div>
      <ul className="plain-list lines">
        {oldest.map(({ submissionId, code, title, handedInAt }) => (
          <li key={submissionId} className="row-spread">
            <a href={`/${locale}/marking/${submissionId}`}>
              {code} · {title[locale]}
            </a>
            <span className="soft small">{t.handedIn(day(handedInAt))}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
