import type { Permit } from '~/domains/accounts/permissions'
import { catalogue } from '~/domains/content/content.server'
import type { Title } from '~/domains/content/model'
import { ruleOf } from '~/domains/ladder/readiness'
import { previewRule } from '~/domains/reporting/rule-preview.server'
import { parseForm } from '~/http/forms.server'
import type { Locale } from '~/i18n/locale'
import type { World } from '~/platform/world.server'
import { asYaml, numbers, triedSchema } from './tried'

export type PreviewPage = Awaited<ReturnType<typeof previewPage>>

/** Which title, by which numbers it is judged, and what those tried would change. Nothing is kept. */
export async function previewPage(
  world: World,
  permit: Permit<'read-reports'>,
  asked: URLSearchParams,
  locale: Locale,
) {
  const { titles } = catalogue(world)
  const chosen = titles.find(({ id }) => id === asked.get('title')) ?? null
  const options = titles.map(({ id, name }) => ({ value: id, label: name[locale] }))
  if (!chosen) return { options, chosen: null }
  return { options, chosen: await tried(world, permit, chosen, asked, locale) }
}

async function tried(
  world: World,
  permit: Permit<'read-reports'>,
  title: Title,
  asked: URLSearchParams,
  locale: Locale,
) {
  const rule = ruleOf(catalogue(world).readiness, title)
  const live = Object.fromEntries(numbers.map((name) => [name, String(rule[name])]))
  const wanted = Object.fromEntries(numbers.map((name) => [name, asked.get(name) ?? live[name] ?? '']))
  const form = parseForm(wanted, triedSchema)
  const shown = { id: title.id, name: title.name[locale], live, wanted }
  if (!form.ok) return { ...shown, errors: form.errors, yaml: null, preview: null }
  const { title: _, ...preview } = await previewRule(world, permit, title, form.value)
  const names = new Map(catalogue(world).competencies.map(({ id, name }) => [id, name[locale]]))
  const named = (ids: readonly string[]) => ids.map((id) => names.get(id) ?? id)
  const changed = preview.changed.map((one) => ({ ...one, gained: named(one.gained), lost: named(one.lost) }))
  return { ...shown, errors: {}, yaml: asYaml(rule, form.value), preview: { ...preview, changed } }
}
