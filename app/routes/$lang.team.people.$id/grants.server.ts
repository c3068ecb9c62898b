import type { Actor, Person } from '~/domains/accounts/model'
import { subjectOf } from '~/domains/accounts/model'
import { findPeople } from '~/domains/accounts/people.server'
import { permit } from '~/domains/accounts/permissions'
import { extraTimeGrants } from '~/domains/assessment/extra-time.server'
import { formatDay } from '~/i18n/format'
import type { Locale } from '~/i18n/locale'
import type { World } from '~/platform/world.server'

/** Extra time granted to someone, newest first, with who did; null for whom may not grant it. */
export function timeGrants(world: World, actor: Actor, person: Person, locale: Locale) {
  if (!permit(actor, 'grant-time', subjectOf(person)).ok) return null
  const grants = extraTimeGrants(world, person.id)
  const people = findPeople(world, [...new Set(grants.map(({ byId }) => byId))])
  return grants.map(({ id, percent, reason, byId, at }) => {
    return { id, percent, reason, by: people.get(byId)?.name ?? '', day: formatDay(at, locale, actor.zone, true) }
  })
}

export type TimeGrants = NonNullable<ReturnType<typeof timeGrants>>
