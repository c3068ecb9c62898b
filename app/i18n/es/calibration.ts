import { formatNumber, plural } from '../format'

const parts: Record<number, string> = {
  0.25: 'un cuarto de nivel',
  0.5: 'medio nivel',
  0.75: 'tres cuartos de nivel',
  1: 'un nivel',
}
/** Levels to the nearest quarter, in words. */
const levels = (size: number) => parts[size] ?? `${formatNumber(size, 'es', 2)} niveles`
const quarters = (difference: number) => Math.round(Math.abs(difference) * 4) / 4

export const calibration = {
  title: (title: string) => `Calibrar: ${title}`,
  crumb: 'Calibrar',
  lead: 'Antes de corregir este caso, corrige las respuestas de muestra como si fueran de verdad. Después verás tus niveles junto a los acordados, con sus razones. No es un examen: nadie queda fuera.',
  samples: 'Las muestras',
  sample: (place: number) => `Muestra ${place}`,
  done: 'hecha',
  open: 'por hacer',
  none: 'Este caso no tiene respuestas de muestra, así que no hay nada que calibrar.',
  answers: 'La respuesta',
  papers: 'El encargo y los documentos',
  rubric: 'La rúbrica',
  lookAt: (weight: string, names: string) => `${weight} puntos. Mira en: ${names}`,
  keep: 'Comparar con lo acordado',
  faultsTitle: 'Falta algún nivel',
  choose: 'Elige un nivel.',
  result: (place: number) => `Muestra ${place}: lo tuyo y lo acordado`,
  criterion: 'Criterio',
  own: 'Tú',
  agreed: 'Acordado',
  difference: 'Diferencia',
  why: 'Por qué se acordó',
  same: 'igual',
  stricter: (count: number) => `${count} ${plural('es', count, { one: 'nivel', other: 'niveles' })} por debajo`,
  kinder: (count: number) => `${count} ${plural('es', count, { one: 'nivel', other: 'niveles' })} por encima`,
  shares: (exact: string, adjacent: string) =>
    `Coincides del todo en el ${exact} de los criterios, y a un nivel o menos en el ${adjacent}.`,
  severity: (difference: number) => {
    if (quarters(difference) === 0) return 'En conjunto, corriges con la severidad acordada.'
    const word = difference < 0 ? 'más' : 'menos'
    return `En conjunto, corriges con ${word} severidad que lo acordado: ${levels(quarters(difference))} por ${difference < 0 ? 'debajo' : 'encima'}.`
  },
  severityShort: (difference: number) => {
    if (quarters(difference) === 0) return 'como lo acordado'
    return `${levels(quarters(difference))} por ${difference < 0 ? 'debajo' : 'encima'}`
  },
  readAgain: 'Vuelve a leer antes de corregir',
  readAgainAbout: 'Aquí estás a más de un nivel de lo acordado. Esto dicen los dos niveles:',
  yourLevel: (level: number, words: string) => `El tuyo, nivel ${level}: ${words}`,
  agreedLevel: (level: number, words: string) => `El acordado, nivel ${level}: ${words}`,
  nothingAgain: 'No hay nada que debas volver a leer.',
  next: (place: number) => `Seguir con la muestra ${place}`,
  again: 'Corregirla otra vez',
  toMarking: 'Ir a corregir',
  history: 'Tus calibraciones de este caso',
  when: 'Cuándo',
  which: 'Muestra',
  exact: 'Iguales',
  adjacent: 'A un nivel o menos',
  severityHead: 'Severidad',
}
