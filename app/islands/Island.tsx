import { createElement, type ReactNode } from 'react'
import type { IslandProps } from './registry'

interface Wrapped<Name extends keyof IslandProps> {
  name: Name
  props: IslandProps[Name]
  /** What is read where the island does not come to life: it must say everything. */
  children: ReactNode
}

/** A place in served HTML that app/client/islands.ts brings to life; until then, and without script, `children` stand there. */
export function Island<Name extends keyof IslandProps>({ name, props, children }: Wrapped<Name>) {
  return createElement('escalon-island', { name, props: JSON.stringify(props) }, children)
}
