import type { ReactNode } from 'react'

interface PageProps {
  title: ReactNode
  lead?: ReactNode
  /** Breadcrumbs or a word on where this page belongs. */
  above?: ReactNode
  children?: ReactNode
}

/** A page's one h1 with what leads into it, and its parts with room between them. */
export function Page({ title, lead, above, children }: PageProps) {
  return (
    <>
      <header className="page-head">
        {above}
        <h1>{title}</h1>
        {lead ? <p className="lead">{lead}</p> : null}
      </header>
      {children}
    </>
  )
}

/** A part of a page under its own heading. */
export function Part({
  title,
  id,
  children,
  action,
}: {
  title: ReactNode
  id: string
  children: ReactNode
  action?: ReactNode
}) {
  return (
    <section aria-labelledby={id} className="stack">
      <div className="row-spread">
        <h2 id={id}>{title}</h2>
        {action}
      </div>
      {children}
    </section>
  )
}
