import { encodeAnswer, readAnswer } from '~/domains/assessment/answer'
import { scoreForm } from '~/domains/assessment/form-score'
import { formOf } from '~/domains/assessment/forms.server'
import { keyOf } from '~/domains/assessment/keys.server'
import { type Answer, type Form, type FormItem, type Key, scoringMethod } from '~/domains/assessment/model'
import { optionsOf } from '~/domains/content/item-model'
import { newId } from '~/platform/ids.server'
import type { World } from '~/platform/world.server'
import { people } from '~drizzle/accounts'
import { answerSteps, attempts, scores } from '~drizzle/assessment'

const together = 50

/** So many people who have each taken a form once, written straight into the tables: through the doors it would take minutes. */
export function addCrowd(world: World, formHash: string, many: number): void {
  const form = formOf(world, formHash)
  const key = keyOf(world, form)
  const { db } = world
  db.transaction(() => {
    for (let from = 0; from < many; from += together) {
      const length = Math.min(together, many - from)
      const taken = Array.from({ length }, (_, index) => takenBy(world, form, key, from + index))
      const rows = taken.map(({ person }) => person)
      db.insert(people).values(rows).run()
      db.insert(attempts)
        .values(taken.map(({ attempt }) => attempt))
        .run()
      db.insert(answerSteps)
        .values(taken.flatMap(({ steps }) => steps))
        .run()
      db.insert(scores)
        .values(taken.map(({ score }) => score))
        .run()
    }
  })
}

function takenBy(world: World, form: Form, key: Key, number: number) {
  const at = new Date(world.now().getTime() - number * 60_000)
  const [personId, attemptId] = [newId(at), newId(at)]
  const named = { id: personId, name: `Persona ${number}`, email: `crowd-${number}@demo.example`, createdAt: at }
  const answers = new Map(form.items.map((item, place) => [item.id, answerOf(item, place + number * 7)]))
  const result = scoreForm(form, answers, key)
  const sheet = {
    credits: result.items.map(({ inForm }) => inForm),
    own: result.items.map(({ inCompetency }) => inCompetency),
    answers: form.items.map((item) => encodeAnswer(item, answers.get(item.id))),
    seconds: form.items.map((_, place) => 20 + ((place + number) % 40)),
  }
  const begun = { id: attemptId, personId, quizId: form.id, formHash: form.hash, startedAt: at }
  return {
    person: { ...named, role: 'learner', locale: 'es', zone: 'Europe/Madrid' } as const,
    attempt: { ...begun, finishedAt: at, closedBy: 'person' } as const,
    steps: [...answers].map(([itemId, value], sequence) => {
      return { attemptId, itemId, clientId: attemptId, sequence, value, arrivedAt: at }
    }),
    score: { attemptId, method: scoringMethod, key: key.name, result, sheet, at },
  }
}

function answerOf(item: FormItem, turn: number): Answer {
  const read = readAnswer(item, answerTo(item, turn))
  if (!read.ok) throw new Error(`no answer to ${item.id}`)
  return read.answer
}

/** Fields of an answer to a best-and-worst or rate-each item, another one each turn. */
export function answerTo(item: FormItem, turn: number): Record<string, string> {
  const options = optionsOf(item).map(({ id }) => id)
  const [best = '', worst = ''] = [options[turn % options.length], options[(turn + 1) % options.length]]
  if (item.format === 'best-worst') return { best, worst }
  return Object.fromEntries(options.map((id, at) => [`rate-${id}`, String(((turn + at * 3) % 7) + 1)]))
}
