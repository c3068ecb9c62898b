import type { News } from '~/domains/reporting/news'
import { useSite } from '~/http/site'
import { useText } from '~/http/text'
import { formatDay } from '~/i18n/format'
import { State } from '~/ui/State'

const most = 6

/** What others did for the reader lately, the latest first. */
export function NewsList({ news }: { news: readonly News[] }) {
  const { locale, actor } = useSite()
  return (
    <ul className="plain-list lines">
      {news.slice(0, most).map((one) => (
        <li key={`${one.kind} ${one.at.getTime()} ${'path' in one ? one.path : one.behaviour.es}`}>
          <div className="row-spread">
            <Told news={one} />
            <span className="soft small">{formatDay(one.at, locale, actor?.zone ?? 'UTC')}</span>
          </div>
          {one.kind === 'endorsement' ? <p className="measure small">«{one.behaviour[locale]}»</p> : null}
        </li>
      ))}
    </ul>
  )
}

function Told({ news }: { news: News }) {
  const { locale } = useSite()
  const t = useText().desk.home
  if (news.kind === 'endorsement') {
    return <a href={`/${locale}/me/evidence`}>{t.endorsement(news.byName, news.competency[locale])}</a>
  }
  const title = news.title[locale]
  return (
    <span className="row">
      <a href={`/${locale}${news.path}`}>{news.kind === 'mark' ? t.mark(title) : t.assignment(news.byName, title)}</a>
      {news.kind === 'mark' ? (
        <State kind={news.passed ? 'done' : 'due'}>{news.passed ? t.markPassed : t.markOpen}</State>
      ) : null}
    </span>
  )
}
