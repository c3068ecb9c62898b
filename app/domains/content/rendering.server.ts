import type { MDXContentProps } from 'mdx-bundler/client'
import { getMDXComponent } from 'mdx-bundler/client/index.js'
import { createElement } from 'react'
import { renderToString } from 'react-dom/server'
import type { Locale } from '~/i18n/locale'
import type { Db } from '~/platform/database.server'
import type { World } from '~/platform/world.server'
import { catalogue } from './content.server'
import { Lru } from './lru'
import type { Lesson } from './model'

export type LessonComponents = NonNullable<MDXContentProps['components']>

const rendered = new WeakMap<Db, Lru<string>>()

/**
 * The HTML of a lesson's body. Evaluated and rendered once for each release (a lesson shows terms and sources, which may
 * change without it), kept for the 500 used last. `components` are the page's own; they must depend on nothing but the
 * lesson, the language and the catalogue.
 */
export function lessonHtml(world: World, lesson: Lesson, locale: Locale, components: LessonComponents): string {
  const kept = rendered.get(world.db) ?? new Lru<string>(500)
  rendered.set(world.db, kept)
  const { code, hash } = lesson.text[locale]
  const key = `${catalogue(world).release}/${lesson.courseId}/${lesson.id}/${locale}/${hash}`
  const known = kept.get(key)
  if (known !== undefined) return known
  const html = renderToString(createElement(getMDXComponent(code), { components }))
  kept.set(key, html)
  return html
}
