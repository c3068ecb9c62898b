import { type QueueQuery, queueAges, queueSorts, queueStates } from '~/domains/casework/model'
import type { QueuePage } from '~/domains/casework/queue.server'
import { useLocale, useText } from '~/http/text'
import type { Locale } from '~/i18n/locale'
import { Button } from '~/ui/Button'
import { Select } from '~/ui/Field'

/** The list's address with its filters; what is as it would be anyway is left out. */
export function queueAddress(locale: Locale, { state, case: caseId, due, age, sort, page }: QueueQuery): string {
  const search = new URLSearchParams()
  if (state) search.set('state', state)
  if (caseId) search.set('case', caseId)
  if (due) search.set('due', due)
  if (age) search.set('age', String(age))
  if (sort !== 'due') search.set('sort', sort)
  if (page > 1) search.set('page', String(page))
  return `/${locale}/marking${search.size > 0 ? `?${search}` : ''}`
}

/** States as links with how many there are, and by what to choose and order. */
export function Filters({ query, queue }: { query: QueueQuery; queue: QueuePage }) {
  const t = useText().marking.queue
  const locale = useLocale()
  return (
    <div className="stack">
      <nav className="tabs" aria-label={t.byState}>
        <ul>
          {queueStates.map((state) => (
            <li key={state}>
              <a
                href={queueAddress(locale, { ...query, state, page: 1 })}
                aria-current={state === queue.state ? 'page' : undefined}
              >
                {t.states[state]} ({queue.counts[state]})
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <Choices query={query} queue={queue} />
    </div>
  )
}

function Choices({ query, queue }: { query: QueueQuery; queue: QueuePage }) {
  const t = useText().marking.queue
  const locale = useLocale()
  const cases = queue.cases.map(({ id, title }) => ({ value: id, label: title[locale] }))
  const due = (['over', 'soon'] as const).map((value) => ({ value, label: t.due[value] }))
  const ages = queueAges.map((days) => ({ value: String(days), label: t.age(days) }))
  const sorts = queueSorts.map((value) => ({ value, label: t.sorts[value] }))
  return (
    <form method="get" className="row-end">
      {query.state ? <input type="hidden" name="state" value={query.state} /> : null}
      <Select name="case" label={t.byCase} options={cases} empty={t.allCases} value={query.case ?? ''} />
      <Select name="due" label={t.byDue} options={due} empty={t.anyDue} value={query.due ?? ''} />
      <Select name="age" label={t.byAge} options={ages} empty={t.anyAge} value={String(query.age ?? '')} />
      <Select name="sort" label={t.sort} options={sorts} value={query.sort} />
      <Button look="quiet">{t.apply}</Button>
    </form>
  )
}
