import type { Actor } from '~/domains/accounts/model'
import type { World } from '~/platform/world.server'
import { worldOn } from './calendar'
import { markCase, workOnCase } from './casework'
import { confirmFully, endorseSome } from './endorsing'
import { answerLesson, keepLesson, lessonsOf, readLesson } from './learning'
import type { Random } from './random'
import type { Course } from './roster'
import { takeTest } from './testing'

export interface Setting {
  world: World
  actor: Actor
  lead: Actor
  /** Whoever comes first marks first. */
  markers: readonly Actor[]
  random: Random
}

type History = (setting: Setting) => void

/** What people of each kind did over the four months, day by day. */
export const histories: Record<Course, History> = {
  'nearly-there': (setting) => {
    studyLessons(setting, 4, 4, 9)
    test(setting, 48, 0.9)
    caseDone(setting, 62, 'good', 70)
    confirmMany(setting, 45, 8)
  },
  'strong-tests': (setting) => {
    studyLessons(setting, 2, 20, 14)
    test(setting, 60, 0.95)
    confirmMany(setting, 66, 8)
  },
  steady: (setting) => {
    const { random } = setting
    const lessons = random.whole(2, 4)
    studyLessons(setting, lessons, random.whole(8, 30), random.whole(10, 18))
    if (random.chance(0.7)) test(setting, random.whole(84, 96), 0.55 + random.next() * 0.3)
    else test(setting, random.whole(108, 117), 0.6, random.whole(3, 7))
    steadyCase(setting)
    if (random.chance(0.8)) confirmMany(setting, random.whole(60, 78), random.whole(2, 7))
    else endorse(setting, random.whole(70, 90), random.whole(2, 5))
    if (random.chance(0.5)) endorse(setting, random.whole(91, 116), random.whole(2, 4))
  },
  'reads-only': ({ world, actor, random }) => {
    const [first, second] = lessonsOf(world)
    if (first) readLesson(worldOn(world, random.whole(30, 60), random), actor, first)
    if (second) readLesson(worldOn(world, random.whole(70, 110), random), actor, second, 0.5)
  },
  'stuck-on-check': ({ world, actor, random }) => {
    const [first] = lessonsOf(world)
    if (!first) return
    readLesson(worldOn(world, 50, random), actor, first)
    for (const day of [50, 58, 97]) answerLesson(worldOn(world, day, random), actor, first, 2, random)
  },
  lapsed: (setting) => studyLessons(setting, 1, 6, 1),
  newcomer: ({ world, actor, random }) => {
    const [first] = lessonsOf(world)
    if (first) readLesson(worldOn(world, random.whole(108, 118), random), actor, first, 0.4)
  },
  'not-begun': () => undefined,
}

/** Reads and passes so many lessons, now and then at the second try. */
function studyLessons({ world, actor, random }: Setting, count: number, firstDay: number, apart: number): void {
  for (const [place, lesson] of lessonsOf(world).slice(0, count).entries()) {
    const day = firstDay + place * apart
    readLesson(worldOn(world, day, random), actor, lesson)
    if (random.chance(0.25)) answerLesson(worldOn(world, day, random), actor, lesson, 2, random)
    const wrong = lesson.check.pass < lesson.check.questions.length && random.chance(0.4) ? 1 : 0
    answerLesson(worldOn(world, day + 1, random), actor, lesson, wrong, random)
    if (random.chance(0.4)) keepLesson(worldOn(world, day + 1, random), actor, lesson, random)
  }
}

function test({ world, actor, random }: Setting, day: number, skill: number, scenes?: number): void {
  takeTest(worldOn(world, day, random), actor, { skill, random, ...(scenes === undefined ? {} : { scenes }) })
}

function caseDone(
  { world, actor, markers, random }: Setting,
  day: number,
  quality: 'good' | 'weak',
  marked: number,
): void {
  const submission = workOnCase(worldOn(world, day, random), actor, quality)
  const first = random.whole(0, markers.length - 1)
  const turns = [...markers.slice(first), ...markers.slice(0, first)]
  markCase(worldOn(world, marked, random), turns, submission, quality, random)
}

/** Some have feedback, some wait for it, some are still writing. */
function steadyCase(setting: Setting): void {
  const { world, actor, random } = setting
  const lot = random.next()
  if (lot < 0.3) caseDone(setting, 92, random.chance(0.6) ? 'good' : 'weak', 101)
  else if (lot < 0.6)
    workOnCase(worldOn(world, random.whole(109, 118), random), actor, random.chance(0.5) ? 'good' : 'weak')
  else if (lot < 0.8) workOnCase(worldOn(world, random.whole(110, 118), random), actor, 'good', 2)
}

/** Three times each, some weeks apart, for so many of the competencies of the title above. */
function confirmMany({ world, actor, lead, random }: Setting, firstDay: number, count: number): void {
  const first = random.whole(0, 8)
  for (let place = 0; place < count; place++) {
    const worlds = [0, 14, 33].map((days) => worldOn(world, firstDay + days + random.whole(0, 6), random))
    confirmFully(worlds, lead, actor, first + place, random)
  }
}

function endorse({ world, actor, lead, random }: Setting, day: number, count: number): void {
  endorseSome(worldOn(world, day, random), lead, actor, count, random)
}
