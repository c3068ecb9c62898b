import type { ReactNode } from 'react'
import { type Role, roles } from '~/domains/accounts/model'
import { Icon, type IconName } from '~/ui/Icon'
import { ContentFaults } from './ContentFaults'
import { useSite } from './site'
import { useText } from './text'

interface Place {
  to: string
  icon: IconName
  /** Addresses elsewhere that belong to this place. */
  also?: string
  label: 'home' | 'learn' | 'tests' | 'cases' | 'ladder' | 'team' | 'marking' | 'reports' | 'people'
  for?: readonly Role[]
}

const places: readonly Place[] = [
  { to: '', icon: 'home', label: 'home' },
  { to: '/courses', icon: 'learn', label: 'learn' },
  { to: '/quizzes', also: '/attempts', icon: 'tests', label: 'tests' },
  { to: '/cases', also: '/submissions', icon: 'cases', label: 'cases' },
  { to: '/ladder', icon: 'ladder', label: 'ladder' },
  { to: '/team', icon: 'team', label: 'team', for: ['lead', 'trainer', 'admin'] },
  { to: '/marking', icon: 'marking', label: 'marking', for: ['trainer'] },
  { to: '/reports/tests', also: '/reports', icon: 'reports', label: 'reports', for: ['trainer', 'admin'] },
  { to: '/admin/people', icon: 'people', label: 'people', for: ['admin'] },
]

/** What stands around every page: brand, account, the rail, and the page's one main landmark. */
export function Frame({ children }: { children: ReactNode }) {
  const { actor, notice, locale } = useSite()
  const t = useText()
  const words = notice && Object.hasOwn(t.notices, notice) ? t.notices[notice as keyof typeof t.notices] : null
  return (
    <>
      <a className="skip" href="#main">
        {t.frame.skip}
      </a>
      <header className="frame-head">
        {actor?.isDemo ? <p className="demo-strip">{t.frame.demo}</p> : null}
        <a className="brand" href={`/${locale}`}>
          <svg
            width="26"
            height="26"
            viewBox="0 0 26 26"
            fill="none"
            stroke="currentColor"
            strokeWidth="2.4"
            aria-hidden="true"
          >
            <path d="M8 2v22M18 2v22M8 7h10M8 13h10M8 19h10" />
          </svg>
          Escalón
        </a>
        <Account />
      </header>
      <div className="shell">
        <Rail />
        <main id="main" className="page" tabIndex={-1}>
          {words ? (
            <p className="notice done" role="status">
              {words}
            </p>
          ) : null}
          <ContentFaults />
          {children}
        </main>
      </div>
    </>
  )
}

function Account() {
  const { actor, locale, path } = useSite()
  const t = useText()
  const other = locale === 'es' ? 'en' : 'es'
  return (
    <nav className="account" aria-label={t.frame.account}>
      <a href={`/${locale}/search`}>{t.frame.search}</a>
      {actor ? (
        <>
          <a href={`/${locale}/me`}>{t.frame.progress}</a>
          <a href={`/${locale}/me/settings`}>{t.frame.settings}</a>
        </>
      ) : null}
      <a href={samePageIn(other, path)} hrefLang={other} lang={other}>
        {t.language.other}
      </a>
      {actor ? (
        <form method="post" action={`/${locale}/logout`}>
          <button className="link-button" type="submit">
            {t.frame.signOut}
          </button>
        </form>
      ) : (
        <a href={`/${locale}/login`}>{t.frame.signIn}</a>
      )}
    </nav>
  )
}

function Rail() {
  const { actor, locale, path } = useSite()
  const t = useText()
  const here = path.split('?', 1)[0]?.slice(3) ?? ''
  const seen = places.filter(
    (place) => !place.for || (actor && place.for.includes(actor.role) && roles.includes(actor.role)),
  )
  return (
    <nav className="rail" aria-label={t.frame.main}>
      <ul>
        {seen.map((place) => (
          <li key={place.to}>
            <a href={`/${locale}${place.to}`} aria-current={isHere(place, here) ? 'page' : undefined}>
              <Icon name={place.icon} />
              {t.frame[place.label]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function isHere({ to, also }: Place, here: string): boolean {
  if (to === '') return here === ''
  return [to, also].some((place) => place && (here === place || here.startsWith(`${place}/`)))
}

function samePageIn(locale: string, path: string): string {
  return /^\/(es|en)(?=[/?]|$)/.test(path) ? path.replace(/^\/(es|en)/, `/${locale}`) : `/${locale}`
}
