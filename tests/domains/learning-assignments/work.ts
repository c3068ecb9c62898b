import { isNotNull } from 'drizzle-orm'
import { newId } from '~/platform/ids.server'
import type { World } from '~/platform/world.server'
import { attempts } from '~drizzle/assessment'
import { submissions } from '~drizzle/casework'
import { pins } from '~drizzle/content'
import { checkResults, lessonProgress } from '~drizzle/learning'

/** Work put straight into the tables, on a pin that stands for any content. */
export const courseId = 'from-colleague-to-team-lead'
export const lessonIds = [
  'yesterday-a-colleague',
  'running-the-shift',
  'the-first-feedback-talk',
  'when-the-call-lands-on-you',
]
export const quizId = 'first-line-leadership'
export const caseId = 'customer-complaint-resolution'

function anyPin(world: World): string {
  const pin = { hash: 'any', kind: 'form', name: 'any', body: {}, at: world.now() } as const
  world.db.insert(pins).values(pin).onConflictDoNothing().run()
  return pin.hash
}

export function openLesson(world: World, personId: string, lessonId = lessonIds[0]!, section = 1): void {
  const now = world.now()
  const place = { personId, courseId, lessonId, section, furthest: section, openedAt: now, seenAt: now }
  world.db.insert(lessonProgress).values(place).onConflictDoNothing().run()
}

export function passCheck(world: World, personId: string, lessonId: string, passed = true): void {
  const result = { answers: {}, right: passed ? 3 : 0, total: 3, passed, clientId: newId(world.now()), at: world.now() }
  world.db
    .insert(checkResults)
    .values({ personId, courseId, lessonId, checkHash: anyPin(world), ...result })
    .run()
}

export function passCourse(world: World, personId: string): void {
  for (const lessonId of lessonIds) passCheck(world, personId, lessonId)
}

export function beginQuiz(world: World, personId: string): string {
  const id = newId(world.now())
  world.db
    .insert(attempts)
    .values({ id, personId, quizId, formHash: anyPin(world), startedAt: world.now() })
    .run()
  return id
}

export function finishQuiz(world: World, personId: string): string {
  const id = newId(world.now())
  const moments = { startedAt: world.now(), finishedAt: world.now() }
  world.db
    .insert(attempts)
    .values({ id, personId, quizId, formHash: anyPin(world), ...moments })
    .run()
  return id
}

export function beginCase(world: World, personId: string, handedInAt: Date | null = null, round = 1): string {
  const id = newId(world.now())
  const hashes = { caseHash: anyPin(world), rubricHash: anyPin(world) }
  world.db
    .insert(submissions)
    .values({ id, personId, caseId, ...hashes, round, startedAt: world.now(), handedInAt })
    .run()
  return id
}

/** The marks of everything that was handed in. */
export function releaseMarks(world: World): void {
  world.db.update(submissions).set({ releasedAt: world.now() }).where(isNotNull(submissions.handedInAt)).run()
}

export function handIn(world: World, personId: string, round = 1): string {
  return beginCase(world, personId, world.now(), round)
}
