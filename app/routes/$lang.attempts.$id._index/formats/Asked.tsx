import type { ReactNode } from 'react'
import type { SceneData } from '../take-page.server'

/** What one is asked, around what one answers with; links from the list of faults lead here. */
export function Asked({ scene, className, children }: { scene: SceneData; className?: string; children: ReactNode }) {
  return (
    <fieldset
      id={`answer-${scene.place}`}
      className={className}
      aria-describedby={`fault-${scene.place}`}
      tabIndex={-1}
    >
      <legend className="ask">{scene.ask}</legend>
      {children}
    </fieldset>
  )
}
