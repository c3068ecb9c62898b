import type { ReactNode } from 'react'

interface CardProps {
  to: string
  title: ReactNode
  children?: ReactNode
  /** Heading level of the title on this page. */
  level?: 2 | 3
}

/** Something that can be opened; its whole face is the link. */
export function Card({ to, title, children, level = 2 }: CardProps) {
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <article className="card">
      <Heading>
        <a href={to}>{title}</a>
      </Heading>
      {children}
    </article>
  )
}

export function CardList({ children }: { children: ReactNode }) {
  return <ul className="card-list">{children}</ul>
}
