import { plural } from '../format'

const works = (count: number) => `${count} ${plural('es', count, { one: 'entrega', other: 'entregas' })}`

/** Who is read twice: the rule of each case. */
export const readingRules = {
  title: 'Qué se lee dos veces',
  lead: 'Una segunda persona lee, sin ver lo que puso la primera, lo que queda cerca del aprobado y una parte del resto, por sorteo.',
  titleOf: (title: string) => `Qué se lee dos veces: ${title}`,
  cases: 'Casos',
  case: 'Caso',
  within: 'Cerca del aprobado',
  points: (points: string) => `a ${points} puntos o menos`,
  share: 'Del resto, por sorteo',
  since: 'Desde',
  usual: 'siempre',
  set: 'Cambiar la regla',
  withinField: 'Puntos hasta el aprobado',
  withinHint:
    'Entre 0 y 50, de 100. También está cerca lo que un solo nivel de un criterio imprescindible haría aprobar.',
  shareField: 'Parte del resto, en %',
  shareHint: 'Entre 0 y 100. Quién sale lo decide el código de la entrega, no quién la corrige.',
  foresee: 'Ver qué habría supuesto',
  foreseen: 'Qué habría supuesto',
  foreseenOf: (count: number, day: string) => `Con ${works(count)} que se leyeron por primera vez desde el ${day}:`,
  nothing: (day: string) =>
    `Desde el ${day} nadie ha corregido este caso: no hay con qué comparar. La regla se puede poner igualmente.`,
  reason: 'Segunda lectura',
  byStanding: 'Con la de ahora',
  byTried: 'Con la nueva',
  reasons: { 'near-pass': 'Por quedar cerca del aprobado', drawn: 'Por sorteo' },
  of: (count: string, all: string) => `${count} de ${all}`,
  total: 'En total',
  unchanged: 'Es la regla que ya vale.',
  put: 'Poner esta regla',
  putAbout: 'Vale para lo que se termine de leer desde ahora. Lo que ya tiene resultado no cambia.',
  history: 'Las reglas que ha habido',
  moment: 'Puesta el',
  by: 'Por',
  stands: 'vale ahora',
  atFirst: 'al principio',
  nobody: 'nadie',
}
