import type { Standing } from '~/domains/ladder/ladder.server'
import { useLocale, useText } from '~/http/text'
import { Card, CardList } from '~/ui/Card'
import { Part } from '~/ui/Page'
import { State } from '~/ui/State'

/** Before a target is chosen: each title that may come next, and how much of it the reader has. */
export function Choose({ standing: { current, options } }: { standing: Standing }) {
  const locale = useLocale()
  const t = useText().desk.home
  if (options.length === 0) return null
  return (
    <Part id="choose" title={t.choose.list} action={<a href={`/${locale}/ladder`}>{t.choose.ladder}</a>}>
      <p>{current ? t.choose.from(current.title.name[locale]) : t.choose.fromNowhere}</p>
      <CardList>
        {options.map(({ title, ours, readiness }) => (
          <li key={title.id}>
            <Card to={`/${locale}/titles/${title.id}`} title={title.name[locale]} level={3}>
              <p>{title.summary[locale]}</p>
              <p className="soft small">{t.rung.held(readiness.of - readiness.missing, readiness.of)}</p>
              {ours ? <State kind="plain">{t.choose.ours}</State> : null}
            </Card>
          </li>
        ))}
      </CardList>
    </Part>
  )
}
