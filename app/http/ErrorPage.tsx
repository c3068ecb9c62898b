import { isRouteErrorResponse } from '@remix-run/react'
import { Page } from '~/ui/Page'
import { SignInForm } from './SignInForm'
import { useSite } from './site'
import { useText } from './text'

/** One page for everything that can't be shown, with what to do now; a session that ended asks for sign-in on the spot. */
export function ErrorPage({ error }: { error: unknown }) {
  const t = useText()
  const { locale, requestId } = useSite()
  const status = statusOf(error)
  const words = t.errorPage[kindOfStatus(status)]
  return (
    <Page title={words.title} lead={words.advice}>
      {status === 401 ? <SignInForm /> : null}
      {status >= 500 ? <p>{t.errorPage.reference(requestId)}</p> : null}
      {status === 401 ? null : (
        <p>
          <a href={`/${locale}`}>{t.errorPage.home}</a>
        </p>
      )}
    </Page>
  )
}

/** Its title, in the language that the page has also where the address names none. */
export function ErrorTitle({ error }: { error: unknown }) {
  const t = useText()
  return <title>{`${t.errorPage[kindOfStatus(statusOf(error))].title} · Escalón`}</title>
}

function statusOf(error: unknown): number {
  return isRouteErrorResponse(error) ? error.status : 500
}

/** Which of the error page's texts goes with a status. */
export function kindOfStatus(status: number): 'unknown' | 'forbidden' | 'conflict' | 'invalid' | 'expired' | 'failure' {
  if (status === 404) return 'unknown'
  if (status === 403) return 'forbidden'
  if (status === 409) return 'conflict'
  if (status === 401) return 'expired'
  return status >= 400 && status < 500 ? 'invalid' : 'failure'
}
