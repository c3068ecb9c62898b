import { type QueueQuery, queueStates } from '~/domains/casework/model'
import type { QueuePage } from '~/domains/casework/queue.server'
import { useLocale, useText } from '~/http/text'
import type { Locale } from '~/i18n/locale'
import { Button } from '~/ui/Button'
import { Select } from '~/ui/Field'

/** The list's address with its filters; what is as it would be anyway is left out. */
export function queueAddress(locale: Locale, { state, case: caseId, page }: QueueQuery): string {
  const search = new URLSearchParams()
  if (state !== 'waiting') search.set('state', state)
  if (caseId) search.set('case', caseId)
  if (page > 1) search.set('page', String(page))
  return `/${locale}/marking${search.size > 0 ? `?${search}` : ''}`
}

/** States as links with how many there are, and the case to look at. */
export function Filters({ query, queue }: { query: QueueQuery; queue: QueuePage }) {
  const t = useText().casework.queue
  const locale = useLocale()
  const options = queue.cases.map(({ id, title }) => ({ value: id, label: title[locale] }))
  return (
    <div className="stack">
      <nav className="tabs" aria-label={t.byState}>
        <ul>
          {queueStates.map((state) => (
            <li key={state}>
              <a
                href={queueAddress(locale, { ...query, state, page: 1 })}
                aria-current={state === query.state ? 'page' : undefined}
              >
                {t.states[state]} ({queue.counts[state]})
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {options.length > 1 || query.case ? (
        <form method="get" className="row-end">
          {query.state === 'waiting' ? null : <input type="hidden" name="state" value={query.state} />}
          <Select name="case" label={t.byCase} options={options} empty={t.allCases} value={query.case ?? ''} />
          <Button look="quiet">{t.apply}</Button>
        </form>
      ) : null}
    </div>
  )
}
