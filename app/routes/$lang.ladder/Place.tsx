import { useLocale, useText } from '~/http/text'

interface Named {
  id: string
  name: string
}

/** Where the reader is and where they want to get to, in words. */
export function Place({ current, target }: { current: Named | null; target: Named | null }) {
  const t = useText().ladder.place
  const locale = useLocale()
  const link = ({ id, name }: Named) => <a href={`/${locale}/titles/${id}`}>{name}</a>
  return (
    <div className="stack-tight no-print">
      <dl className="facts">
        <dt>{t.current}</dt>
        <dd>{current ? link(current) : t.noCurrent}</dd>
        <dt>{t.target}</dt>
        <dd>{target ? link(target) : t.noTarget}</dd>
      </dl>
      <p>
        <a href={`/${locale}/me`}>{t.progress}</a>
      </p>
    </div>
  )
}
