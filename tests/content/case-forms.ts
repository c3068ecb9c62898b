import { appendFileSync } from 'node:fs'
import { join } from 'node:path'
import { change, study, write } from './sample'

const late = '      - { id: late, type: number, name: { es: Tarde, en: Late } }\n'
const plots = `    plots:
      - { id: by-day, title: { es: "Por día", en: "By day" }, x: date, y: late, how: sum, by: zone }
`
const tasks = `  - id: people
    kind: number
    title: { es: "Cuántos", en: "How many" }
    prompt: { es: "¿Cuántos?", en: "How many?" }
    decimals: 0
    tolerance: 0
    partTolerance: 1
    answer: { staffing: { of: agents, calls: 120, minutes: 30, aht: 300, target: 80, within: 20 } }
    why: { es: "Erlang C.", en: "Erlang C." }
  - { id: plan, kind: plan, title: { es: Plan, en: Plan }, prompt: { es: Haz, en: Do }, rows: { least: 1, most: 2 } }
  - id: form
    kind: scores
    title: { es: Hoja, en: Form }
    prompt: { es: Puntúa, en: Score }
    document: call
    criteria:
      - { id: greeting, text: { es: Saluda, en: Greets }, levels: [{ es: No, en: "No" }, { es: Sí, en: "Yes" }], agreed: 1, why: { es: Oye, en: Heard } }
      - { id: needs, text: { es: Pregunta, en: Asks }, levels: [{ es: No, en: "No" }, { es: Sí, en: "Yes" }], agreed: 0, why: { es: Falta, en: Lacks } }
  - { id: slides, kind: file, title: { es: Hojas, en: Slides }, prompt: { es: Sube, en: Send }, optional: true, accepts: [pdf, png], megabytes: 2 }
`
const call = `names: { agent: { es: Nerea, en: Nerea } }
lines:
  - { at: "00:04", who: agent, says: { es: Buenas., en: Hello. } }
  - { at: "00:09", who: customer, says: { es: Llamo por mi pedido., en: I am calling about my order. } }
`
const answers = `  people: 25
  plan: [{ action: { es: Llamar, en: Call }, owner: { es: Eva, en: Eva }, date: 2026-04-10, measure: { es: Cero, en: None } }]
  form: { greeting: 1, needs: 1 }
marks:`

/** Adds to the sample's case one of each: transcript, plot, staffing figure, plan, quality form, file; and a rubric of five levels. */
export function addForms(folder: string): void {
  change(folder, `${study}/case.yaml`, late, late + plots)
  change(
    folder,
    `${study}/case.yaml`,
    'tasks:\n',
    `  - { id: call, kind: transcript, title: { es: Llamada, en: Call } }\ntasks:\n`,
  )
  appendFileSync(join(folder, study, 'case.yaml'), tasks)
  write(folder, `${study}/documents/call.yaml`, call)
  for (const name of ['good', 'weak']) change(folder, `${study}/samples/${name}.yaml`, 'marks:', answers)
  change(folder, `${study}/rubric.yaml`, 'tasks: [reply]', 'tasks: [reply, plan, slides]')
  change(
    folder,
    `${study}/rubric.yaml`,
    '{ es: "Tres.", en: "Three." }',
    '{ es: Tres, en: Three }\n      - { es: Cuatro, en: Four }',
  )
  change(folder, `${study}/samples/good.yaml`, 'tone: { level: 3', 'tone: { level: 4')
}
