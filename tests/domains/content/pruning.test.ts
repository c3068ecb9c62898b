import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, unlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { catalogue } from '~/domains/content/content.server'
import { pruneFolder } from '~/domains/content/pruning.server'
import { publish } from '~/domains/content/publish.server'
import { contentFolder } from '~/domains/content/releases.server'
import { change, copySample, freshen, lesson } from '~tests/content/sample'
import { testWorld } from '~tests/world'

const aged = (file: string, hours: number) =>
  utimesSync(file, new Date(Date.now() - hours * 3600_000), new Date(Date.now() - hours * 3600_000))

it('removes what is neither in use nor of the last day', () => {
  const folder = mkdtempSync(join(tmpdir(), 'escalon-prune-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  mkdirSync(join(folder, 'inner'))
  for (const name of ['used-old', 'old', 'recent', 'old.draft']) writeFileSync(join(folder, name), '')
  for (const name of ['used-old', 'old', 'old.draft', 'inner']) aged(join(folder, name), 25)
  aged(join(folder, 'recent'), 23)
  pruneFolder(folder, new Set(['used-old']))
  expect(readdirSync(folder).sort()).toEqual(['inner', 'recent', 'used-old'])
})

it('keeps the release that is live, the one before, and the texts of what is live', async () => {
  const content = copySample()
  const world = testWorld({ CONTENT_DIR: content })
  // a folder of its own: the other tests share one
  unlinkSync(join(world.folder, 'content'))
  const live: string[] = []
  for (const year of [2001, 2002, 2003, 2004]) {
    if (year > 2001) change(content, 'sources.yaml', `year: ${year - 1}`, `year: ${year}`)
    if (year === 2004) change(content, `${lesson}/es.mdx`, 'Nora decide.', 'Nora lo decide.')
    freshen(content)
    const publication = await publish(world)
    if (!publication.ok) throw new Error(JSON.stringify(publication.faults))
    live.push(`${publication.release}.json`)
    for (const part of ['cache', 'releases'] as const)
      for (const name of readdirSync(contentFolder(world.env, part)))
        aged(join(contentFolder(world.env, part), name), 48)
  }
  const texts = readdirSync(contentFolder(world.env, 'cache')).length
  await publish(world)
  expect(readdirSync(contentFolder(world.env, 'releases')).sort()).toEqual(live.slice(-2).sort())
  expect(readdirSync(contentFolder(world.env, 'cache')).length).toBeLessThanOrEqual(texts)
  expect(existsSync(join(contentFolder(world.env, 'releases'), `${catalogue(world).release}.json`))).toBe(true)
})
