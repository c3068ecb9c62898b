import type { ReactNode } from 'react'

/** Nothing here yet: a drawing of the ladder, a sentence, and the one thing to do. */
export function EmptyState({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <div className="empty">
      <svg
        width="72"
        height="72"
        viewBox="0 0 72 72"
        fill="none"
        stroke="currentColor"
        strokeWidth="2.5"
        aria-hidden="true"
      >
        <path d="M24 6v60M48 6v60" />
        <path d="M24 54h24M24 40h24" />
        <path d="M24 26h24M24 12h24" strokeDasharray="3 4" />
      </svg>
      <p>{children}</p>
      {action}
    </div>
  )
}
