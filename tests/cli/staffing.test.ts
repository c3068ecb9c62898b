import { describe, expect, it } from 'vitest'
import { answerOf, escalon, escalonHere } from './command-line'

interface Answer {
  erlangs: number
  agents: number
  probabilityOfWaiting: number
  serviceLevel: number
  averageSpeedOfAnswerSeconds: number
  occupancy: number
  meetsTarget: boolean
  rostered: number
  abandonment: number | null
  notes: string[]
}

const halfHour = ['staffing', '--calls', '100', '--interval', '1800', '--aht', '180', '--target', '.8,20']

describe('escalon staffing', () => {
  it('prints the published figures for 14 agents, and nothing else', () => {
    const ran = escalon([...halfHour, '--agents', '14', '--shrinkage', '.3'])
    const { probabilityOfWaiting, serviceLevel, averageSpeedOfAnswerSeconds, occupancy, notes, ...rest } =
      answerOf<Answer>(ran)
    expect(ran.told).toBe('')
    expect(rest).toEqual({ erlangs: 10, agents: 14, meetsTarget: true, rostered: 20, abandonment: null })
    expect(probabilityOfWaiting).toBeCloseTo(0.1741319335950498, 14)
    expect(serviceLevel).toBeCloseTo(0.8883500191794669, 14)
    expect(averageSpeedOfAnswerSeconds).toBeCloseTo(7.83593701177724, 12)
    expect(occupancy).toBeCloseTo(10 / 14, 14)
    expect(notes).toHaveLength(1)
  })

  it('finds the least number that meets the target, and does not round', async () => {
    expect(answerOf<Answer>(await escalonHere(halfHour))).toMatchObject({ agents: 14, rostered: 14 })
    expect(answerOf<Answer>(await escalonHere([...halfHour, '--agents', '13']))).toMatchObject({ meetsTarget: false })
  })

  it('counts those who hang up when it is given their patience', async () => {
    const words = ['--calls', '48', '--interval', '60', '--aht', '60', '--agents', '50', '--patience', '120']
    const answer = answerOf<Answer>(await escalonHere(['staffing', ...words, '--target', '.8,20']))
    expect(answer.abandonment).toBeCloseTo(0.0309, 4)
    expect(answer.averageSpeedOfAnswerSeconds).toBeCloseTo(3.71, 2)
    expect(answer.occupancy).toBeCloseTo((48 * (1 - (answer.abandonment ?? 0))) / 50, 12)
    expect(answer.notes.join(' ')).toContain('all offered')
  })

  it('is finite for a hundred thousand calls', async () => {
    const words = ['staffing', '--calls', '100000', '--interval', '1800', '--aht', '180', '--target', '0.8,20']
    const answer = answerOf<Answer>(await escalonHere(words))
    expect(answer).toMatchObject({ erlangs: 10_000, meetsTarget: true })
    expect(answer.agents).toBeGreaterThan(10_000)
    expect(answer.agents).toBeLessThan(10_100)
  })

  it.each([
    [['--agents', '10'], 'grows without end'],
    [['--agents', '9'], 'grows without end'],
    [['--target', '1,20'], '100 %'],
    [['--calls', '1e300', '--aht', '1e300'], 'beyond computing'],
    [['--calls', '1e-300', '--aht', '1e-300'], 'beyond computing'],
    [['--patience', '1e300'], 'beyond computing'],
  ])('cannot use %j', async (more, said) => {
    const ran = await escalonHere([...halfHour, ...more])
    expect(ran).toMatchObject({ exitCode: 1, printed: '' })
    expect(ran.told).toContain(said)
  })

  it.each([
    [['--agents', '13.5'], '--agents'],
    [['--agents', '0'], '--agents'],
    [['--calls', '-1'], '--calls'],
    [['--aht', 'long'], '--aht'],
    [['--target', '80,20'], '--target'],
    [['--target', '.8'], '--target'],
    [['--shrinkage', '1'], '--shrinkage'],
    [['--patience', '0'], '--patience'],
    [['--agent', '14'], '--agent'],
    [['more'], 'more'],
  ])('is called wrongly with %j', async (more, said) => {
    const ran = await escalonHere([...halfHour, ...more])
    expect(ran).toMatchObject({ exitCode: 2, printed: '' })
    expect(ran.told).toContain(said)
  })

  it('names what is missing', async () => {
    const ran = await escalonHere(['staffing', '--calls', '100', '--interval', '1800', '--target', '.8,20'])
    expect(ran).toMatchObject({ exitCode: 2, printed: '' })
    expect(ran.told).toContain('--aht is missing')
  })
})
