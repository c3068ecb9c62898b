import { useLocale, useText } from '~/http/text'
import { Button } from '~/ui/Button'
import { Select } from '~/ui/Field'
import type { ComparePageData } from './compare-page.server'

/** The titles under comparison, each with a way out, and one more to add. */
export function Chosen({ titles, others }: Pick<ComparePageData, 'titles' | 'others'>) {
  const t = useText().ladder.compare
  const locale = useLocale()
  const base = `/${locale}/compare`
  return (
    <div className="stack no-print">
      {titles.length > 0 ? (
        <ul className="chips" aria-label={t.chosen}>
          {titles.map(({ id, name, without }) => (
            <li key={id} className="chip">
              <a href={`/${locale}/titles/${id}`}>{name}</a>
              <a className="chip-out" href={without.length > 0 ? `${base}?titles=${without.join(',')}` : base}>
                <span aria-hidden="true">×</span>
                <span className="unseen">{t.remove(name)}</span>
              </a>
            </li>
          ))}
        </ul>
      ) : null}
      {others.length > 0 ? (
        <form method="get" action={base} className="row-end">
          {titles.length > 0 ? (
            <input type="hidden" name="titles" value={titles.map(({ id }) => id).join(',')} />
          ) : null}
          <Select
            name="add"
            label={titles.length > 0 ? t.addAnother : t.addFirst}
            empty={t.choose}
            required
            options={others.map(({ track, titles: free }) => ({
              label: track,
              options: free.map(({ id, name }) => ({ value: id, label: name })),
            }))}
          />
          <Button look="quiet">{t.add}</Button>
        </form>
      ) : (
        <p className="soft small">{t.full}</p>
      )}
    </div>
  )
}
