import { describe, expect, it } from 'vitest'
import { extraPercentOf } from '~/domains/assessment/extra-time.server'
import { stage, wordsOf } from '~tests/routes/assessment/pages'
import { person } from '~tests/world'

describe('extra time', () => {
  it('is granted by a trainer with a reason, and every grant stays to be seen', async () => {
    const { world, site, reader } = await stage()
    const trainer = person(world, { role: 'trainer', name: 'Tomás Ruiz' })
    const path = `/es/team/people/${reader.id}`
    expect(await wordsOf(await site.get(path, trainer))).toContain('Ahora no tiene.')
    for (const wrong of [
      { percent: '101', reason: 'x' },
      { percent: '', reason: 'x' },
      { percent: '25', reason: ' ' },
    ])
      expect((await site.post(path, { intent: 'extra-time', ...wrong }, trainer)).status).toBe(422)
    expect(extraPercentOf(world, reader.id)).toBe(0)
    const done = await site.post(path, { intent: 'extra-time', percent: '25', reason: 'Dislexia' }, trainer)
    expect([done.status, done.headers.get('location')]).toEqual([302, path])
    expect(extraPercentOf(world, reader.id)).toBe(25)
    const words = await wordsOf(await site.get(path, trainer))
    expect(words).toContain('Ahora tiene un 25 % más.')
    expect(words).toContain('25 Dislexia Tomás Ruiz')
  })

  it('is not for others to grant', async () => {
    const { world, site, reader } = await stage()
    const path = `/es/team/people/${reader.id}`
    const form = { intent: 'extra-time', percent: '50', reason: 'x' }
    for (const role of ['lead', 'admin'] as const) {
      const asker = person(world, { role })
      expect((await site.post(path, form, asker)).status).toBe(role === 'lead' ? 404 : 403)
    }
    expect(await wordsOf(await site.get(path, person(world, { role: 'admin' })))).not.toContain('Tiempo adicional')
    expect(extraPercentOf(world, reader.id)).toBe(0)
  })
})
