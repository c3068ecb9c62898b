import type { AllocationPage } from '~/domains/casework/allocating.server'
import type { AllocationQuery } from '~/domains/casework/model'
import { useLocale, useText } from '~/http/text'
import type { Locale } from '~/i18n/locale'
import { Button } from '~/ui/Button'
import { Select } from '~/ui/Field'

export function addressOf(locale: Locale, { given, case: caseId, page }: AllocationQuery): string {
  const search = new URLSearchParams()
  if (given) search.set('given', 'yes')
  if (caseId) search.set('case', caseId)
  if (page > 1) search.set('page', String(page))
  return `/${locale}/marking/allocate${search.size > 0 ? `?${search}` : ''}`
}

/** What nobody has, or what somebody has already; of one case or all. */
export function Choices({ query, cases }: { query: AllocationQuery; cases: AllocationPage['cases'] }) {
  const { allocate: t, queue } = useText().marking
  const locale = useLocale()
  const options = cases.map(({ id, title }) => ({ value: id, label: title[locale] }))
  return (
    <div className="stack">
      <nav className="tabs" aria-label={t.byState}>
        <ul>
          {(['open', 'given'] as const).map((tab) => (
            <li key={tab}>
              <a
                href={addressOf(locale, { ...query, given: tab === 'given', page: 1 })}
                aria-current={query.given === (tab === 'given') ? 'page' : undefined}
              >
                {t.tabs[tab]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {options.length > 1 || query.case ? (
        <form method="get" className="row-end">
          {query.given ? <input type="hidden" name="given" value="yes" /> : null}
          <Select name="case" label={queue.byCase} options={options} empty={queue.allCases} value={query.case ?? ''} />
          <Button look="quiet">{queue.apply}</Button>
        </form>
      ) : null}
    </div>
  )
}
