import type { ReactNode } from 'react'

export type StateKind = 'done' | 'due' | 'missing' | 'provisional' | 'plain'

/** The shapes say the same as the colours. */
const shapes: Record<StateKind, ReactNode> = {
  done: <path d="M3 8.5 6.5 12 13 4.5" fill="none" stroke="currentColor" strokeWidth="2.4" />,
  due: <path d="M8 3v5l3.2 2M8 1.2a6.8 6.8 0 1 0 .01 0" fill="none" stroke="currentColor" strokeWidth="1.8" />,
  missing: <path d="M2 8h12" fill="none" stroke="currentColor" strokeWidth="2.4" strokeDasharray="3 2" />,
  provisional: <path d="M8 1.5 14.5 8 8 14.5 1.5 8Z" fill="none" stroke="currentColor" strokeWidth="1.8" />,
  plain: <circle cx="8" cy="8" r="3" fill="currentColor" />,
}

/** A meaning in a word, with its shape and colour. */
export function State({ kind, children }: { kind: StateKind; children: ReactNode }) {
  return (
    <span className={`state ${kind}`}>
      <svg viewBox="0 0 16 16" aria-hidden="true">
        {shapes[kind]}
      </svg>
      {children}
    </span>
  )
}
