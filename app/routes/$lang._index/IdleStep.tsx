import type { Standing } from '~/domains/ladder/ladder.server'
import { useLocale, useText } from '~/http/text'
import { ButtonLink } from '~/ui/Button'

/** Nothing is assigned, begun or open towards the target: what that means, and what to do about it. */
export function IdleStep({ standing: { target, readiness } }: { standing: Standing }) {
  const locale = useLocale()
  const t = useText().desk.home
  const { to, title, text, go } = (() => {
    if (!target || !readiness) return { to: '/ladder', title: t.choose.title, text: t.choose.text, go: t.choose.ladder }
    if (readiness.missing > 0) return { to: '/me', ...t.waiting }
    return { to: '/ladder', ...t.ready, title: t.ready.title(target.name[locale]) }
  })()
  return (
    <section className="next-step" aria-labelledby="next-step">
      <h2 id="next-step">{title}</h2>
      <p className="measure">{text}</p>
      <div className="row">
        <ButtonLink to={`/${locale}${to}`}>{go}</ButtonLink>
      </div>
    </section>
  )
}
