import type { ReactNode } from 'react'

type Look = 'main' | 'quiet' | 'danger'

interface ButtonProps {
  children: ReactNode
  look?: Look
  name?: string
  value?: string
  form?: string
  formAction?: string
  formMethod?: 'get' | 'post'
  /** Sends the form though fields that it asks for are still empty. */
  formNoValidate?: boolean
}

/** Sends its form; says what happens. */
export function Button({ children, look = 'main', ...rest }: ButtonProps) {
  return (
    <button type="submit" className={classOf(look)} {...rest}>
      {children}
    </button>
  )
}

/** A link that is the page's next step. */
export function ButtonLink({ to, look = 'main', children }: { to: string; look?: Look; children: ReactNode }) {
  return (
    <a href={to} className={classOf(look)}>
      {children}
    </a>
  )
}

function classOf(look: Look): string {
  return look === 'main' ? 'button' : `button ${look}`
}
