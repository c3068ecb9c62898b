import type { Seat } from '~/domains/assessment/panel-rating.server'
import { missingOf, ratedItems, ratedOf } from '~/domains/assessment/panel-ratings'
import { panelScene } from '~/domains/assessment/panel-scene'
import { testTitle } from '~/domains/assessment/panels.server'
import type { Locale } from '~/i18n/locale'
import type { World } from '~/platform/world.server'

/** What a member sees: the scenes and their own ratings; nothing of the key, of the others, or of who they are. */
export function seatPage(world: World, { member, panel, ratings }: Seat, locale: Locale, place: number | null) {
  const states = panel.items.map((item, index) => ({ place: index + 1, rated: ratedOf(item, ratings) }))
  const scene = place === null ? null : panelScene(panel.items, place, member.id, ratings)
  const item = place === null ? undefined : panel.items[place - 1]
  return {
    name: member.name,
    test: testTitle(world, panel.quizId)?.[locale] ?? panel.name,
    isClosed: panel.closedAt !== null,
    isDone: member.doneAt !== null,
    rated: ratedItems(panel.items, ratings),
    states,
    next: states.find(({ rated }) => rated !== 'all')?.place ?? null,
    missing: item ? missingOf(item, ratings) : 0,
    scene,
  }
}

export type SeatPageData = ReturnType<typeof seatPage>
