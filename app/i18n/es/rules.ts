import { plural } from '../format'

const people = (number: number) => `${number} ${plural('es', number, { one: 'persona', other: 'personas' })}`

export const rules = {
  title: 'Probar otra regla',
  lead: 'Qué pasaría si un puesto se juzgara con otros números: quién ganaría y quién perdería. Aquí no se cambia nada.',
  which: 'Puesto',
  choose: 'Elige un puesto',
  show: 'Ver su regla',
  numbers: {
    pointsToHold: 'Puntos para tener una competencia',
    pieces: 'Evidencias independientes, como mínimo',
    kinds: 'Tipos de evidencia distintos, como mínimo',
    judged: 'Juzgadas por una persona, como mínimo',
    ageMonths: 'Meses que cuenta una evidencia',
  },
  now: (value: string) => `Hoy: ${value}`,
  try: 'Ver quién gana y quién pierde',
  who: 'A quién le cambiaría',
  summary: (title: string, total: number, before: number, after: number) =>
    total === 0
      ? `Ahora mismo nadie va hacia ${title}.`
      : `${people(total)} ${plural('es', total, { one: 'va', other: 'van' })} hacia ${title}. Hoy ${plural('es', before, { one: 'tiene', other: 'tienen' })} todo lo imprescindible ${before}; con estos números ${plural('es', after, { one: 'lo tendría', other: 'lo tendrían' })} ${after}.`,
  same: 'Son los números de hoy. Cambia alguno y vuelve a mirar.',
  nobody: 'A nadie le cambiaría nada.',
  how: 'Los números viven en el contenido. Para que valgan, quien lo lleva escribe esto en el puesto, en ladder/titles.yaml, y publica; al publicar se le vuelve a decir a quién afecta.',
  columns: { who: 'Persona', readiness: 'Todo lo imprescindible', lost: 'Perdería', gained: 'Ganaría' },
  readiness: { lost: 'Dejaría de tenerlo', gained: 'Pasaría a tenerlo', same: 'Igual que hoy' },
  more: (number: number) => `Y ${people(number)} más.`,
}
