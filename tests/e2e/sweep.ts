import type { Browser, Locator, Page } from '@playwright/test'
import type { Actor, Role } from '~/domains/accounts/model'
import { expect, type Stage, signInAs } from './fixtures'
import { inspect, listen, looks } from './inspect'

export const locales = ['es', 'en'] as const
export type Locale = (typeof locales)[number]
/** SWEEP=whole looks at everything in every language and look, which takes too long for every day. */
const isWhole = process.env.SWEEP === 'whole'
/** Refusals and first days look alike in both languages. */
export const stateLocales: readonly Locale[] = isWhole ? locales : ['es']

/** A page to look at: its address behind the language, and what is done there first. */
export type Stop = string | [path: string, name: string, act: (page: Page) => Promise<void>]

interface Round {
  locale: Locale
  actor: Actor | null
  stops: readonly Stop[]
  /** The same stops are gone round in the other language too, so that the looks are shared out. */
  inBoth?: boolean
}

/** Goes round the stops in one language as somebody, and tells all that is wrong at any of them. */
export async function sweep(
  browser: Browser,
  stage: Stage,
  { locale, actor, stops, inBoth = false }: Round,
): Promise<void> {
  const context = await browser.newContext({ locale, baseURL: stage.origin, reducedMotion: 'reduce' })
  const page = await context.newPage()
  await listen(page)
  if (actor) await signInAs(context, stage, actor)
  const faults: string[] = []
  for (const [place, stop] of stops.entries()) {
    const [path, name, act] = typeof stop === 'string' ? [stop, '', null] : stop
    const where = [`/${locale}${path}`, name].filter(Boolean).join(', ')
    await page.goto(`/${locale}${path}`)
    // one stop that cannot be made does not keep the others from being looked at
    const failure = await act?.(page).catch((error: unknown) => `${where}: ${error}`)
    faults.push(...(failure ? [failure] : await inspect(page, where, dealt(place, locale, inBoth))))
  }
  await context.close()
  expect(faults).toEqual([])
}

/** Two looks a page that have nothing in common, so that it is seen at each width and in each theme; one in each language where there are two. */
function dealt(place: number, locale: Locale, inBoth: boolean): typeof looks {
  if (isWhole) return looks
  const pair = [place % looks.length, looks.length - 1 - (place % looks.length)]
  const own = inBoth ? [pair[locales.indexOf(locale)]] : pair
  return looks.filter((_, at) => own.includes(at))
}

/** Sends a form as no browser would let it: what was filled in taken out, and only `values` in it. Refused, on its own page. */
export async function sendWrong(
  page: Page,
  button: Locator,
  values: Record<string, string> = {},
  status = 422,
): Promise<void> {
  await button.evaluate(empty, values)
  const answered = page.waitForResponse((response) => response.request().isNavigationRequest())
  await button.click()
  expect((await answered).status(), page.url()).toBe(status)
  await page.waitForLoadState('load')
}

/** Runs in the page. */
function empty(button: HTMLElement | SVGElement, values: Record<string, string>): void {
  const { form } = button as HTMLButtonElement
  if (!form) throw new Error('no form')
  form.noValidate = true
  for (const field of form.elements) {
    if (field instanceof HTMLSelectElement) field.value = values[field.name] ?? ''
    if (field instanceof HTMLTextAreaElement) field.value = values[field.name] ?? ''
    if (!(field instanceof HTMLInputElement) || field.type === 'hidden') continue
    if (field.type === 'radio' || field.type === 'checkbox') field.checked = values[field.name] === field.value
    else field.value = values[field.name] ?? ''
  }
}

/** Somebody of the demo organisation. */
export function demoPerson({ world }: Stage, name: string): Actor {
  const query = 'select id, name, email, role, locale, zone, team_id as teamId from person where name = ?'
  const row = world.db.$client.prepare(query).get(name) as Omit<Actor, 'leads' | 'isDemo' | 'sessionId'>
  return { ...row, leads: [], isDemo: true, sessionId: '' }
}

export function demoCast(stage: Stage): Record<Role, Actor> {
  return {
    learner: demoPerson(stage, 'Marta Ruiz'),
    lead: demoPerson(stage, 'Lucía Ferrer'),
    trainer: demoPerson(stage, 'Tomás Ibarra'),
    admin: demoPerson(stage, 'Adela Montero'),
  }
}

/** The id of the first record that a query finds. */
export function idBy({ world }: Stage, query: string, ...given: string[]): string {
  const row = world.db.$client.prepare(query).get(...given) as { id: string } | undefined
  if (!row) throw new Error(`nothing for ${query}`)
  return row.id
}
