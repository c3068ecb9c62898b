import { describe, expect, it } from 'vitest'
import { permitFor } from '~/cli/demo/permit'
import { catalogue } from '~/domains/content/content.server'
import { dropTry, keepForShift, noteTried, shiftTries } from '~/domains/learning/shift-tries.server'
import { person, testWorld } from '~tests/world'

function start() {
  const world = testWorld()
  const [first, second] = catalogue(world).courses.find(({ id }) => id === 'from-colleague-to-team-lead')?.lessons ?? []
  if (!first || !second) throw new Error('content has no course')
  const name = ({ courseId, id }: typeof first) => ({ courseId, lessonId: id })
  return { world, first, second, name, reader: permitFor(person(world), 'learn') }
}

describe('what is kept for the next shift', () => {
  it('is found again with its day, the newest first, by its owner only', () => {
    const { world, first, second, name, reader } = start()
    const keptAt = world.now()
    expect(keepForShift(world, reader, first)).toEqual({ ok: true })
    world.at('2026-03-03T09:00Z')
    expect(keepForShift(world, reader, second)).toEqual({ ok: true })
    expect(shiftTries(world, reader)).toEqual([
      { ...name(second), keptAt: world.now(), triedAt: null },
      { ...name(first), keptAt, triedAt: null },
    ])
    expect(shiftTries(world, permitFor(person(world), 'learn'))).toEqual([])
  })

  it('stays as it was when it is kept or tried twice', () => {
    const { world, first, name, reader } = start()
    const keptAt = world.now()
    keepForShift(world, reader, first)
    world.at('2026-03-03T09:00Z')
    keepForShift(world, reader, first)
    expect(noteTried(world, reader, name(first))).toEqual({ ok: true })
    const triedAt = world.now()
    world.at('2026-03-04T09:00Z')
    noteTried(world, reader, name(first))
    expect(shiftTries(world, reader)).toEqual([{ ...name(first), keptAt, triedAt }])
  })

  it('stands after what is still to be tried, and can be kept once more', () => {
    const { world, first, second, name, reader } = start()
    keepForShift(world, reader, first)
    keepForShift(world, reader, second)
    world.at('2026-03-03T09:00Z')
    noteTried(world, reader, name(second))
    const order = () => shiftTries(world, reader).map(({ lessonId }) => lessonId)
    expect(order()).toEqual([first.id, second.id])
    world.at('2026-03-05T09:00Z')
    keepForShift(world, reader, second)
    expect(shiftTries(world, reader)[0]).toEqual({ ...name(second), keptAt: world.now(), triedAt: null })
  })

  it('is gone once it is kept no longer, and cannot be tried then', () => {
    const { world, first, name, reader } = start()
    keepForShift(world, reader, first)
    dropTry(world, permitFor(person(world), 'learn'), name(first))
    expect(shiftTries(world, reader)).toHaveLength(1)
    dropTry(world, reader, name(first))
    expect(shiftTries(world, reader)).toEqual([])
    expect(noteTried(world, reader, name(first))).toEqual({ ok: false, reason: 'not-found' })
  })

  it('is nothing where a lesson proposes nothing', () => {
    const { world, first, reader } = start()
    const { es, en } = first.text
    const silent = { ...first, text: { es: { ...es, nextShift: '' }, en: { ...en, nextShift: '' } } }
    expect(keepForShift(world, reader, silent)).toEqual({ ok: false, reason: 'nothing' })
    expect(shiftTries(world, reader)).toEqual([])
  })
})
