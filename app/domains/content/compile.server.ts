import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import type { Locale } from '~/i18n/locale'
import { fingerprint } from '~/platform/ids.server'
import { emptyOutline, type Outline, outlinePlugin } from './outline'
import { writeWhole } from './releases.server'

/** Names the compiler in the cache's keys: raise `form` when this file or outline.ts changes what comes out. */
export const compiler = { form: 6, 'mdx-bundler': '10.1.1', esbuild: '0.25.12' }

export interface TextToCompile {
  /** Where it stands: a file, or a field of one (`courses/x/course.yaml#outcome.es`). */
  key: string
  file: string
  /** Line of the field; null for a whole file, in which the lines of `body` are the file's own. */
  line: number | null
  /** lesson: MDX with components, kept as code · markdown: no components, rendered to HTML at once. */
  kind: 'lesson' | 'markdown'
  locale: Locale
  body: string
}

export type CompiledText =
  | { ok: true; code: string; html: string; outline: Outline }
  | { ok: false; line: number; reason: string }

/**
 * Compiles each text once: what is in `cache` from before is taken from there. At most `lanes` at a time.
 * Never imported by the serving process: it brings mdx-bundler and esbuild.
 */
export async function compileTexts(
  texts: TextToCompile[],
  cache: string,
  lanes = 4,
): Promise<Map<string, CompiledText>> {
  const compiled = new Map<string, CompiledText>()
  const waiting = [...texts]
  const work = async () => {
    for (let text = waiting.pop(); text; text = waiting.pop()) compiled.set(text.key, await compileCached(text, cache))
  }
  await Promise.all(Array.from({ length: lanes }, work))
  return compiled
}

/** The name of a text's file in the cache. */
export function cachedName({ kind, locale, body }: TextToCompile): string {
  return `${fingerprint(JSON.stringify([compiler, kind, locale, body]))}.json`
}

async function compileCached(text: TextToCompile, cache: string): Promise<CompiledText> {
  const file = join(cache, cachedName(text))
  const known = readCached(file)
  if (known) return known
  const compiled = await compile(text)
  if (compiled.ok) writeWhole(file, JSON.stringify(compiled))
  return compiled
}

function readCached(file: string): CompiledText | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as CompiledText
  } catch {
    return null
  }
}

async function compile({ kind, locale, body }: TextToCompile): Promise<CompiledText> {
  const { bundleMDX } = await import('mdx-bundler')
  const outline = emptyOutline()
  try {
    const { code } = await bundleMDX({
      source: { value: body, path: resolve('text.mdx') },
      cwd: resolve('.'),
      mdxOptions: (options) => ({
        ...options,
        development: false,
        remarkPlugins: [outlinePlugin(outline, locale)],
        // the bundler hands over .mdx files only: plain markdown is named by its extension all the same
        ...(kind === 'markdown' ? { format: 'detect', mdExtensions: ['.mdx'], mdxExtensions: ['.none'] } : {}),
      }),
      esbuildOptions: (options) => ({
        ...options,
        logLevel: 'silent',
        charset: 'utf8',
        define: { 'process.env.NODE_ENV': '"production"' },
      }),
    })
    return kind === 'lesson'
      ? { ok: true, code, html: '', outline }
      : { ok: true, code: '', html: await renderCode(code), outline }
  } catch (error) {
    return { ok: false, ...tellFailure(error) }
  }
}

async function renderCode(code: string): Promise<string> {
  const { getMDXComponent } = await import('mdx-bundler/client/index.js')
  return renderToStaticMarkup(createElement(getMDXComponent(code)))
}

/** esbuild wraps what the MDX parser said; the place stands in the words, such as `(15:1-15:8)`. */
function tellFailure(error: unknown): { line: number; reason: string } {
  const { errors } = error as { errors?: Array<{ text: string; detail?: { cause?: { reason?: string } } }> }
  const first = errors?.[0]
  if (!first) throw error
  const words = first.detail?.cause?.reason ?? first.text
  const place = /(\d+):\d+/.exec(words) ?? /(\d+):\d+/.exec(first.text)
  return { line: Number(place?.[1] ?? 1), reason: words.replace(/\s+/g, ' ').trim() }
}
