import type { ReactNode } from 'react'

interface SubNavProps {
  label: string
  places: ReadonlyArray<{ to: string; label: ReactNode; isHere: boolean }>
}

/** The pages of one part of the site, side by side. */
export function SubNav({ label, places }: SubNavProps) {
  return (
    <nav className="subnav" aria-label={label}>
      <ul>
        {places.map((place) => (
          <li key={place.to}>
            <a href={place.to} aria-current={place.isHere ? 'page' : undefined}>
              {place.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
