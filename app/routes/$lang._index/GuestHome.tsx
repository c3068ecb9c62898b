import { useLocale, useText } from '~/http/text'
import { ButtonLink } from '~/ui/Button'
import { Card, CardList } from '~/ui/Card'
import { Page, Part } from '~/ui/Page'

interface GuestHomeProps {
  titles: number
  lessons: number
  /** Anybody may ask for an account. */
  isOpen: boolean
}

/** What this is, what can be seen at once, and what an account is for. */
export function GuestHome({ titles, lessons, isOpen }: GuestHomeProps) {
  const locale = useLocale()
  const t = useText().desk.guest
  const cards = [
    { to: '/ladder', title: t.ladder, text: t.ladderText(titles) },
    { to: '/courses', title: t.courses, text: t.coursesText(lessons) },
    { to: '/quizzes', title: t.tests, text: t.testsText },
    { to: '/cases', title: t.cases, text: t.casesText },
  ]
  return (
    <Page title={t.title} lead={t.lead}>
      <Part id="look" title={t.look}>
        <CardList>
          {cards.map(({ to, title, text }) => (
            <li key={to}>
              <Card to={`/${locale}${to}`} title={title} level={3}>
                <p>{text}</p>
              </Card>
            </li>
          ))}
        </CardList>
      </Part>
      <Part id="account" title={t.account}>
        <p className="measure">{t.accountText}</p>
        {isOpen ? null : <p className="measure soft">{t.byInvitation}</p>}
        <div className="row">
          <ButtonLink to={`/${locale}/login`}>{t.signIn}</ButtonLink>
          {isOpen ? (
            <ButtonLink to={`/${locale}/signup`} look="quiet">
              {t.signUp}
            </ButtonLink>
          ) : null}
        </div>
      </Part>
    </Page>
  )
}
