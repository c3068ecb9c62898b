import type { Actor } from '~/domains/accounts/model'
import { findAttempt } from '~/domains/assessment/attempts.server'
import type { Attempt, FormItem } from '~/domains/assessment/model'
import { quiz } from '~/domains/content/content.server'
import { optionsOf } from '~/domains/content/item-model'
import type { Locale } from '~/i18n/locale'
import { addTenFormats, beginAt } from '~tests/content/ten-formats'
import { type Site, testSite } from '~tests/site'
import { person, type TestWorld, testWorld } from '~tests/world'

const quizId = 'first-line-leadership'
export const quizPath = `/es/quizzes/${quizId}`

type Fields = Record<string, string | string[]>

export interface Stage {
  world: TestWorld
  site: Site
  reader: Actor
}

export async function stage(): Promise<Stage> {
  const world = testWorld()
  return { world, site: await testSite(world), reader: person(world) }
}

/** The same with tests of all ten formats beside the repository's own. */
export async function stageOfTen(): Promise<Stage> {
  const all = await stage()
  addTenFormats(all.world)
  return all
}

/** An attempt under way, and where its pages are. */
export function underWay({ world, reader }: Stage, test = quizId, warmUp = false) {
  const attempt = beginAt(world, reader, test, warmUp)
  const path = `/es/attempts/${attempt.id}`
  return { attempt, path, items: attempt.form.items }
}

export function reread({ world, reader }: Stage, { id }: Pick<Attempt, 'id'>): Attempt {
  const attempt = findAttempt(world, reader, id)
  if (!attempt) throw new Error('no such attempt')
  return attempt
}

export const asScript = { Accept: 'application/json' }

/** What a page's form sends for an item, by hand. */
export function sent(item: FormItem | undefined, fields: Fields): Fields {
  return { intent: 'answer', item: item?.id ?? '', client: 'page', sequence: '0', replaces: '', ...fields }
}

/** The page's words, tags and entities taken away. */
export async function wordsOf(response: Response): Promise<string> {
  const html = (await response.text()).replace(/<[^>]*>/g, ' ')
  const signs: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'", nbsp: ' ' }
  return html.replace(/&(amp|lt|gt|quot|#x27|nbsp);/g, (_, sign: string) => signs[sign] ?? '').replace(/\s+/g, ' ')
}

/** The reasons of every option of the first test: what may not be seen before the end. */
export function reasons(world: TestWorld, locale: Locale): string[] {
  const items = quiz(world, quizId)?.items ?? []
  return items.flatMap((item) => optionsOf(item).map(({ why }) => why[locale].replace(/\s+/g, ' ')))
}

/** The part of a page that shows one item. */
export function sceneIn(html: string, { id = '' }: Partial<FormItem> = {}): string {
  const from = html.indexOf(`data-item="${id}"`)
  const to = html.indexOf('data-item="', from + 1)
  return from < 0 ? '' : html.slice(from, to < 0 ? undefined : to)
}

/** Values of the radios that are chosen, by name. */
export function chosenIn(html: string): Record<string, string> {
  const chosen = [...html.matchAll(/<input type="radio" name="([^"]+)"[^>]*? checked="" value="([^"]+)"/g)]
  const turned = [...html.matchAll(/<input type="radio" name="([^"]+)" value="([^"]+)"[^>]*? checked=""/g)]
  return Object.fromEntries([...chosen, ...turned].map(([, name = '', value = '']) => [name, value]))
}
