import type { Actor } from '~/domains/accounts/model'
import { type Site, testSite } from '~tests/site'
import { person, type TestWorld, team, testWorld } from '~tests/world'

/** A small organisation: one team with a lead and two learners, another team with its own, a trainer. */
export interface Scene {
  world: TestWorld
  site: Site
  ours: string
  theirs: string
  trainer: Actor
  lead: Actor
  otherLead: Actor
  ana: Actor
  beto: Actor
  /** In the other team. */
  dora: Actor
}

export async function scene(): Promise<Scene> {
  const world = testWorld()
  const [ours, theirs] = [team(world, 'Norte'), team(world, 'Sur')]
  return {
    world,
    site: await testSite(world),
    ours,
    theirs,
    trainer: person(world, { role: 'trainer', name: 'Laura Ponce' }),
    lead: person(world, { role: 'lead', name: 'Iván Ruiz', leads: [ours] }),
    otherLead: person(world, { role: 'lead', name: 'Olga Sanz', leads: [theirs] }),
    ana: person(world, { name: 'Ana Núñez', teamId: ours }),
    beto: person(world, { name: 'Beto Gil', teamId: ours }),
    dora: person(world, { name: 'Dora Paz', teamId: theirs }),
  }
}

/** What the page says, without its markup: one blank between words. */
export function wordsOf(html: string): string {
  const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'))
  const text = main
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#x27;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
  return text.replace(/\s+/g, ' ')
}
