import { plural } from '../format'

const works = (count: string, many: boolean) => `${count} ${many ? 'entregas' : 'entrega'}`

export const fairness = {
  nav: { label: 'Informes', tests: 'Pruebas', marking: 'Corrección', readiness: 'Regla' },
  list: {
    title: 'Informes: corrección',
    lead: 'Si una misma entrega recibiría la misma nota de otra persona.',
    empty: 'Todavía no se ha corregido ninguna entrega. Cuando haya correcciones, aquí verás cuánto coinciden.',
    emptyAction: 'Ir a corrección',
    case: 'Caso',
    read: 'Leídas',
    twice: 'Dos veces',
    thrice: 'Tres veces',
    last: 'Última lectura',
  },
  title: (title: string) => `Cómo se corrige: ${title}`,
  lead: (read: number, twice: number) =>
    `${works(String(read), read !== 1)} ${plural('es', read, { one: 'leída', other: 'leídas' })}, ${twice} de ellas por dos personas`,
  few: (count: number, least: number) =>
    `Faltan datos: hay ${works(String(count), count !== 1)} ${plural('es', count, { one: 'leída', other: 'leídas' })} por dos personas, y hasta ${least} una sola más puede cambiarlo todo. Las cifras se muestran para que veas de dónde salen, no para decidir.`,
  capped: (most: string) => `Las cifras son de las ${most} entregas leídas dos veces más recientes.`,
  rubrics: 'Rúbricas',
  rubricOf: (count: number, day: string) => `${works(String(count), count !== 1)}, hasta el ${day}`,
  readings: 'Cuántas veces se ha leído',
  once: 'Una sola vez',
  twice: 'Dos veces',
  thrice: 'Tres veces',
  onceAbout: 'La primera lectura quedó lejos del aprobado y no salió en el sorteo.',
  twiceAbout: 'Estaban cerca del aprobado o salieron en el sorteo. La segunda persona no ve lo que puso la primera.',
  thriceAbout: 'Las dos primeras lecturas quedaron a más de un nivel, y una tercera persona decidió.',
  apart: 'A más de un nivel',
  apartAbout: (count: string, of: string) =>
    `En ${count} de ${of}, las dos lecturas quedaron a más de un nivel en algún criterio.`,
  turned: 'Cambiaría el resultado',
  turnedAbout: (count: string, of: string) =>
    `En ${count} de ${of}, una persona aprobaba y la otra no: ese es el número de resultados que dependía de quién leyera.`,
  agreement: 'Cuánto coinciden dos personas',
  agreementAbout:
    'De las lecturas primera y segunda, antes de promediar nada. Cada fila es un criterio de una entrega.',
  none: 'no se puede calcular',
  figures: {
    exact: 'Acuerdo exacto',
    adjacent: 'A un nivel o menos',
    kappa: 'Kappa ponderada (cuadrática)',
    icc2: 'ICC(2,1)',
    icc1: 'ICC(1,1)',
    alpha: 'Alfa de Krippendorff (ordinal)',
  },
  says: {
    exact: (value: string) => `De los niveles que dieron dos personas a lo mismo, coincide el ${value}.`,
    adjacent: (value: string) => `El ${value} coincide o queda a un solo nivel.`,
    kappa:
      'Cuánto coinciden más allá del azar; una distancia grande pesa más que dos pequeñas. 0 es echarlo a suertes, 1 es coincidir siempre. Con pocas entregas engaña: léela junto a las dos de arriba.',
    icc2: 'Qué parte de las diferencias entre notas es del trabajo y no de quién lo lee, cuando todas las personas han leído lo mismo.',
    icc1: 'Lo mismo, cuando cada entrega la leen dos personas cualesquiera. Se calcula con el archivo por lecturas.',
    alpha:
      'El acuerdo más allá del azar, con cualquier número de personas y aunque falten lecturas. Por debajo de 0,67 no conviene sacar conclusiones (Krippendorff, 2019).',
  },
  byCriterion: 'Criterio a criterio',
  heads: { exact: 'Exacto', adjacent: 'A un nivel', kappa: 'Kappa', icc1: 'ICC(1,1)', alpha: 'Alfa' },
  criterion: 'Criterio',
  rows: 'Entregas',
  file: 'Archivo',
  fileOf: (name: string) => `CSV de ${name}`,
  markers: 'Persona a persona',
  markersAbout:
    'La severidad es cuánto se apartan los niveles de una persona de la media de las dos lecturas: −0,25 quiere decir un cuarto de nivel por debajo. De la otra persona se aparta el doble. Quien aún no comparte entregas con nadie tiene solo la de su calibración: lo suyo menos lo acordado.',
  marker: 'Corrige',
  shared: 'Entregas compartidas',
  severity: 'Severidad',
  inWords: 'En palabras',
  calibrated: 'En la calibración',
  fewShared: (count: number, least: number) => `faltan datos: ${count} de ${least}`,
  even: 'como las demás personas',
  stricter: 'más severidad que las demás',
  kinder: 'menos severidad que las demás',
  noMarkers: 'Nadie comparte todavía una entrega con otra persona ni ha calibrado.',
  drift: 'Mes a mes',
  driftAbout:
    'La severidad de cada persona en cada mes. Una línea que se aleja de cero dice que alguien se está volviendo más o menos severo que el resto.',
  driftOf: (name: string) => `Severidad de ${name} mes a mes`,
  driftSays: (name: string, from: string, to: string, first: string, last: string) =>
    `${name}: ${from} en ${first}, ${to} en ${last}.`,
  driftOne: (name: string, value: string, month: string) =>
    `${name}: ${value} en ${month}; hace falta otro mes para ver si cambia.`,
  month: 'Mes',
  files: 'Los datos',
  filesAbout:
    'Una fila por entrega y criterio, una columna por persona (o por lectura). El comando «escalon agreement» da con estos archivos las mismas cifras que esta página:',
  fileMarkers: 'CSV por personas',
  fileReadings: 'CSV por lecturas',
  fileName: 'correccion',
}
