import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { endSession } from '~/domains/accounts/sessions.server'
import { clearCookie, sessionCookieName } from '~/http/cookies.server'
import { browserOf } from '~/http/entrance.server'
import { localeOf } from '~/http/guard.server'
import { redirectWithNotice } from '~/http/notices.server'

/** Following a link signs nobody out. */
export function loader({ params }: LoaderFunctionArgs) {
  return redirect(`/${localeOf(params)}`)
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const locale = localeOf(params)
  const { env } = context.world
  const { session } = browserOf(request, context)
  if (session) await endSession(context.world, session)
  context.addHeader('Set-Cookie', clearCookie(sessionCookieName(env), env))
  return redirectWithNotice(`/${locale}`, 'signed-out')
}
