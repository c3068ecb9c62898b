import type { ReactNode } from 'react'
import { Marks } from '~/http/ladder/Sourced'
import { useLocale, useText } from '~/http/text'
import { DataTable } from '~/ui/DataTable'
import { Part } from '~/ui/Page'
import type { ComparePageData } from './compare-page.server'

type Fact = ComparePageData['facts'][number]
interface Row {
  id: string
  title: string
  cell: (fact: Fact) => ReactNode
}

/** What is said of each title, side by side. */
export function Facts({ titles, facts }: Pick<ComparePageData, 'titles' | 'facts'>) {
  const { ladder } = useText()
  const t = ladder.compare
  const rows: Row[] = [
    { id: 'where', title: t.where, cell: ({ track, rank }) => ladder.titlePage.where(track, rank) },
    { id: 'does', title: ladder.titlePage.does, cell: ({ does }) => <Said facts={does} /> },
    { id: 'education', title: t.education, cell: ({ education }) => <Said facts={education} /> },
    { id: 'experience', title: t.experience, cell: ({ experience }) => <Said facts={experience} /> },
    { id: 'pay', title: t.pay, cell: ({ pay }) => <Said facts={pay} /> },
    { id: 'leads-to', title: ladder.leadsTo, cell: ({ leadsTo }) => <LeadsTo titles={leadsTo} /> },
  ]
  const columns = [
    { id: 'about', title: t.aspect, cell: ({ title }: Row) => title },
    ...titles.map(({ id, name }, index) => ({
      id,
      title: name,
      cell: ({ cell }: Row) => {
        const fact = facts[index]
        return fact ? cell(fact) : null
      },
    })),
  ]
  return (
    <Part id="facts" title={t.facts}>
      <DataTable caption={t.factsCaption} columns={columns} rows={rows} keyOf={({ id }) => id} />
      <p className="soft small measure">{ladder.titlePage.payNote}</p>
    </Part>
  )
}

function Said({ facts }: { facts: Fact['does'] }) {
  const t = useText().ladder.compare
  if (facts.length === 0) return <span className="soft">{t.unsaid}</span>
  return (
    <ul className="cell-list">
      {facts.map(({ words, sources }) => (
        <li key={words}>
          {words}
          <Marks sources={sources} />
        </li>
      ))}
    </ul>
  )
}

function LeadsTo({ titles }: { titles: Fact['leadsTo'] }) {
  const { ladder: t } = useText()
  const locale = useLocale()
  if (titles.length === 0) return <span className="soft">{t.leadsNowhere}</span>
  return (
    <ul className="cell-list">
      {titles.map(({ id, name, ours }) => (
        <li key={id}>
          <a href={`/${locale}/titles/${id}`}>{name}</a>
          {ours ? <span className="soft small"> ({t.ours})</span> : null}
        </li>
      ))}
    </ul>
  )
}
