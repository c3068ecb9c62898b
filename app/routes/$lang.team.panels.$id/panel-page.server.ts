import { peopleQuerySchema } from '~/domains/accounts/model'
import { listPeople } from '~/domains/accounts/people.server'
import type { Permit } from '~/domains/accounts/permissions'
import { flaggedOf } from '~/domains/assessment/panel-agreement'
import { keyTakings, panelAgreement } from '~/domains/assessment/panel-keys.server'
import { panelMembers } from '~/domains/assessment/panel-members.server'
import type { Panel } from '~/domains/assessment/panel-model'
import { testTitle } from '~/domains/assessment/panels.server'
import { optionsOf, scaleOf } from '~/domains/content/item-model'
import type { Locale } from '~/i18n/locale'
import type { World } from '~/platform/world.server'

const shownPeople = 20

/** All that the page of a panel shows: who is how far, what they say together, and its keys. Never who rated what. */
export function panelPage(world: World, may: Permit<'key-tests'>, panel: Panel, locale: Locale, search: string | null) {
  const agreement = panelAgreement(world, may, panel)
  const agreed = agreement.ok ? agreement.items : []
  const members = panelMembers(world, panel)
  const { id, name, quizId, at, closedAt } = panel
  return {
    panel: { id, name, at, closedAt, items: panel.items.length, test: testTitle(world, quizId)?.[locale] ?? quizId },
    members,
    done: members.filter(({ doneAt }) => doneAt).length,
    /** The reader is a member who has not rated yet, and is shown nothing of the others' ratings. */
    ratesFirst: !agreement.ok,
    flagged: flaggedOf(agreed),
    scenes: agreed.map(({ item, options }, index) => {
      const texts = new Map(optionsOf(item).map(({ id, text }) => [id, text[locale]]))
      const shown = options.map((option) => ({ ...option, text: texts.get(option.id) ?? option.id }))
      return {
        place: index + 1,
        scene: item.scene[locale],
        scale: scaleOf(item),
        flagged: options.filter((option) => option.isFlagged).length,
        options: shown.sort((one, other) => other.authors - one.authors),
      }
    }),
    takings: keyTakings(world, panel),
    found: search === null ? null : foundPeople(world, may, search, members),
  }
}

export type PanelPageData = ReturnType<typeof panelPage>

function foundPeople(
  world: World,
  may: Permit<'key-tests'>,
  search: string,
  members: ReadonlyArray<{ personId: string | null }>,
) {
  const isMember = new Set(members.map(({ personId }) => personId))
  const { people, total } = listPeople(world, may, peopleQuerySchema.parse({ search }), shownPeople)
  const shown = people.map(({ id, name, email, teamName }) => {
    return { id, label: [name, teamName, email].filter(Boolean).join(' · '), isMember: isMember.has(id) }
  })
  return { search, people: shown, total }
}
