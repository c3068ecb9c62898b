import { SubNav } from '~/ui/SubNav'
import { useSite } from './site'
import { useText } from './text'

type Place = 'people' | 'map' | 'assignments' | 'certificates' | 'check-ins' | 'panels' | 'scorecards'

/** The pages about the team, side by side; certificates, panels and quality scores are not for leads. */
export function TeamNav({ here }: { here: Place }) {
  const { actor, locale } = useSite()
  const { certificates, desk, map, checkIns, panels, scorecards } = useText()
  const places = [
    { to: `/${locale}/team`, label: desk.nav.people, isHere: here === 'people' },
    { to: `/${locale}/team/map`, label: map.nav, isHere: here === 'map' },
    { to: `/${locale}/team/assignments`, label: desk.nav.assignments, isHere: here === 'assignments' },
    { to: `/${locale}/team/check-ins`, label: checkIns.nav, isHere: here === 'check-ins' },
  ]
  if (actor?.role === 'trainer' || actor?.role === 'admin')
    places.push({ to: `/${locale}/team/certificates`, label: certificates.desk.nav, isHere: here === 'certificates' })
  if (actor?.role === 'trainer') {
    places.push({ to: `/${locale}/team/panels`, label: panels.nav, isHere: here === 'panels' })
    places.push({ to: `/${locale}/team/scorecards`, label: scorecards.nav, isHere: here === 'scorecards' })
  }
  return <SubNav label={desk.nav.label} places={places} />
}
