import type { Catalogue, Title } from '~/domains/content/model'
import type { Locale } from '~/i18n/locale'
import type { Text } from '~/i18n/text'

interface LadderListProps {
  catalogue: Pick<Catalogue, 'titles' | 'tracks'>
  locale: Locale
  t: Text['ladder']
}

/** Every title with where it leads, by track; `data-mark` is where a page puts what is its reader's. */
export function LadderList({ catalogue, locale, t }: LadderListProps) {
  const names = new Map(catalogue.titles.map(({ id, name }) => [id, name[locale]]))
  return (
    <>
      {catalogue.tracks.map((track) => (
        <section key={track.id} className="ladder-track-list" aria-labelledby={`track-${track.id}`}>
          <h3 id={`track-${track.id}`}>{track.name[locale]}</h3>
          <ul className="plain-list">
            {catalogue.titles
              .filter((title) => title.track === track.id)
              .sort((one, other) => one.rank - other.rank)
              .map((title) => (
                <Entry key={title.id} title={title} names={names} locale={locale} t={t} />
              ))}
          </ul>
        </section>
      ))}
    </>
  )
}

interface EntryProps extends Omit<LadderListProps, 'catalogue'> {
  title: Title
  names: ReadonlyMap<string, string>
}

function Entry({ title, names, locale, t }: EntryProps) {
  return (
    <li>
      <a className="ladder-title" href={`/${locale}/titles/${title.id}`}>
        {title.name[locale]}
      </a>{' '}
      <span className="soft small">{t.rank(title.rank)}</span> <span data-mark={title.id} />
      {title.leadsTo.length > 0 ? (
        <p className="small">
          {t.leadsTo}{' '}
          {title.leadsTo.map((step, index) => (
            <span key={step.title}>
              {index > 0 ? ' · ' : ''}
              <a href={`/${locale}/titles/${step.title}`}>{names.get(step.title) ?? step.title}</a>
              {step.source === 'ours' ? <span className="soft"> ({t.ours})</span> : null}
            </span>
          ))}
        </p>
      ) : null}
    </li>
  )
}
