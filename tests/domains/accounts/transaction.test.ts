import { describe, expect, it } from 'vitest'
import { recordAct } from '~/domains/accounts/audit.server'
import { atomicallyTogether } from '~/domains/accounts/transaction.server'
import { isUnwritten, openDatabase } from '~/platform/database.server'
import { type TestWorld, testWorld } from '~tests/world'

/** What somebody else sees who opens the file now: only what has been committed. */
function committed(world: TestWorld): number {
  const other = openDatabase(world.env.databaseFile)
  const row = other.$client.prepare('select count(*) as count from audit').get() as { count: number }
  other.$client.close()
  return row.count
}

const write = (world: TestWorld) => recordAct(world, { actorId: null, action: 'session-ended', detail: {} })

describe('writes that come in one turn', () => {
  it('share a commit, and each is told only after it', async () => {
    const world = testWorld()
    const seen = await Promise.all(
      [1, 2, 3].map(async (number) => {
        const done = await atomicallyTogether(world, () => {
          write(world)
          return [number, committed(world)]
        })
        return [...done, committed(world)]
      }),
    )
    expect(seen).toEqual([
      [1, 0, 3],
      [2, 0, 3],
      [3, 0, 3],
    ])
  })

  it('are each by itself all or nothing', async () => {
    const world = testWorld()
    const told = await Promise.allSettled([
      atomicallyTogether(world, () => write(world)),
      atomicallyTogether(world, () => {
        write(world)
        throw new Error('half way')
      }),
      atomicallyTogether(world, () => write(world)),
    ])
    expect(told.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect(committed(world)).toBe(2)
  })

  it('are none of them told as kept when the disk takes one of them no more, and leave nothing', async () => {
    const world = testWorld()
    world.db.$client.pragma(`max_page_count = ${world.db.$client.pragma('page_count', { simple: true })}`)
    const large = { text: 'x'.repeat(50_000) }
    const told = await Promise.allSettled([
      atomicallyTogether(world, () => write(world)),
      atomicallyTogether(world, () => recordAct(world, { actorId: null, action: 'session-ended', detail: large })),
      atomicallyTogether(world, () => write(world)),
    ])
    const faults = told.map((one) => (one.status === 'rejected' ? isUnwritten(one.reason) : null))
    expect(faults).toEqual([true, true, true])
    expect([committed(world), world.db.$client.inTransaction]).toEqual([0, false])
    await atomicallyTogether(world, () => write(world))
    expect(committed(world)).toBe(1)
  })

  it('are all told of a commit that fails, and those that come later are not held up', async () => {
    const world = testWorld()
    const works = [
      () => write(world),
      () => {
        // said to be wrong by the commit and not before
        world.db.$client.pragma('defer_foreign_keys = on')
        recordAct(world, { actorId: 'nobody', action: 'session-ended', detail: {} })
      },
    ]
    const told = await Promise.allSettled(works.map((work) => atomicallyTogether(world, work)))
    expect(told.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    expect(committed(world)).toBe(0)
    await atomicallyTogether(world, () => write(world))
    expect(committed(world)).toBe(1)
  })
})
