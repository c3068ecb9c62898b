import { findPeople } from '~/domains/accounts/people.server'
import type { Permit } from '~/domains/accounts/permissions'
import { atomically } from '~/domains/accounts/transaction.server'
import { catalogue } from '~/domains/content/content.server'
import type { World } from '~/platform/world.server'
import type { PanelOption } from './model'
import { type AgreedItem, agreementOf, flaggedOf, isFlagged } from './panel-agreement'
import { membersOf } from './panel-member-store.server'
import { countedRatings } from './panel-members.server'
import { type KeyTaking, type Panel, ratesFirst } from './panel-model'
import { type ItemKeyRow, insertItemKeys, itemKeysOf, newestItemKeys } from './panel-store.server'
import { findPanel } from './panels.server'
import { planRescoring } from './rescoring.server'

type Options = Record<string, PanelOption>

/** What the members who are done say of every option, beside the authors. Refuses `rates-first` to a member who is not done. */
export function panelAgreement(
  world: World,
  { actor }: Permit<'key-tests'>,
  panel: Panel,
): { ok: true; items: AgreedItem[] } | { ok: false; reason: 'rates-first' } {
  if (ratesFirst(panel, membersOf(world.db, panel.id), actor.id)) return { ok: false, reason: 'rates-first' }
  return { ok: true, items: agreementOf(panel.items, countedRatings(world, panel.id)) }
}

/**
 * Takes what the members say, those who are done, as the key of every item of the panel, for a reason that is kept; every result
 * of the tests that hold these items will be scored anew beside its old score. Under ten members the key is provisional.
 * Items without agreement are taken too: they stay flagged. Refuses `not-found`, `rates-first` to a member who
 * is not done, `nobody-done`, and `unchanged` where just this is the key in force already.
 */
export function takeKey(
  world: World,
  permit: Permit<'key-tests'>,
  panelId: string,
  { reason }: { reason: string },
):
  | { ok: true; members: number; flagged: number }
  | { ok: false; reason: 'not-found' | 'rates-first' | 'nobody-done' | 'unchanged' } {
  return atomically(world, () => {
    const panel = findPanel(world, permit, panelId)
    if (!panel) return { ok: false, reason: 'not-found' }
    if (ratesFirst(panel, membersOf(world.db, panelId), permit.actor.id)) return { ok: false, reason: 'rates-first' }
    const counted = countedRatings(world, panelId)
    if (counted.length === 0) return { ok: false, reason: 'nobody-done' }
    const agreed = agreementOf(panel.items, counted)
    const keys = agreed.map(({ item, options }) => ({ itemHash: item.hash, options: keyOptions(options) }))
    if (isInForce(world, panelId, keys)) return { ok: false, reason: 'unchanged' }
    const facts = { panelId, members: counted.length, reason, byId: permit.actor.id, at: world.now() }
    insertItemKeys(
      world.db,
      keys.map((key) => ({ ...key, ...facts })),
    )
    for (const quizId of testsWith(world, panel)) planRescoring(world, quizId)
    return { ok: true, members: counted.length, flagged: flaggedOf(agreed) }
  })
}

function keyOptions(options: AgreedItem['options']): Options {
  return Object.fromEntries(options.flatMap(({ id, said }) => (said ? [[id, said]] : [])))
}

function isInForce(
  world: World,
  panelId: string,
  keys: ReadonlyArray<{ itemHash: string; options: Options }>,
): boolean {
  const hashes = keys.map(({ itemHash }) => itemHash)
  const inForce = new Map(newestItemKeys(world.db, hashes).map((row) => [row.itemHash, row]))
  return keys.every(({ itemHash, options }) => {
    const row = inForce.get(itemHash)
    return row?.panelId === panelId && JSON.stringify(row.options) === JSON.stringify(options)
  })
}

/** The panel's own test, and every other that holds one of its items: an item has one key wherever it is asked. */
function testsWith(world: World, { quizId, items }: Panel): Set<string> {
  const own = new Set(items.map(({ bank, id }) => `${bank}/${id}`))
  const others = catalogue(world).quizzes.filter(({ items }) => items.some(({ bank, id }) => own.has(`${bank}/${id}`)))
  return new Set([quizId, ...others.map(({ id }) => id)])
}

/** Every key taken from a panel, newest first. */
export function keyTakings(world: World, panel: Panel): KeyTaking[] {
  const rows = itemKeysOf(world.db, panel.id)
  const people = findPeople(world, [...new Set(rows.map(({ byId }) => byId))])
  // each taking writes one row for every item
  const size = panel.items.length
  const takings = Array.from({ length: Math.floor(rows.length / size) }, (_, at) =>
    rows.slice(at * size, (at + 1) * size),
  )
  return takings
    .flatMap((taking) => {
      const [first] = taking
      if (!first) return []
      const { at, byId, reason, members } = first
      return { at, reason, members, by: people.get(byId) ?? null, flagged: flaggedIn(panel, taking) }
    })
    .reverse()
}

function flaggedIn({ items }: Panel, taking: readonly ItemKeyRow[]): number {
  const byHash = new Map(items.map((item) => [item.hash, item]))
  return taking.flatMap(({ itemHash, options }) => {
    const item = byHash.get(itemHash)
    return item ? Object.values(options as Options).filter((said) => isFlagged(item, said)) : []
  }).length
}
