import { SubNav } from '~/ui/SubNav'
import { useSite } from './site'
import { useText } from './text'

/** The pages about the team, side by side; panels are the trainers'. */
export function TeamNav({ here }: { here: 'people' | 'assignments' | 'panels' }) {
  const { actor, locale } = useSite()
  const { desk, panels } = useText()
  const places = [
    { to: `/${locale}/team`, label: desk.nav.people, isHere: here === 'people' },
    { to: `/${locale}/team/assignments`, label: desk.nav.assignments, isHere: here === 'assignments' },
  ]
  if (actor?.role === 'trainer')
    places.push({ to: `/${locale}/team/panels`, label: panels.nav, isHere: here === 'panels' })
  return <SubNav label={desk.nav.label} places={places} />
}
