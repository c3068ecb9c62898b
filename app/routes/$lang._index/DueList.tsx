import type { DueWork } from '~/domains/reporting/home.server'
import { useSite } from '~/http/site'
import { useText } from '~/http/text'
import { formatDay } from '~/i18n/format'
import { State } from '~/ui/State'

/** What was assigned and is not done, the first due first. */
export function DueList({ works }: { works: readonly DueWork[] }) {
  return (
    <ul className="plain-list lines">
      {works.map((work) => (
        <li key={work.id}>
          <Due work={work} />
        </li>
      ))}
    </ul>
  )
}

function Due({ work }: { work: DueWork }) {
  const { locale, actor } = useSite()
  const { kinds, home: t } = useText().desk
  const day = formatDay(work.dueAt, locale, actor?.zone ?? 'UTC')
  return (
    <>
      <div className="row-spread">
        <a href={`/${locale}${work.path}`}>{work.title[locale]}</a>
        <span className="row">
          {work.overdue ? <State kind="missing">{t.overdue}</State> : null}
          <span>{work.overdue ? t.wasDue(day) : t.dueBy(day)}</span>
        </span>
      </div>
      <p className="soft small">
        {[kinds[work.kind], work.state === 'under-way' ? t.begun : '', t.by(work.assignedBy)]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {work.note ? <p className="measure small">{work.note}</p> : null}
    </>
  )
}
