/** Each exercise as small as it may be, without anything that would differ between languages. */
const frame = { title: 'T', prompt: 'P', lesson: 'L' }
const figures = { calls: 120, minutes: 30, aht: 300, target: 80, within: 20 }
const days = (values: number[]) => values.map((value, index) => ({ label: `D${index}`, value }))

export const exercises = {
  Staffing: { ...frame, ...figures, patience: 120, shrinkage: 30 },
  KpiExplorer: {
    ...frame,
    columns: [
      { id: 'week', name: 'W', kind: 'word' },
      { id: 'calls', name: 'C', kind: 'number', decimals: 0 },
      { id: 'share', name: 'S', kind: 'number', decimals: 1 },
    ],
    rows: [40, 62, 51, 38, 70, 55].map((calls, index) => [`W${index}`, calls, index / 2]),
    questions: [
      {
        id: 'most',
        ask: '?',
        options: [
          { text: 'W4', why: '70', right: true },
          { text: 'W1', why: '62' },
        ],
      },
    ],
  },
  CallScoring: {
    ...frame,
    agent: 'Nerea',
    customer: 'Omar',
    lines: (['agent', 'customer', 'agent', 'customer'] as const).map((who) => ({ who, says: 'S' })),
    criteria: ['greets', 'solves'].map((id, index) => ({
      id,
      text: id,
      levels: ['0', '1', '2'],
      agreed: index,
      why: 'W',
    })),
  },
  Calibration: {
    ...frame,
    contacts: ['one', 'two'].map((id) => ({ id, title: id, text: 'S' })),
    criteria: ['clear', 'kind'].map((id) => ({ id, text: id })),
    levels: ['0', '1', '2'],
    agreed: [
      [1, 2],
      [0, 1],
    ],
  },
  ForecastPlot: { ...frame, unit: 'U', season: 3, history: days([8, 9, 4, 10, 11, 6]), actual: days([9, 10, 5]) },
  Computed: { of: 'erlang-c-agents', ...figures },
}
export type Exercise = keyof typeof exercises

/** It as MDX, with some props in place of its own; `undefined` leaves one out. */
export function exercise(name: Exercise, changed: Record<string, unknown> = {}): string {
  const props = Object.entries({ ...exercises[name], ...changed })
  const told = props.flatMap(([key, value]) => (value === undefined ? [] : `  ${key}={${JSON.stringify(value)}}`))
  return `<${name}\n${told.join('\n')}\n/>`
}
