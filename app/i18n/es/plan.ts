import { plural } from '../format'

const count = (number: number, one: string, other: string) => `${number} ${plural('es', number, { one, other })}`

/** 45 min, 2 h, 1 h 30 min. */
function time(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  return [hours > 0 ? `${hours} h` : '', rest > 0 || hours === 0 ? `${rest} min` : ''].filter(Boolean).join(' ')
}

export const plan = {
  title: 'Mi plan',
  link: 'Ver mi plan, semana a semana',
  linkOther: 'Ver su plan',
  of: (name: string) => `Plan de ${name}`,
  lead: (title: string) =>
    `Lo que te falta para ${title}, en un orden con sentido y repartido por semanas. Se dibuja de nuevo con cada cosa que haces; lo que cambies aquí se respeta.`,
  leadOther: (title: string) => `Lo que le falta para ${title}, por semanas. Solo quien lo sigue puede cambiarlo.`,
  noTarget: 'Para dibujar un plan hace falta una meta. Elige un puesto de la escalera.',
  noTargetOther: 'Todavía no ha elegido una meta, así que no hay plan.',
  chooseTarget: 'Ver la escalera',
  nothing: 'No queda nada por hacer: tienes todo lo que pide el puesto, o espera la corrección de alguien.',
  nothingOther: 'No le queda nada por hacer.',
  steps: 'Semana a semana',
  thisWeek: 'Esta semana',
  week: (from: string, to: string) => `Del ${from} al ${to}`,
  summary: (steps: number, minutes: number, aWeek: number, day: string) =>
    `${count(steps, 'paso', 'pasos')}, ${time(minutes)} en total. Con ${time(aWeek)} por semana terminas hacia el ${day}.`,
  inTime: (day: string) => `Llegas al ${day}, el día que te pusiste.`,
  needs: (day: string, minutes: number) => `Para llegar al ${day} harían falta ${time(minutes)} por semana.`,
  notPossible: (day: string) =>
    `Al ${day} no se llega con ningún ritmo: queda menos de una semana, o hay pasos que solo pueden empezar después.`,
  kinds: { lesson: 'Lección', quiz: 'Prueba', case: 'Caso', endorsement: 'Confirmación', own: 'Paso propio' },
  minutes: time,
  takesWeeks: (weeks: number) => `ocupa ${count(weeks, 'semana', 'semanas')}`,
  serves: (names: string) => `para ${names}`,
  critical: 'imprescindible',
  due: (day: string) => `Te lo piden para el ${day}`,
  late: (day: string) => `Te lo piden para el ${day}: a este ritmo no llega`,
  early: (names: string) => `Va antes de algo en lo que se apoya: ${names}`,
  ownOrder: 'El orden es el tuyo.',
  byRule: 'Volver al orden propuesto',
  pace: {
    title: 'Tiempo y ritmo',
    minutes: 'Minutos por semana',
    hint: 'Entre 15 y 1200. Piensa en lo que de verdad puedes apartar.',
    save: 'Guardar el ritmo',
  },
  tools: {
    done: 'Hecho',
    earlier: 'Antes',
    later: 'Después',
    leave: 'Dejar fuera',
    drop: 'Quitar',
  },
  leftOut: {
    title: 'Lo que dejaste fuera',
    lead: 'El puesto lo sigue pidiendo: puedes volver a meterlo cuando quieras.',
    back: 'Volver a meter',
  },
  own: {
    title: 'Añadir un paso propio',
    words: 'Qué vas a hacer',
    hint: 'Por ejemplo: acompañar una tarde a quien lidera el turno.',
    minutes: 'Cuántos minutos te llevará (opcional)',
    due: 'Para qué día (opcional)',
    add: 'Añadir al plan',
    doneTitle: (number: number) => `Pasos propios hechos: ${number}`,
    undone: 'No está hecho',
  },
  versions: {
    title: (number: number) => `Cambios anteriores: ${number}`,
    what: (minutes: number, isOwnOrder: boolean, leftOut: number, own: number) =>
      [
        `${time(minutes)} por semana`,
        isOwnOrder ? 'orden propio' : 'orden propuesto',
        leftOut > 0 ? `${leftOut} fuera` : '',
        own > 0 ? count(own, 'paso propio', 'pasos propios') : '',
      ]
        .filter(Boolean)
        .join(' · '),
    stands: 'Es el que vale',
    restore: 'Volver a este',
  },
}
