import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hashPassword, verifyPassword } from '~/domains/accounts/passwords.server'
import { workQueue } from '~/domains/accounts/work-queue'

/** A task that ends when it is told to. */
function task() {
  const control = { started: false, finish: () => {}, fail: (_error: Error) => {} }
  const run = () =>
    new Promise<string>((resolve, reject) => {
      control.started = true
      control.finish = () => resolve('done')
      control.fail = reject
    })
  return { control, run }
}
const turns = () => new Promise<void>((resolve) => setImmediate(resolve))

describe('the queue', () => {
  it('runs so many at once, lets so many wait and turns the next away', async () => {
    const queue = workQueue({ atOnce: 1, waiting: 1 })
    const [first, second, third] = [task(), task(), task()]
    const one = queue.run(first.run)
    const two = queue.run(second.run)
    expect(queue.isFull()).toBe(true)
    const three = queue.run(third.run)
    expect(await three).toEqual({ ok: false, reason: 'busy' })
    await turns()
    expect([first.control.started, second.control.started, third.control.started]).toEqual([true, false, false])
    first.control.finish()
    expect(await one).toEqual({ ok: true, value: 'done' })
    await turns()
    expect(second.control.started).toBe(true)
    second.control.finish()
    expect(await two).toEqual({ ok: true, value: 'done' })
    expect(queue.isFull()).toBe(false)
  })

  it('gives the place on when a task fails', async () => {
    const queue = workQueue({ atOnce: 1, waiting: 1 })
    const broken = task()
    const one = queue.run(broken.run)
    const two = queue.run(async () => 'next')
    await turns()
    broken.control.fail(new Error('broken'))
    await expect(one).rejects.toThrow('broken')
    expect(await two).toEqual({ ok: true, value: 'next' })
    expect(await queue.run(async () => 'free again')).toEqual({ ok: true, value: 'free again' })
  })

  it('never runs more at once than it may, and answers everybody', async () => {
    const sizes = fc.tuple(
      fc.integer({ min: 1, max: 4 }),
      fc.integer({ min: 0, max: 6 }),
      fc.integer({ min: 1, max: 20 }),
    )
    await fc.assert(
      fc.asyncProperty(sizes, async ([atOnce, waiting, comers]) => {
        const queue = workQueue({ atOnce, waiting })
        let [running, most] = [0, 0]
        const work = async () => {
          most = Math.max(most, ++running)
          await turns()
          running--
        }
        const answers = await Promise.all(Array.from({ length: comers }, () => queue.run(work)))
        expect(most).toBe(Math.min(atOnce, comers))
        expect(answers.filter(({ ok }) => ok)).toHaveLength(Math.min(comers, atOnce + waiting))
        expect(running).toBe(0)
      }),
      { numRuns: 50 },
    )
  })
})

describe('argon2id', () => {
  it('costs 19 MiB, two passes, one lane, and salts', async () => {
    const [one, other] = [await hashPassword('un buen refugio'), await hashPassword('un buen refugio')]
    expect(one.ok && one.value).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect(one).not.toEqual(other)
  })

  it('tells the right password from others, however its accents are typed', async () => {
    const hashed = await hashPassword('contraseña única')
    if (!hashed.ok) throw new Error(hashed.reason)
    expect(await verifyPassword(hashed.value, 'contraseña única'.normalize('NFD'))).toEqual({ ok: true, value: true })
    expect(await verifyPassword(hashed.value, 'contrasena unica')).toEqual({ ok: true, value: false })
  })

  it('does the same work and says no when there is no password', async () => {
    expect(await verifyPassword(null, 'anything at all')).toEqual({ ok: true, value: false })
  })
})
