import { type LoaderFunctionArgs, redirect } from '@remix-run/node'

/** The bare address sends a newcomer to their language. */
export function loader({ context }: LoaderFunctionArgs) {
  return redirect(`/${context.locale}`, { headers: { Vary: 'Cookie, Accept-Language' } })
}
