import type { ReactNode } from 'react'

/** Something to know before reading on. `live` for what answers an act of the reader. */
export function Notice({
  kind,
  live,
  children,
}: {
  kind?: 'done' | 'due' | 'missing' | 'provisional'
  live?: boolean
  children: ReactNode
}) {
  return (
    <div className={kind ? `notice ${kind}` : 'notice'} role={live ? 'status' : undefined}>
      {children}
    </div>
  )
}
