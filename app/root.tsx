import { Meta, type MetaFunction, Outlet, useRouteError } from '@remix-run/react'
import type { ReactNode } from 'react'
import { ErrorPage, ErrorTitle } from './http/ErrorPage'
import { Frame } from './http/Frame'
import { useSite } from './http/site'

/** Pages set their own. */
export const meta: MetaFunction = ({ error }) => (error ? [] : [{ title: 'Escalón' }])

export default function App() {
  return <Outlet />
}

export function Layout({ children }: { children: ReactNode }) {
  const { locale, theme, asset } = useSite()
  const error = useRouteError()
  return (
    <html lang={locale} data-theme={theme === 'system' ? undefined : theme}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <Meta />
        {error ? <ErrorTitle error={error} /> : null}
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
