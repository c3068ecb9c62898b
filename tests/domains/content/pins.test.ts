import { describe, expect, it } from 'vitest'
import { caseOf, catalogue, lesson, pin, pinned, quiz } from '~/domains/content/content.server'
import { authorsKeyOf, type Item } from '~/domains/content/item-model'
import { publish } from '~/domains/content/publish.server'
import { cache, change, copySample } from '~tests/content/sample'
import { testWorld } from '~tests/world'

async function sampleWorld() {
  const content = copySample()
  const world = testWorld({ CONTENT_DIR: content })
  await publish(world, { cache })
  return { world, content }
}

const pinsIn = (world: ReturnType<typeof testWorld>) =>
  world.db.$client.prepare('select kind, name from content_pin order by kind, name').all()

describe('a pin', () => {
  it('has the name that the content gives its item, form, check and rubric', async () => {
    const { world } = await sampleWorld()
    const form = quiz(world, 'judgment')
    const work = caseOf(world, 'late-orders')
    const taught = lesson(world, 'first-steps', 'a-fair-rule')
    const [item] = form?.items ?? []
    expect(pin(world, 'item', 'scenes/one', item)).toBe(item?.hash)
    expect(pin(world, 'form', 'judgment', form)).toBe(form?.hash)
    expect(pin(world, 'rubric', 'late-orders', work?.rubric)).toBe(work?.rubric.hash)
    expect(pin(world, 'check', 'first-steps/a-fair-rule', { teaches: taught?.teaches, check: taught?.check })).toBe(
      taught?.checkHash,
    )
    expect(pinned(world, item?.hash ?? '')).toEqual(item)
    expect(pinned(world, form?.hash ?? '')).toEqual(form)
  })

  it('is stored once', async () => {
    const { world } = await sampleWorld()
    const body = { any: 'thing' }
    expect(pin(world, 'item', 'a/b', body)).toBe(pin(world, 'item', 'a/b', { ...body }))
    expect(pinsIn(world)).toEqual([{ kind: 'item', name: 'a/b' }])
  })

  it('shows the old content when the new one is live', async () => {
    const { world, content } = await sampleWorld()
    const item = quiz(world, 'judgment')?.items[0]
    const hash = pin(world, 'item', 'scenes/one', item)
    change(content, 'banks/scenes.yaml', 'effectiveness: 5', 'effectiveness: 6')
    await publish(world, { cache })
    const now = quiz(world, 'judgment')?.items[0]
    expect(worthIn(now)).toBe(6)
    expect(now?.hash).not.toBe(hash)
    expect(worthIn(pinned<Item>(world, hash))).toBe(5)
    expect(catalogue(world).quizzes[0]?.hash).not.toBe(undefined)
  })

  it('is stored again after a transaction that was given up', async () => {
    const { world } = await sampleWorld()
    const body = { any: 'thing' }
    const give = () =>
      world.db.transaction(() => {
        pin(world, 'item', 'a/b', body)
        throw new Error('given up')
      })
    expect(give).toThrow('given up')
    expect(pinsIn(world)).toEqual([])
    const hash = pin(world, 'item', 'a/b', body)
    expect(pinsIn(world)).toHaveLength(1)
    expect(pinned(world, hash)).toEqual(body)
  })

  it('is null where nothing was pinned', async () => {
    const { world } = await sampleWorld()
    expect(pinned(world, 'nothing')).toBeNull()
  })
})

/** Effectiveness of the fourth option. */
function worthIn(item: Item | null | undefined): unknown {
  return item && Object.values(authorsKeyOf(item))[3]
}
