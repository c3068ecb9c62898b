import { describe, expect, it, vi } from 'vitest'
import { catalogue, contentFaults, source } from '~/domains/content/content.server'
import { republish, watchContent } from '~/domains/content/watch.server'
import { change, copySample } from '~tests/content/sample'
import { testWorld } from '~tests/world'

async function sampleWorld() {
  const content = copySample()
  const world = testWorld({ CONTENT_DIR: content })
  await republish(world)
  return { world, content }
}

describe('while content is being written', () => {
  it('shows an edit, and keeps the last good release beside the faults of a bad one', async () => {
    const { world, content } = await sampleWorld()
    const { release } = catalogue(world)
    expect(contentFaults(world)).toEqual([])
    change(content, 'sources.yaml', 'year: 2001', 'year: soon')
    await republish(world)
    expect(contentFaults(world).map(({ file, line }) => `${file}:${line}`)).toEqual(['sources.yaml:9'])
    expect(catalogue(world).release).toBe(release)
    change(content, 'sources.yaml', 'year: soon', 'year: 2002')
    await republish(world)
    expect(contentFaults(world)).toEqual([])
    expect(source(world, 'book-2001')?.year).toBe(2002)
  })

  it('notices by itself that a file was saved, until it is told to stop', async () => {
    const { world, content } = await sampleWorld()
    const stop = await watchContent(world, 1)
    change(content, 'sources.yaml', 'year: 2001', 'year: 2003')
    await vi.waitUntil(() => source(world, 'book-2001')?.year === 2003, { timeout: 10_000 })
    stop()
  })
})
