import { ButtonLink } from '~/ui/Button'
import { Page } from '~/ui/Page'
import { useLocale, useText } from './text'

/** A letter's link that no longer works: what to do instead. */
export function LetterGone({ advice, again }: { advice: string; again?: { to: string; label: string } }) {
  const locale = useLocale()
  const t = useText().accounts
  return (
    <Page title={t.gone.title} lead={advice}>
      <div className="row">
        {again ? <ButtonLink to={again.to}>{again.label}</ButtonLink> : null}
        <ButtonLink to={`/${locale}/login`} look={again ? 'quiet' : 'main'}>
          {t.signIn}
        </ButtonLink>
      </div>
    </Page>
  )
}
