import { resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { expect, it } from 'vitest'

/** Bytes of a script as it is built for browsers, before any compression. */
async function built(name: string): Promise<Uint8Array> {
  const { outputFiles } = await build({
    entryPoints: [`app/client/${name}.ts`],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
    alias: { '~': resolve('app') },
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
  })
  return outputFiles[0]?.contents ?? new Uint8Array()
}

it('the one script of a lesson without islands has at most 3 kB', async () => {
  const script = await built('lesson')
  expect(script.length).toBeLessThanOrEqual(3000)
  const text = new TextDecoder().decode(script)
  expect(text).toContain('IntersectionObserver')
  expect(text).toContain('data-keep')
})

it('all islands together with React stay under 60 kB compressed', async () => {
  expect(gzipSync(await built('islands')).length).toBeLessThan(60_000)
})
