import { isRouteErrorResponse } from '@remix-run/react'
import { Button, ButtonLink } from '~/ui/Button'
import { Page } from '~/ui/Page'
import { ParkedFields } from './ParkedFields'
import type { ParkedForm } from './parked.server'
import { SignInForm } from './SignInForm'
import { type Site, useSite } from './site'
import { useText } from './text'

/** One page for everything that can't be shown, with what to do now; a session that ended asks for sign-in on the spot. */
export function ErrorPage({ error }: { error: unknown }) {
  const t = useText()
  const { locale, requestId, slots } = useSite()
  const status = statusOf(error, slots)
  const words = t.errorPage[kindOfStatus(status)]
  return (
    <Page title={words.title} lead={words.advice}>
      {status === 401 ? <SignInForm /> : null}
      {status === 503 ? <Again /> : null}
      {status >= 500 ? <p>{t.errorPage.reference(requestId)}</p> : null}
      {status === 401 ? null : (
        <p>
          <a href={`/${locale}`}>{t.errorPage.home}</a>
        </p>
      )}
    </Page>
  )
}

/** The same once more: what was sent comes along in hidden fields, so that nothing typed is lost without a script either. */
function Again() {
  const t = useText().errorPage
  const { path, slots } = useSite()
  const parked = slots.get('parked-form') as ParkedForm | undefined
  if (!parked) return <ButtonLink to={path}>{t.again}</ButtonLink>
  return (
    <form method="post" action={parked.path} className="row">
      <ParkedFields parked={parked} />
      <Button>{t.again}</Button>
    </form>
  )
}

/** Its title, in the language that the page has also where the address names none. */
export function ErrorTitle({ error }: { error: unknown }) {
  const t = useText()
  const status = statusOf(error, useSite().slots)
  return <title>{`${t.errorPage[kindOfStatus(status)].title} · Escalón`}</title>
}

function statusOf(error: unknown, slots: Site['slots']): number {
  if (slots.has('unwritten')) return 503
  return isRouteErrorResponse(error) ? error.status : 500
}

type Kind = 'unknown' | 'forbidden' | 'conflict' | 'invalid' | 'expired' | 'unwritten' | 'failure'
const kinds: Record<number, Kind> = {
  401: 'expired',
  403: 'forbidden',
  404: 'unknown',
  409: 'conflict',
  503: 'unwritten',
}

/** Which of the error page's texts goes with a status. */
export function kindOfStatus(status: number): Kind {
  return kinds[status] ?? (status >= 400 && status < 500 ? 'invalid' : 'failure')
}
