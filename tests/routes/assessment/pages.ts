import type { Actor } from '~/domains/accounts/model'
import type { fieldsOf } from '~/domains/assessment/answer'
import type { FormItem } from '~/domains/assessment/model'
import { quiz } from '~/domains/content/content.server'
import { optionsOf } from '~/domains/content/item-model'
import type { Locale } from '~/i18n/locale'
import { begin } from '~tests/domains/assessment/taking'
import { type Site, testSite } from '~tests/site'
import { person, type TestWorld, testWorld } from '~tests/world'

export const quizPath = '/es/quizzes/first-line-leadership'

export interface Stage {
  world: TestWorld
  site: Site
  reader: Actor
}

export async function stage(): Promise<Stage> {
  const world = testWorld()
  return { world, site: await testSite(world), reader: person(world) }
}

/** An attempt under way, and where its pages are. */
export function underWay({ world, reader }: Stage) {
  const attempt = begin(world, reader)
  const path = `/es/attempts/${attempt.id}`
  return { attempt, path, items: attempt.form.items }
}

export const asScript = { Accept: 'application/json' }

/** What a page's form sends for an item, by hand. */
export function sent(item: FormItem | undefined, fields: ReturnType<typeof fieldsOf>): Record<string, string> {
  return Object.fromEntries(
    Object.entries({
      intent: 'answer',
      item: item?.id ?? '',
      client: 'page',
      sequence: '0',
      replaces: '',
      ...fields,
    }).map(([name, value]) => [name, String(value)]),
  )
}

/** The page's words, tags and entities taken away. */
export async function wordsOf(response: Response): Promise<string> {
  const html = (await response.text()).replace(/<[^>]*>/g, ' ')
  const signs: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'", nbsp: ' ' }
  return html.replace(/&(amp|lt|gt|quot|#x27|nbsp);/g, (_, sign: string) => signs[sign] ?? '').replace(/\s+/g, ' ')
}

/** The reasons of every option of the first test: what may not be seen before the end. */
export function reasons(world: TestWorld, locale: Locale): string[] {
  const items = quiz(world, 'first-line-leadership')?.items ?? []
  return items.flatMap((item) => optionsOf(item).map(({ why }) => why[locale].replace(/\s+/g, ' ')))
}

/** Values of the radios that are chosen, by name. */
export function chosenIn(html: string): Record<string, string> {
  const chosen = [...html.matchAll(/<input type="radio" name="([^"]+)"[^>]*? checked="" value="([^"]+)"/g)]
  const turned = [...html.matchAll(/<input type="radio" name="([^"]+)" value="([^"]+)"[^>]*? checked=""/g)]
  return Object.fromEntries([...chosen, ...turned].map(([, name = '', value = '']) => [name, value]))
}
