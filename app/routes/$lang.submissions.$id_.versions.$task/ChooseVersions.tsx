import { addressOf } from '~/http/list-address'
import { useSite } from '~/http/site'
import { useText } from '~/http/text'
import { formatMoment } from '~/i18n/format'
import { Button } from '~/ui/Button'
import { DataTable } from '~/ui/DataTable'
import { Part } from '~/ui/Page'
import { Pager } from '~/ui/Pager'
import type { ComparisonPage } from './comparison-page.server'
import { sizeWords } from './size-words'

interface ChooseVersionsProps {
  page: ComparisonPage
  pair: NonNullable<ComparisonPage['pair']>
}

type Row = ComparisonPage['versions'][number]

/** Every saved version, a page at a time, to choose two others from; one chosen on another page is kept. */
export function ChooseVersions({ page, pair }: ChooseVersionsProps) {
  const text = useText()
  const t = text.writing.compare
  const { actor, locale } = useSite()
  const momentOf = ({ savedAt }: Row) => formatMoment(savedAt, locale, actor?.zone ?? 'UTC')
  const here = `/${locale}/submissions/${page.submissionId}/versions/${page.taskId}`
  const to = (other: number) => addressOf(here, { from: pair.from.id, to: pair.to.id, page: other }, { page: 1 })
  const position = text.words.page(page.page, page.pages)
  const words = { label: text.words.pages, previous: text.words.previous, next: text.words.next, position }
  const choice = (name: 'from' | 'to', place: 'first' | 'second') => ({
    id: name,
    title: t.heads[place],
    cell: (row: Row) => (
      <label className="pick">
        <input type="radio" name={name} value={row.id} defaultChecked={row.id === pair[name].id} />
        <span className="unseen">{t[place](momentOf(row))}</span>
      </label>
    ),
  })
  return (
    <Part id="choose" title={t.choose}>
      <form method="get" action={here} className="stack">
        {page.page > 1 ? <input type="hidden" name="page" value={page.page} /> : null}
        {(['from', 'to'] as const)
          .filter((name) => !page.versions.some(({ id }) => id === pair[name].id))
          .map((name) => (
            <input key={name} type="hidden" name={name} value={pair[name].id} />
          ))}
        <DataTable
          caption={t.choose}
          captionUnseen
          keepsShape
          rows={page.versions}
          keyOf={({ id }) => String(id)}
          columns={[
            { id: 'moment', title: t.heads.moment, cell: momentOf },
            { id: 'size', title: t.heads.size, cell: (row: Row) => sizeWords(row.size, text) },
            choice('from', 'first'),
            choice('to', 'second'),
          ]}
        />
        <div>
          <Button look="quiet">{t.compare}</Button>
        </div>
      </form>
      <Pager page={page.page} pages={page.pages} to={to} words={words} />
    </Part>
  )
}
