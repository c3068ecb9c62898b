import { plural } from '../format'

const count = (number: number, one: string, other: string) => `${number} ${plural('es', number, { one, other })}`
const contacts = (number: number) => count(number, 'contacto', 'contactos')

/** Quality scores: imported from a file, and what they say. */
export const scorecards = {
  nav: 'Control de calidad',
  title: 'Control de calidad',
  lead: 'Las puntuaciones que tu sistema de calidad da a los contactos cuentan como evidencia: la media de cada persona en cada mes, desde cinco contactos o los que pida el formulario.',
  bring: 'Importar puntuaciones',
  scorecard: 'Formulario de calidad',
  none: 'Tu contenido no tiene todavía ningún formulario de calidad. Se escribe en ladder/scorecards.yaml.',
  file: 'Fichero CSV',
  fileHint:
    'Hasta 400 kB, unos 4000 contactos. Vale el que guarda Excel, con comas, con punto y coma o con tabuladores.',
  paste: 'O pega aquí las filas',
  pasteHint: 'Con la fila de encabezados. Solo se lee si no eliges un fichero.',
  check: 'Revisar antes de importar',
  example: (name: string) => `Fichero de ejemplo: ${name}`,
  faults: {
    nothing: 'Elige un fichero o pega las filas.',
    large: 'Pasa de 400 kB. Divídelo, por ejemplo por meses.',
    workbook: 'Es un libro de Excel. Guárdalo como CSV y vuelve a elegirlo.',
    unreadable: 'No es un fichero de texto. Guárdalo como CSV.',
    empty: 'No hay filas debajo de los encabezados.',
    'stray-quote': (line: number) => `En la línea ${line} hay unas comillas sin cerrar o fuera de sitio.`,
    'missing-column': (column: string) =>
      `Falta la columna «${column}». Los encabezados tienen que ser los del ejemplo.`,
    'repeated-column': (column: string) => `La columna «${column}» está dos veces.`,
    'unknown-column': (column: string) => `La columna «${column}» no es de este formulario. Quítala.`,
    'no-good-row': 'Ninguna fila se puede importar. Corrige las que se señalan y vuelve a intentarlo.',
    withdrawn: 'Este mismo fichero ya se importó y se retiró. Corrígelo y vuelve a traerlo.',
  },
  preview: {
    title: 'Antes de importar',
    kept: (number: number, people: number) =>
      `${number === 1 ? 'Se importará' : 'Se importarán'} ${contacts(number)} de ${count(people, 'persona', 'personas')}.`,
    replaces: (number: number) => `${contacts(number)} ya estaban: lo nuevo ocupa su lugar.`,
    leftOut: (number: number) =>
      `${count(number, 'fila se queda', 'filas se quedan')} fuera. Corrígelas y tráelas en otro fichero.`,
    allGood: 'Todas las filas están bien.',
    before: (day: string) => `Este fichero ya se importó el ${day}. No hace falta traerlo otra vez.`,
    seeBefore: 'Ver aquella importación',
    submit: (number: number) => `Importar ${contacts(number)}`,
    caption: 'Lo que hay que corregir',
    more: (number: number) => `Y ${number} más.`,
    columns: { line: 'Línea', column: 'Columna', given: 'Pone', why: 'Qué pasa' },
    wholeRow: 'toda la fila',
  },
  reasons: {
    'cell-count': 'No tiene tantas celdas como encabezados.',
    required: 'Está vacía.',
    'unknown-person': 'Nadie de la organización tiene este correo.',
    'own-contact': 'Nadie puntúa ni trae sus propios contactos.',
    'repeated-contact': 'El mismo contacto está en otra fila.',
    day: 'No es una fecha, o está escrita de otro modo que en el ejemplo.',
    'in-the-future': 'Esta fecha aún no ha llegado.',
    number: 'No es un número.',
    'out-of-scale': 'Se sale de la escala del criterio.',
    'no-scores': 'No tiene ninguna puntuación.',
  },
  list: {
    title: 'Importaciones',
    empty: 'Todavía no se ha importado nada.',
    columns: {
      file: 'Fichero',
      scorecard: 'Formulario',
      at: 'Cuándo',
      by: 'Quién',
      kept: 'Contactos',
      leftOut: 'Fuera',
      state: 'Situación',
    },
    pasted: (number: number) => `Filas pegadas, n.º ${number}`,
    counts: 'Cuenta',
    withdrawn: 'Retirada',
  },
  one: {
    kept: (number: number, out: number) =>
      out === 0 ? `${contacts(number)}.` : `${contacts(number)}; ${count(out, 'fila quedó', 'filas quedaron')} fuera.`,
    by: (name: string, day: string) => `Lo trajo ${name} el ${day}.`,
    people: 'De quién habla',
    columns: { person: 'Persona', contacts: 'Contactos', from: 'Desde', to: 'Hasta' },
    withdraw: 'Retirar la importación',
    withdrawLead:
      'Sus contactos dejan de contar en todas partes. Si ocuparon el lugar de otros, aquellos vuelven a contar.',
    reason: 'Por qué',
    reasonHint: 'Al menos 10 caracteres.',
    withdrawn: (name: string, day: string) => `La retiró ${name} el ${day}`,
  },
  scored: (mean: string, cut: string, number: number, month: string) =>
    `media de ${mean} en ${contacts(number)} de ${month}; el corte es ${cut}`,
  errors: (errors: number, number: number, month: string) =>
    `${count(errors, 'error crítico', 'errores críticos')} en ${contacts(number)} de ${month}; no se admite ninguno`,
}
