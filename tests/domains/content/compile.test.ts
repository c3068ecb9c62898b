import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { compiler, compileTexts, type TextToCompile } from '~/domains/content/compile.server'
import type { Outline } from '~/domains/content/outline'

function newCache(): string {
  const folder = mkdtempSync(join(tmpdir(), 'escalon-cache-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

const textOf = (body: string, kind: TextToCompile['kind'] = 'lesson'): TextToCompile => {
  return { key: 'a', file: 'a.mdx', line: null, kind, locale: 'es', body }
}

async function outlineOf(body: string, kind?: TextToCompile['kind']): Promise<Outline> {
  const compiled = (await compileTexts([textOf(body, kind)], newCache())).get('a')
  if (!compiled?.ok) throw new Error(compiled?.reason)
  return compiled.outline
}

async function htmlOf(body: string): Promise<string> {
  const compiled = (await compileTexts([textOf(body, 'markdown')], newCache())).get('a')
  return compiled?.ok ? compiled.html : (compiled?.reason ?? '')
}

describe('the compiler', () => {
  it('names the versions that are installed, so that a new one empties the cache', () => {
    const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'))
    expect(compiler).toMatchObject({ 'mdx-bundler': dependencies['mdx-bundler'], esbuild: dependencies.esbuild })
  })

  it('compiles a text once, and again when it changes or its language does', async () => {
    const cache = newCache()
    const one = await compileTexts([textOf('## Uno')], cache)
    const [file = ''] = readdirSync(cache)
    writeFileSync(join(cache, file), readFileSync(join(cache, file), 'utf8').replace('Uno', 'Kept'))
    const two = await compileTexts([textOf('## Uno')], cache)
    expect(JSON.stringify([...two])).toBe(JSON.stringify([...one]).replace('Uno', 'Kept'))
    await compileTexts([textOf('## Dos'), { ...textOf('## Uno'), locale: 'en' }, textOf('## Uno', 'markdown')], cache)
    expect(readdirSync(cache)).toHaveLength(4)
  })

  it('compiles again what is spoilt in the cache', async () => {
    const cache = newCache()
    const one = await compileTexts([textOf('## Uno')], cache)
    for (const file of readdirSync(cache)) writeFileSync(join(cache, file), '{"half')
    expect(await compileTexts([textOf('## Uno')], cache)).toEqual(one)
  })

  it('keeps nothing of a text with a fault', async () => {
    const cache = newCache()
    const compiled = await compileTexts([textOf('\n\n<Scene>\n\nhola')], cache)
    expect(compiled.get('a')).toEqual({
      ok: false,
      line: 3,
      reason: expect.stringContaining('closing tag for `<Scene>`'),
    })
    expect(readdirSync(cache)).toEqual([])
  })

  it('never bundles what a text names', async () => {
    const compiled = (
      await compileTexts([textOf("import secret from './package.json'\n\n{secret.name}")], newCache())
    ).get('a')
    expect(compiled?.ok && compiled.code).not.toContain('escalon')
    expect(compiled?.ok && compiled.outline.slips.map(({ fault }) => fault)).toEqual([
      'has an import or export',
      'has braces { } in the text',
    ])
  })
})

describe('an outline', () => {
  it('keeps what is to be tried on the next shift, in words', async () => {
    const { nextShift, plain } = await outlineOf(
      'Antes.\n\n<NextShift>\n\nElige *una* <Term id="aht">cifra</Term>.\n\n- Mírala\n\n</NextShift>\n\nDespués.',
    )
    expect(nextShift).toBe('Elige una cifra.\nMírala')
    expect(plain).toContain('Después.')
  })

  it('counts ## headings as sections, and knows the level of the others', async () => {
    const { headings } = await outlineOf('## Uno *y* `dos`\n\n### Dentro\n\n## Tres')
    expect(headings).toEqual([
      { depth: 2, title: 'Uno y dos', line: 1 },
      { depth: 3, title: 'Dentro', line: 3 },
      { depth: 2, title: 'Tres', line: 5 },
    ])
  })

  it('has components in order with what they are given', async () => {
    const { components } = await outlineOf(
      `<Scene>\n\nHay <Term id="queue">cola</Term>.\n\n</Scene>\n\n<Sorting title="T" tasks={[{id: 'a', place: -1}]} open />`,
    )
    expect(components).toEqual([
      { name: 'Scene', props: {}, line: 1 },
      { name: 'Term', props: { id: 'queue' }, line: 3 },
      { name: 'Sorting', props: { title: 'T', tasks: [{ id: 'a', place: -1 }], open: true }, line: 7 },
    ])
  })

  it('has every word that is read, a block a line', async () => {
    const { plain } = await outlineOf(
      "## Uno\n\nUna **frase**\ncorta.\n\n- a\n- b\n\n<Sorting title='Orden' tasks={[{id: 'x-y', text: 'Leer', place: 1}]} />",
    )
    expect(plain).toBe('Uno\nUna frase corta.\na\nb\nOrden\nLeer')
  })

  it('takes reading ease from running text alone: no headings, terms or islands', async () => {
    const { prose } = await outlineOf('## Uno\n\nLa <Term id="aht">TMO</Term> sube.\n\n<Sorting title="Orden" />')
    expect(prose).toBe('La sube.')
  })

  it('notes links, and puts the language before the site’s own addresses only', async () => {
    const body = '[a](/titles/x) [b](https://example.org/y) [c](#section-1)'
    expect((await outlineOf(body, 'markdown')).links.map(({ to }) => to)).toEqual([
      '/titles/x',
      'https://example.org/y',
      '#section-1',
    ])
    expect(await htmlOf(body)).toBe(
      '<p><a href="/es/titles/x">a</a> <a href="https://example.org/y">b</a> <a href="#section-1">c</a></p>',
    )
  })
})

describe('markdown', () => {
  it('becomes safe HTML: what looks like HTML or code is no HTML or code', async () => {
    expect(await htmlOf('- uno\n- **dos**\n\n{1 + 1} & 2 < 3')).toBe(
      '<ul>\n<li>uno</li>\n<li><strong>dos</strong></li>\n</ul>\n<p>{1 + 1} &amp; 2 &lt; 3</p>',
    )
    expect(await htmlOf('a <script>alert(1)</script> <b onclick="x()">b</b>')).not.toMatch(/<script|onclick|<b/)
  })
})
