import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { backupCommand, restoreCommand } from '~/cli/backup'
import { type Command, CommandError } from '~/cli/command'
import { fileToSend } from '~/domains/casework/sent-files.server'
import { standingUploads } from '~/domains/casework/upload-store.server'
import { readEnv } from '~/platform/env.server'
import { closeWorld, openWorld } from '~/platform/world.server'
import { added, beginWithFile, inVault, pdf } from '~tests/domains/casework/with-file'
import { person, testWorld } from '~tests/world'

/** A site in use, and an empty place to which it is to be moved. */
async function inUse() {
  const world = testWorld()
  const ana = person(world, { name: 'Ana' })
  const id = beginWithFile(world, ana)
  await added(world, ana, id, 'hojas.pdf')
  const copy = join(world.folder, 'copy')
  const elsewhere = readEnv({ NODE_ENV: 'test', DATABASE_FILE: join(world.folder, 'new', 'escalon.db') })
  return { world, ana, id, copy, elsewhere, files: () => standingUploads(world.db, id).map((row) => row.id) }
}

async function run(command: Command, words: string[], env: ReturnType<typeof readEnv>): Promise<string> {
  const printed = vi.spyOn(process.stdout, 'write').mockImplementation(() => true)
  try {
    expect(await command.run(words, env)).toBe(0)
    return printed.mock.calls.map(([text]) => String(text)).join('')
  } finally {
    printed.mockRestore()
  }
}

async function refusal(command: Command, words: string[], env: ReturnType<typeof readEnv>) {
  const thrown = await command.run(words, env).catch((error: unknown) => error)
  if (!(thrown instanceof CommandError)) throw new Error(`no refusal: ${String(thrown)}`)
  return [thrown.exitCode, thrown.message.split('\n')[0]]
}

describe('a backup', () => {
  it('made while it serves brings people, work and the bytes of files back elsewhere', async () => {
    const { world, ana, id, copy, elsewhere, files } = await inUse()
    expect(await run(backupCommand, [copy], world.env)).toMatch(/escalon\.db, and 1 new files\.\n$/)
    await run(restoreCommand, [copy], elsewhere)
    const again = openWorld(elsewhere)
    try {
      const found = fileToSend(again, ana, id, files()[0] ?? '')
      expect(found).toMatchObject({ ok: true, file: { name: 'hojas.pdf' } })
      expect(found.ok && found.path.startsWith(join(world.folder, 'new')) && readFileSync(found.path)).toEqual(pdf)
    } finally {
      closeWorld(again)
    }
  })

  it('made again brings what is new, and nothing that is still on its way', async () => {
    const { world, ana, id, copy, files } = await inUse()
    await run(backupCommand, [copy], world.env)
    await added(world, ana, id, 'otras.pdf')
    writeFileSync(join(world.folder, 'uploads', 'half.part'), 'x')
    writeFileSync(join(copy, 'escalon.db.part'), 'of one that was cut short')
    expect(await run(backupCommand, [copy], world.env)).toContain('1 new files')
    expect(readdirSync(join(copy, 'uploads')).sort()).toEqual(files().sort())
    expect(readdirSync(copy).sort()).toEqual(['escalon.db', 'uploads'])
  })

  it('of a site to which nobody sent a file has the database alone', async () => {
    const world = testWorld()
    const copy = join(world.folder, 'copy')
    await run(backupCommand, [copy], world.env)
    expect([existsSync(join(copy, 'escalon.db')), inVault(world)]).toEqual([true, []])
  })

  it('is never put over a database, nor over what one has left', async () => {
    const { world, copy, elsewhere } = await inUse()
    await run(backupCommand, [copy], world.env)
    const there = world.env.databaseFile
    expect(await refusal(restoreCommand, [copy], world.env)).toEqual([
      1,
      `${there} is there already: move it away first`,
    ])
    mkdirSync(join(world.folder, 'new'))
    writeFileSync(`${elsewhere.databaseFile}-wal`, 'x')
    expect((await refusal(restoreCommand, [copy], elsewhere))[1]).toContain('escalon.db-wal is there already')
  })

  it('wants a folder, a database to copy, and a copy to put back', async () => {
    const { world, copy, elsewhere } = await inUse()
    expect(await refusal(backupCommand, [], world.env)).toEqual([2, 'one folder is wanted'])
    expect(await refusal(restoreCommand, ['a', 'b'], world.env)).toEqual([2, 'one folder is wanted'])
    expect((await refusal(backupCommand, [copy], elsewhere))[0]).toBe(1)
    rmSync(copy, { recursive: true, force: true })
    expect((await refusal(restoreCommand, [copy], elsewhere))[0]).toBe(1)
    expect(existsSync(elsewhere.databaseFile)).toBe(false)
  })
})
