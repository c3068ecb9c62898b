import { permitFor } from '~/cli/demo/permit'
import type { Actor } from '~/domains/accounts/model'
import { findAttempt, startAttempt } from '~/domains/assessment/attempts.server'
import type { Attempt } from '~/domains/assessment/model'
import { catalogue } from '~/domains/content/content.server'
import { hashOf } from '~/domains/content/hashes.server'
import type { Item, ItemFormat, PlacedItem } from '~/domains/content/item-model'
import type { Quiz } from '~/domains/content/quiz-model'
import type { World } from '~/platform/world.server'
import { putLive } from './live'

/** Stands before every reason: what may not be seen before the end. */
export const secret = 'SECRETO'

const both = (es: string, en = `${es} (en)`) => ({ es, en })
const letters = ['a', 'b', 'c', 'd', 'e']

function facts(id: string) {
  return {
    id,
    competency: 'team-leadership',
    level: 3,
    difficulty: 'medium' as const,
    sector: 'retail',
    channel: 'phone',
    scene: both(
      `Esto pasa en ${id}: la cola crece y llega un aviso de última hora.`,
      `This happens in ${id}: the queue grows.`,
    ),
    ask: both('¿Qué deberías hacer?', 'What should you do?'),
  }
}

function reasoned(item: string, id: string) {
  return {
    id,
    text: both(`Respuesta ${id} de ${item}, con algo más de texto`, `Response ${id} of ${item}, with some more text`),
    why: both(`${secret} por qué ${id} de ${item}`, `${secret} why ${id} of ${item}`),
    shows: 'team-leadership',
  }
}

const judged = (item: string, values: number[]) =>
  values.map((effectiveness, index) => ({ ...reasoned(item, letters[index] ?? ''), effectiveness }))
const keyed = (item: string, right: string[]) =>
  letters.slice(0, 4).map((id) => ({ ...reasoned(item, id), right: right.includes(id) }))

function branchingItem(id: string): Item {
  const leading = (option: string, effectiveness: number, to: string) => ({
    ...reasoned(id, option),
    effectiveness,
    to,
  })
  const ending = (node: string) => ({
    id: node,
    text: both(`Final ${node}: la cola baja`, `Ending ${node}: the queue shrinks`),
    why: both(`${secret} por qué final ${node}`, `${secret} why ending ${node}`),
  })
  return {
    ...facts(id),
    format: 'branching',
    start: 'start',
    nodes: [
      {
        id: 'start',
        text: both('Se cae la centralita', 'The switchboard fails'),
        options: [leading('a', 6, 'middle'), leading('b', 2, 'bad')],
      },
      {
        id: 'middle',
        text: both('La gente vuelve a llamar', 'People call again'),
        options: [leading('c', 7, 'good'), leading('d', 3, 'bad')],
      },
      ending('good'),
      ending('bad'),
    ],
  }
}

/** An item in a format, known by the words of its id in all of its texts. */
export function itemIn(format: ItemFormat, id: string = format): PlacedItem {
  const item = bodyIn(format, id)
  return { ...item, bank: 'ten', hash: hashOf(item) }
}

function bodyIn(format: ItemFormat, id: string): Item {
  const own = facts(id)
  switch (format) {
    case 'pick-best':
      return { ...own, format, options: judged(id, [2, 6.5, 4, 3]) }
    case 'best-worst':
      return { ...own, format, options: judged(id, [2, 6.5, 4, 3, 5]) }
    case 'rate-each':
      return { ...own, format, scale: { from: 0, to: 10 }, options: judged(id, [2, 9, 4, 6]) }
    case 'rank':
      return { ...own, format, options: judged(id, [2, 6.5, 4, 3, 5]) }
    case 'choose-n':
      return { ...own, format, choose: 2, options: judged(id, [2, 6.5, 4, 3, 6]) }
    case 'one-of':
      return { ...own, format, options: keyed(id, ['c']) }
    case 'several-of':
      return { ...own, format, options: keyed(id, ['a', 'd']) }
    case 'number':
      return {
        ...own,
        format,
        answer: 417.25,
        tolerance: 0.125,
        unit: both('segundos', 'seconds'),
        why: both(`${secret} por qué de ${id}`, `${secret} why of ${id}`),
        shows: 'team-leadership',
      }
    case 'order':
      return { ...own, format, options: letters.slice(0, 4).map((letter) => reasoned(id, letter)) }
    case 'branching':
      return branchingItem(id)
  }
}

export const formats: ItemFormat[] = [
  'pick-best',
  'best-worst',
  'rate-each',
  'rank',
  'choose-n',
  'one-of',
  'several-of',
  'number',
  'order',
  'branching',
]

function quizOf(id: string, items: PlacedItem[], rest: Partial<Quiz> = {}): Quiz {
  const body = {
    id,
    title: both(`Prueba ${id}`, `Test ${id}`),
    summary: both('Diez formas de responder.', 'Ten ways to answer.'),
    purpose: both('Sirve para probar.', 'It is for trying.'),
    instructions: both('Responde.', 'Answer.'),
    purposeHtml: both('<p>Sirve para probar.</p>', '<p>It is for trying.</p>'),
    instructionsHtml: both('<p>Responde.</p>', '<p>Answer.</p>'),
    minutes: 20,
    items,
    practiceItems: [],
    measures: [{ competency: 'team-leadership', level: 3, cut: 60 }],
    passReason: both('Por acuerdo.', 'By agreement.'),
    retakeAfterDays: 7,
    ...rest,
  }
  return { ...body, hash: hashOf(body) }
}

/** One item in each format, one a page. */
export const tenFormats = 'ten-formats'
/** The same, all on one page. */
export const tenTogether = 'ten-together'
/** The same with a time limit, two attempts and items to try beforehand. */
export const tenLimited = 'ten-limited'
export const tenPractice = 'ten-practice'
/** Twenty items in quick formats. */
export const twenty = 'twenty'

function quizzes(): Quiz[] {
  const ten = formats.map((format) => itemIn(format))
  const many = Array.from({ length: 20 }, (_, index) =>
    itemIn((['pick-best', 'best-worst', 'rate-each', 'one-of'] as const)[index % 4] ?? 'one-of', `item-${index + 1}`),
  )
  const tried = [itemIn('pick-best', 'try-one'), itemIn('number', 'try-two')]
  return [
    quizOf(tenFormats, ten),
    quizOf(tenTogether, ten, { layout: 'all' }),
    quizOf(tenLimited, ten, { limitMinutes: 30, mostAttempts: 2, practiceItems: tried }),
    quizOf(tenPractice, ten, { mode: 'practice', measures: [], retakeAfterDays: 0 }),
    quizOf(twenty, many),
  ]
}

/** Puts tests of all ten formats beside the tests that are live. */
export function addTenFormats(world: World): void {
  putLive(world, [...catalogue(world).quizzes, ...quizzes()])
}

/** Begins a test, or takes it up. */
export function beginAt(world: World, actor: Actor, quizId: string, warmUp = false): Attempt {
  const started = startAttempt(world, permitFor(actor, 'learn'), quizId, warmUp)
  const attempt = started.ok ? findAttempt(world, actor, started.attemptId) : null
  if (!attempt) throw new Error(`${quizId} could not be started`)
  return attempt
}
