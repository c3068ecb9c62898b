import { describe, expect, it } from 'vitest'
import { answerOutsideCertificate } from '~/domains/ladder/outside-answers.server'
import { takeCertificateBack } from '~/domains/ladder/outside-handing-in.server'
import {
  listWaitingOutside,
  outsideFileToSend,
  ownOutside,
  permitToAnswer,
} from '~/domains/ladder/outside-lists.server'
import { people } from '~drizzle/accounts'
import { inVault } from '~tests/domains/casework/with-file'
import { person, testWorld } from '~tests/world'
import { handedIn, handIn } from './papers'
import { permitted } from './people'

function desk() {
  const world = testWorld()
  const [owner, trainer] = [person(world, { name: 'Ana' }), person(world, { role: 'trainer', name: 'Laura' })]
  const own = () => ownOutside(world, permitted(owner, 'learn'))
  const answer = (id: string, verdict: 'confirmed' | 'declined', words = '') =>
    answerOutsideCertificate(world, permitted(trainer, 'certify', owner), id, { answer: verdict, words })
  return { world, owner, trainer, own, answer }
}

describe('handing in a certificate of somebody else’s', () => {
  it('keeps what the content calls it, its days and its file', async () => {
    const { world, owner, own } = desk()
    const id = await handedIn(world, owner, { expires: '2027-01-31' })
    expect(own()).toMatchObject([
      { id, issuer: 'Society of Workforce Planning Professionals (SWPP)', number: 'A-17', fileName: 'cwpp.pdf' },
    ])
    // the end of that day in the holder's zone
    expect(own()[0]).toMatchObject({ state: 'waiting', expiresAt: new Date('2027-01-31T22:59:59.999Z') })
    expect(inVault(world)).toHaveLength(1)
  })

  it('takes the same form once, with its first file, and no form of another’s', async () => {
    const { world, owner, own } = desk()
    const client = 'same-form-1'
    const id = await handedIn(world, owner, { client })
    expect(await handIn(world, owner, { client })).toEqual({ ok: true, id })
    expect(await handIn(world, person(world), { client })).toEqual({ ok: false, reason: 'conflict' })
    expect([own().length, inVault(world).length]).toEqual([1, 1])
  })

  it.each([
    ['one that is not recognised', { recognised: 'unheard-of' }, 'recognised', 'choose'],
    ['a day of issue to come', { issued: '2126-01-01' }, 'issued', 'in-the-future'],
    ['a day of issue too long ago', { issued: '1969-12-31' }, 'issued', 'too-old'],
    ['an end that has passed', { expires: '2026-01-11' }, 'expires', 'in-the-past'],
  ])('refuses %s, and keeps nothing of it', async (_, wanted, field, reason) => {
    const { world, owner, own } = desk()
    expect(await handIn(world, owner, wanted)).toEqual({ ok: false, field, reason })
    expect([own(), inVault(world)]).toEqual([[], []])
  })

  it.each([
    ['a program', Buffer.from('4d5a90000300000004000000ffff0000', 'hex'), 'type'],
    ['a text, which tasks may take', Buffer.from('Certifico que sí.'), 'type'],
    ['nothing', Buffer.alloc(0), 'empty'],
  ])('refuses a file that is %s, whatever its name', async (_, bytes, reason) => {
    const { world, owner } = desk()
    expect(await handIn(world, owner, {}, bytes)).toEqual({ ok: false, field: 'file', reason })
    expect(inVault(world)).toEqual([])
  })

  it('has ten waiting at most; an answer makes room', async () => {
    const { world, owner, own, answer } = desk()
    for (let place = 0; place < 10; place++) await handedIn(world, owner)
    expect(await handIn(world, owner)).toEqual({ ok: false, reason: 'many' })
    expect(inVault(world)).toHaveLength(10)
    answer(own()[0]?.id ?? '', 'confirmed')
    expect(await handIn(world, owner)).toMatchObject({ ok: true })
  })
})

describe('taking it back', () => {
  it('leaves nothing of it, while nobody has answered', async () => {
    const { world, owner, own, answer } = desk()
    const learner = permitted(owner, 'learn')
    const id = await handedIn(world, owner)
    const stranger = await takeCertificateBack(world, permitted(person(world), 'learn'), id)
    expect(stranger).toEqual({ ok: false, reason: 'not-found' })
    expect(await takeCertificateBack(world, learner, id)).toEqual({ ok: true })
    expect([own(), inVault(world)]).toEqual([[], []])
    const answered = await handedIn(world, owner)
    answer(answered, 'declined', 'No se lee.')
    expect(await takeCertificateBack(world, learner, answered)).toEqual({ ok: false, reason: 'conflict' })
    expect(own()).toMatchObject([{ state: 'declined', words: 'No se lee.', byName: 'Laura' }])
    expect(inVault(world)).toHaveLength(1)
  })
})

describe('those that wait', () => {
  it('are paged, longest waiting first, without one’s own, the answered, and people who left', async () => {
    const { world, owner, trainer, answer } = desk()
    const onDay = (day: number) => {
      world.at(`2026-03-0${day}T09:00:00Z`)
      return handedIn(world, owner)
    }
    const [second, third, first] = [await onDay(3), await onDay(4), await onDay(2)]
    await handedIn(world, trainer)
    const page = (offset: number) => {
      const { rows, total } = listWaitingOutside(world, permitted(trainer, 'certify'), { limit: 2, offset })
      return [rows.map(({ id }) => id), total]
    }
    expect([page(0), page(2)]).toEqual([
      [[first, second], 3],
      [[third], 3],
    ])
    answer(first, 'confirmed')
    expect(page(0)).toEqual([[second, third], 2])
    world.db.update(people).set({ leftAt: world.now() }).run()
    expect(page(0)).toEqual([[], 0])
    expect(permitToAnswer(world, trainer, second)).toEqual({ ok: false, reason: 'not-found' })
  })

  it('give their file to the owner and those who may answer', async () => {
    const { world, owner, trainer } = desk()
    const id = await handedIn(world, owner)
    for (const actor of [owner, trainer]) expect(outsideFileToSend(world, actor, id)).toMatchObject({ type: 'pdf' })
    for (const role of ['learner', 'lead', 'admin'] as const) {
      expect(outsideFileToSend(world, person(world, { role }), id)).toEqual({ ok: false, reason: 'not-found' })
    }
    expect(outsideFileToSend(world, trainer, 'unknown')).toEqual({ ok: false, reason: 'not-found' })
  })
})
