import { type ReactNode, useId } from 'react'

/** The part of an exercise that never changes: what kind it is, its title, what to do. */
export function IslandFrame({
  kind,
  title,
  lead,
  children,
}: {
  kind: string
  title: string
  lead: string
  children: ReactNode
}) {
  const id = `island${useId().replaceAll(':', '-')}`
  return (
    <section className="island" aria-labelledby={id}>
      <p className="island-kind">{kind}</p>
      <h3 id={id}>{title}</h3>
      <p>{lead}</p>
      {children}
    </section>
  )
}
