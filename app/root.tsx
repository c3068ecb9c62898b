import { isRouteErrorResponse, Meta, type MetaFunction, Outlet, useRouteError } from '@remix-run/react'
import type { ReactNode } from 'react'
import { ErrorPage, kindOfStatus } from './http/ErrorPage'
import { Frame } from './http/Frame'
import { useSite } from './http/site'
import { textOf } from './i18n/text'

/** Pages set their own title; this is the one of what can't be shown. */
export const meta: MetaFunction = ({ error, location }) => {
  if (!error) return [{ title: 'Escalón' }]
  const t = textOf(location.pathname.startsWith('/en') ? 'en' : 'es')
  return [{ title: `${t.errorPage[kindOfStatus(isRouteErrorResponse(error) ? error.status : 500)].title} · Escalón` }]
}

export default function App() {
  return <Outlet />
}

export function Layout({ children }: { children: ReactNode }) {
  const { locale, theme, asset } = useSite()
  return (
    <html lang={locale} data-theme={theme === 'system' ? undefined : theme}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <Meta />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href={asset('app/ui/styles/index.css')} />
      </head>
      <body className="framed">
        <Frame>{children}</Frame>
      </body>
    </html>
  )
}

export function ErrorBoundary() {
  return <ErrorPage error={useRouteError()} />
}
