import { expect, it } from 'vitest'
import { lowestRung, stageOf } from '~/domains/content/rung'

const titles = [
  { id: 'agent', rank: 1 },
  { id: 'analyst', rank: 2 },
  { id: 'manager', rank: 4 },
  { id: 'director', rank: 6 },
]

it('places a course by the lowest title that it leads to', () => {
  expect(lowestRung(['director', 'analyst'], titles)).toBe(2)
  expect(lowestRung(['unknown'], titles)).toBe(Number.POSITIVE_INFINITY)
})

it.each([
  [['agent', 'manager'], 'agent'],
  [['manager', 'analyst'], 'lead'],
  [['director', 'manager'], 'manager'],
  [[], 'manager'],
] as const)('a course towards %j is of the stage %s', (towards, stage) => {
  expect(stageOf(towards, titles)).toBe(stage)
})
