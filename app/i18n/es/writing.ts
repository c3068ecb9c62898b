import { plural } from '../format'

const words = (count: number) => `${count} ${plural('es', count, { one: 'palabra', other: 'palabras' })}`
const added = (count: number) => `${words(count)} ${plural('es', count, { one: 'añadida', other: 'añadidas' })}`
const removed = (count: number) => `${words(count)} ${plural('es', count, { one: 'quitada', other: 'quitadas' })}`

/** Writing a case: plans, scores, files, versions side by side, and what the documents hold. */
export const writing = {
  speakers: { agent: 'Agente', customer: 'Cliente', lead: 'Líder de equipo' },
  asked: {
    plan: (least: number, most: number) => `un plan de ${least} a ${most} filas`,
    scores: (count: number) => `una hoja de calidad con ${count} criterios`,
    file: 'un archivo',
    optionalFile: 'un archivo, si quieres',
    between: (least: number, most: number) => `de ${least} a ${most} palabras`,
  },
  counted: (count: string, min: number, max: number) => `${count} palabras · de ${min} a ${max}`,
  half: 'Casi: la mitad de los puntos',
  gaps: {
    tooFewWords: (count: number, min: number) => `${count} palabras; se piden al menos ${min}`,
    tooFewRows: (least: number) => `Se piden al menos ${least} filas`,
    rowGaps: 'Hay filas sin terminar',
    unscored: 'Quedan criterios sin puntuar',
  },
  scores: {
    title: 'La hoja de calidad',
    lead: 'Tus puntuaciones junto a las acordadas. Igual suma entera; a un nivel de distancia, la mitad.',
    document: 'Ir al documento que se puntúa',
    own: 'Puntuación dada',
    agreed: 'Puntuación acordada',
    same: 'Igual',
    near: 'A un nivel: la mitad',
    far: 'Lejos',
    total: (credit: string, of: number) => `${credit} de ${of} criterios`,
  },
  files: {
    title: (task: string) => `Archivos: ${task}`,
    change: 'Añadir o quitar archivos',
    none: 'Todavía no hay ningún archivo.',
    noneSent: 'Sin archivos.',
    there: (count: number, most: number) => `Tus archivos (${count} de ${most})`,
    add: 'Añadir un archivo',
    choose: 'Archivo',
    hint: (types: string, megabytes: string, most: number) =>
      `${types}, de hasta ${megabytes} MB. Como mucho ${most} archivos en esta tarea.`,
    unnamed:
      'Quien corrige no ve tu nombre ni el del archivo hasta que se publica la nota, pero sí lo que hay dentro: no pongas ahí tu nombre.',
    send: 'Subir el archivo',
    remove: 'Quitar',
    removed: 'Archivos que quitaste',
    removedLead: 'No van con tu trabajo. Se conservan para ti.',
    back: 'Volver al trabajo',
    blind: (number: number, ending: string) => `archivo ${number}.${ending}`,
    faults: {
      none: 'Elige primero el archivo.',
      empty: 'No se añadió: el archivo está vacío.',
      type: (types: string) =>
        `No se añadió: por dentro no es ninguno de estos formatos: ${types}. Guárdalo en uno de ellos, sin macros (tablas y textos, en UTF-8), y súbelo otra vez.`,
      large: (megabytes: string) => `No se añadió: ocupa más de ${megabytes} MB. Hazlo más pequeño y súbelo otra vez.`,
      many: (most: number) => `Ya hay ${most} archivos. Quita uno antes de añadir otro.`,
      ever: 'A esta tarea ya se le han añadido y quitado demasiados archivos. Quédate con los que hay.',
      unreadable: 'No se añadió: llegó incompleto. Súbelo otra vez.',
      busy: 'Otros archivos tuyos aún se están subiendo. Espera a que terminen.',
    },
  },
  plan: {
    asked: (least: number, most: number) => `Al menos ${least} filas; hasta ${most}.`,
    row: (number: number) => `Fila ${number}`,
    add: 'Añadir una fila',
    remove: 'Quitar esta fila',
    caption: 'El plan',
    action: 'Acción',
    owner: 'Responsable',
    date: 'Fecha',
    measure: 'Cómo se sabrá',
  },
  plots: {
    title: (count: number) => (count === 1 ? 'Gráfico' : `Gráficos (${count})`),
    measured: { mean: (name: string) => `${name}, media`, sum: (name: string) => `${name}, suma` },
    scaleFrom: (least: string) => `La escala empieza en ${least}.`,
    scaleOfAll: (least: string, most: string) => `La misma escala en todos: de ${least} a ${most}.`,
    says: (measured: string, along: string) => `${measured}. ${along}:`,
    span: (first: string, last: string) => `de ${first} a ${last}.`,
    at: (value: string, place: string) => `${value} (${place})`,
    line: (name: string, at: Partial<Record<'first' | 'last' | 'least' | 'most', string>>) =>
      `${name}: empieza en ${at.first} y acaba en ${at.last}; mínimo, ${at.least}; máximo, ${at.most}.`,
    figures: 'Las cifras',
  },
  compare: {
    title: (task: string) => `Comparar versiones: ${task}`,
    lead: 'Dos versiones guardadas. Lo que se quitó está tachado en la primera; lo que se añadió, subrayado en la segunda.',
    open: 'Comparar dos versiones',
    withCurrent: 'Comparar con la actual',
    allVersions: 'Versiones guardadas',
    first: (moment: string) => `Primera: ${moment}`,
    second: (moment: string) => `Segunda: ${moment}`,
    same: 'Las dos dicen lo mismo.',
    counted: (more: number, fewer: number) => `${added(more)} y ${removed(fewer)}.`,
    said: { del: ['quitado:', 'fin de lo quitado'], ins: ['añadido:', 'fin de lo añadido'] },
    choose: 'Elegir otras dos',
    heads: { moment: 'Guardada', size: 'Contenido', first: 'Primera', second: 'Segunda' },
    compare: 'Comparar',
    tooFew: 'Para comparar hacen falta dos versiones guardadas, y esta tarea tiene menos.',
  },
}
