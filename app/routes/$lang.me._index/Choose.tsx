import { useLocale, useText } from '~/http/text'
import { Button } from '~/ui/Button'
import { Part } from '~/ui/Page'
import type { MePageData } from './me-page.server'

/** Before there is a target: each title that may come next, with what would be missing. */
export function Choose({ current, options }: Pick<MePageData, 'current' | 'options'>) {
  const t = useText().ladder
  const locale = useLocale()
  const lead = !current ? t.me.choose.nowhere : options.length === 0 ? t.me.choose.top : t.me.choose.from(current.name)
  return (
    <Part id="choose" title={t.me.choose.title}>
      <p className="measure">{lead}</p>
      <ul className="options">
        {options.map(({ id, name, summary, ours, missing, of }) => (
          <li key={id} className="stack-tight">
            <h3>
              <a href={`/${locale}/titles/${id}`}>{name}</a>
              {ours ? <span className="soft small"> ({t.ours})</span> : null}
            </h3>
            <p className="measure">{summary}</p>
            <p className="soft small">{t.me.choose.missing(missing, of)}</p>
            <form method="post" action={`/${locale}/titles/${id}`}>
              <input type="hidden" name="target" value={id} />
              <Button look="quiet">{t.me.choose.button(name)}</Button>
            </form>
          </li>
        ))}
      </ul>
      <p>
        <a href={`/${locale}/ladder`}>{t.me.choose.ladder}</a>
      </p>
    </Part>
  )
}
