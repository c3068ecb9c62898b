import { setImmediate } from 'node:timers/promises'
import { findPeople } from '~/domains/accounts/people.server'
import type { Permit } from '~/domains/accounts/permissions'
import { catalogue } from '~/domains/content/content.server'
import type { Catalogue, ReadinessRule, Title } from '~/domains/content/model'
import { changedStandards } from '~/domains/ladder/changed-standards'
import type { Standard } from '~/domains/ladder/holding'
import { type ChangeForPerson, compareStandards, type RuleChange, together } from '~/domains/ladder/rule-change'
import type { World } from '~/platform/world.server'
import { piecesOfPeople } from './pieces.server'
import { peopleTowards } from './rule-preview-store.server'

/** So many people's evidence is read at once; between two lots others get their turn. */
const lot = 500

/** More names help nobody to decide. */
const namesShown = 100

export interface NamedChange extends ChangeForPerson {
  name: string
}

export interface PreviewedTitle {
  title: Title
  change: Omit<RuleChange, 'changed'>
  /** How many anything changes for; `changed` names the first hundred, who would lose first. */
  changes: number
  changed: NamedChange[]
}

/**
 * Who of those who work towards a title would gain or lose readiness if the numbers of its rule were others. Nothing is kept.
 */
export function previewRule(
  world: World,
  _permit: Permit<'read-reports'>,
  title: Title,
  tried: Partial<ReadinessRule>,
): Promise<PreviewedTitle> {
  const before: Standard = { title, rule: catalogue(world).readiness }
  const after: Standard = { ...before, title: { ...title, readiness: { ...title.readiness, ...tried } } }
  return previewed(world, title, before, after)
}

/** The same for every title that another release of the content would judge differently. */
export async function previewRelease(world: World, next: Catalogue): Promise<PreviewedTitle[]> {
  const told: PreviewedTitle[] = []
  for (const { title, before, after } of changedStandards(catalogue(world), next)) {
    told.push(await previewed(world, title, before, after))
  }
  return told
}

async function previewed(world: World, title: Title, before: Standard, after: Standard): Promise<PreviewedTitle> {
  const lots: RuleChange[] = []
  let last = ''
  for (;;) {
    const ids = peopleTowards(world.db, title.id, last, lot)
    if (ids.length > 0) lots.push(compareStandards(before, after, piecesOfPeople(world, ids), world.now()))
    if (ids.length < lot) break
    last = ids.at(-1) ?? ''
    await setImmediate()
  }
  const { changed, ...change } = together(lots)
  const shown = changed.slice(0, namesShown)
  const people = findPeople(
    world,
    shown.map(({ personId }) => personId),
  )
  const named = shown.map((one) => ({ ...one, name: people.get(one.personId)?.name ?? one.personId }))
  return { title, change, changes: changed.length, changed: named }
}
