import { SubNav } from '~/ui/SubNav'
import { useLocale, useText } from './text'

/** The reports side by side. */
export function ReportsNav({ here }: { here: 'tests' | 'marking' | 'readiness' }) {
  const locale = useLocale()
  const { nav } = useText().fairness
  const places = (['tests', 'marking', 'readiness'] as const).map((place) => {
    return { to: `/${locale}/reports/${place}`, label: nav[place], isHere: here === place }
  })
  return <SubNav label={nav.label} places={places} />
}
