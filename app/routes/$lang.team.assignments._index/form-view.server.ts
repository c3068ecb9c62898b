import { findPeople, listPeople, type PeoplePage } from '~/domains/accounts/people.server'
import type { Permit } from '~/domains/accounts/permissions'
import { listTeams } from '~/domains/accounts/teams.server'
import { catalogue } from '~/domains/content/content.server'
import { dayIn } from '~/domains/learning/assignment-due'
import { type WorkKind, workKinds } from '~/domains/learning/assignment-model'
import type { Locale } from '~/i18n/locale'
import type { World } from '~/platform/world.server'
import type { AssignDraft } from './draft'

const perSearch = 20
const twoWeeksMs = 14 * 24 * 3600 * 1000

interface Chosen {
  id: string
  name: string
  email: string
}

export interface FormView {
  draft: AssignDraft
  works: Array<{ kind: WorkKind; options: Array<{ value: string; label: string }> }>
  teams: Array<{ id: string; name: string; size: number }>
  chosen: Chosen[]
  /** People who match the search and are not chosen yet; null before any search. */
  found: (Omit<PeoplePage, 'people'> & { people: Array<Chosen & { teamName: string | null }>; first: number }) | null
  /** The first day that can be chosen, and the one that is offered. */
  today: string
  due: string
}

/** Everything that the form to assign shows. */
export function formView(world: World, permit: Permit<'assign'>, draft: AssignDraft, locale: Locale): FormView {
  const { zone } = permit.actor
  const now = world.now()
  return {
    draft,
    works: worksOf(world, locale),
    teams: listTeams(world),
    chosen: [...findPeople(world, draft.people).values()].map(({ id, name, email }) => ({ id, name, email })),
    found: draft.q === null ? null : search(world, permit, draft, draft.q),
    today: dayIn(now, zone),
    due: draft.due || dayIn(new Date(now.getTime() + twoWeeksMs), zone),
  }
}

function worksOf(world: World, locale: Locale): FormView['works'] {
  const { courses, quizzes, cases } = catalogue(world)
  const all = { course: courses, quiz: quizzes, case: cases }
  return workKinds.map((kind) => ({
    kind,
    options: all[kind].map(({ id, title }) => ({ value: `${kind}:${id}`, label: title[locale] })),
  }))
}

function search(world: World, permit: Permit<'assign'>, draft: AssignDraft, q: string): FormView['found'] {
  const query = { search: q, role: null, team: null, left: false, sort: 'name' as const, page: draft.page }
  const { people, ...list } = listPeople(world, permit, query, perSearch)
  const fresh = people.filter(({ id }) => !draft.people.includes(id))
  return {
    ...list,
    first: (list.page - 1) * perSearch + 1,
    people: fresh.map(({ id, name, email, teamName }) => ({ id, name, email, teamName })),
  }
}
