import { expect, it } from 'vitest'
import { catalogue } from '~/domains/content/content.server'
import { quizKindOf } from '~/domains/content/quiz-kind'
import { testWorld } from '~tests/world'

it.each([
  ['customer-service', 'test'],
  ['first-line-leadership', 'closing'],
  ['outage-at-peak-hour', 'scene'],
  ['steps-in-order', 'practice'],
] as const)('%s is listed as %s', (id, kind) => {
  const { courses, quizzes } = catalogue(testWorld())
  const quiz = quizzes.find((one) => one.id === id)
  expect(quiz && quizKindOf(quiz, courses)).toBe(kind)
})
