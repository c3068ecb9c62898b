import { plural } from '../format'

const count = (number: number, one: string, other: string) => `${number} ${plural('es', number, { one, other })}`
const pieces = (number: number) => count(number, 'evidencia', 'evidencias')
const points = (number: number) => count(number, 'punto', 'puntos')
const competencies = (number: number) => count(number, 'competencia', 'competencias')

export const ladder = {
  title: 'La escalera de puestos',
  lead: 'Qué puestos hay en la atención al cliente, de qué trata cada uno y a cuáles lleva. Cada puesto es un enlace.',
  here: 'Estás aquí',
  target: 'Tu meta',
  rank: (rank: number) => `Peldaño ${rank}`,
  leadsTo: 'Lleva a',
  comesFrom: 'Se llega desde',
  leadsNowhere: 'Ningún puesto de esta escalera viene después.',
  comesFromNowhere: 'Aquí empieza la escalera.',
  ours: 'práctica común',
  place: {
    current: 'Tu puesto',
    target: 'Tu meta',
    noCurrent: 'Quien lleva la formación todavía no ha anotado tu puesto.',
    noTarget: 'Todavía no has elegido una meta. Abre un puesto y elígelo.',
    progress: 'Ver mi avance',
  },
  drawing: {
    title: 'La escalera dibujada',
    hint: 'Los peldaños van de izquierda a derecha y cada banda es un camino profesional. Con el tabulador pasas de un puesto a los pasos que salen de él; Intro en un paso te lleva al puesto de llegada.',
    label: 'Dibujo de la escalera: puestos unidos por los pasos de uno a otro',
    skip: 'Saltar el dibujo e ir a la lista',
    show: 'Ver la escalera dibujada',
    edge: (from: string, to: string, ours: boolean) => `De ${from} a ${to}${ours ? ' (práctica común)' : ''}`,
    fromSource: 'Paso que dicen las fuentes',
    ours: 'Paso de práctica común',
    legend: 'Qué significan las líneas',
  },
  list: {
    title: 'Todos los puestos, por camino',
    toOurs: (name: string) => `${name} (práctica común)`,
  },
  titlePage: {
    where: (track: string, rank: number) => `${track} · Peldaño ${rank}`,
    also: 'También se anuncia como',
    alsoFrom: 'Según',
    note: 'Sobre las fuentes',
    does: 'Qué hace',
    education: 'Estudios que suelen pedirse',
    experience: 'Experiencia que suele pedirse',
    skills: 'Habilidades que suelen pedirse',
    preferred: 'Lo que se valora además',
    about: 'El puesto',
    pay: 'Qué se paga',
    payCaption: 'Sueldo base anual según cada fuente',
    payNote:
      'Ninguna fuente dice si es bruto o neto. Son cifras de un país y un momento: sirven para comparar, no para negociar.',
    payColumns: { country: 'País', low: 'Desde', average: 'Promedio', high: 'Hasta', note: 'Nota', source: 'Fuente' },
    sourceYear: (title: string, year: string) => `${title} (${year})`,
    occupations: 'Códigos de ocupación',
    occupationsNote: 'Para quien compara estadísticas u ofertas entre países.',
    steps: 'De dónde se llega y a dónde lleva',
    asks: 'Qué competencias pide',
    asksLead: 'Las imprescindibles deben tenerse todas; las demás suman.',
    sources: 'Fuentes',
    oursNote: 'Práctica común: lo decidimos nosotros, sin fuente publicada.',
    choose: 'Elegir como mi meta',
    isTarget: 'Es tu meta',
    isCurrent: 'Es tu puesto',
    guest: {
      text: 'Con tu cuenta, esta página te dice cuánto de esto tienes ya y qué te falta.',
      signIn: 'Entrar y ver qué me falta',
    },
  },
  need: {
    level: (level: number, word: string) => `Nivel ${level}, ${word}`,
    critical: 'imprescindible',
    held: 'La tienes',
    missing: 'Te falta',
    points: (have: number, of: number) => `${have} de ${points(of)}`,
    meter: (name: string, have: number, of: number) => `${name}: ${have} de ${points(of)}`,
    seen: (level: number) => `Qué se ve en el nivel ${level}`,
    lacks: 'Qué falta:',
    close: 'Cómo conseguirlo',
    counting: (number: number) => `Lo que cuenta: ${pieces(number)}`,
    nothing: 'Nada todavía.',
    expired: (number: number) => `Lo que ha caducado: ${pieces(number)}`,
    none: 'Aquí todavía no hay ninguna lección, prueba ni caso que la trate a este nivel. Quien lidera tu equipo puede confirmar lo que te haya visto hacer, pero eso solo no la completa: hace falta también evidencia de otro tipo.',
    partly: 'Lo que hay aquí hoy te acerca, pero no basta para completarla.',
    reasons: {
      points: (short: number) => (short === 1 ? '1 punto más' : `${short} puntos más`),
      pieces: (short: number) => (short === 1 ? 'una evidencia más' : `${short} evidencias más`),
      kinds: (short: number) => (short === 1 ? 'evidencia de otro tipo' : `evidencia de ${short} tipos distintos`),
      judged: (short: number) =>
        short === 1
          ? 'que la juzgue una persona: un caso o una confirmación'
          : `que la juzguen personas ${short} veces`,
      fresher: (number: number) =>
        number === 1
          ? 'algo más reciente: 1 evidencia ha caducado'
          : `algo más reciente: ${number} evidencias han caducado`,
      'lone-test': (title: string) =>
        `otra prueba o el juicio de una persona: «${title}» aún no tiene margen de error y no puede ser lo único`,
      'below-level': (number: number, level: number) =>
        `evidencia del nivel pedido: tienes ${pieces(number)} de nivel ${level}, que no llegan`,
      unsure: (title: string) => `más evidencia: tu resultado en «${title}» queda demasiado cerca del corte`,
    },
  },
  step: {
    kinds: { lesson: 'Lección', quiz: 'Prueba', case: 'Caso' },
    minutes: (minutes: number) => `${minutes} min`,
    gives: (number: number) => `suma ${points(number)}`,
    states: {
      new: '',
      again: 'otra vez',
      'under-way': 'la tienes empezada',
      waiting: 'entregado: espera la corrección',
    },
    notBefore: (day: string) => `se puede repetir desde el ${day}`,
    ask: (times: number, level: number) =>
      times === 1
        ? `Pide a quien lidera tu equipo que confirme algo que te haya visto hacer, de nivel ${level} o más.`
        : `Pide a quien lidera tu equipo que confirme ${times} cosas distintas que te haya visto hacer, de nivel ${level} o más.`,
    askWhat: 'Qué se puede confirmar',
  },
  me: {
    title: 'Mi avance',
    lead: (current: string, target: string) => `De ${current} a ${target}.`,
    leadNoCurrent: (target: string) => `Hacia ${target}.`,
    since: (title: string, day: string) => `${title}, desde el ${day}`,
    stand: 'Dónde estoy',
    summary: (missing: number, of: number) =>
      missing === 0 ? `Tienes las ${competencies(of)} que pide.` : `Te faltan ${missing} de ${competencies(of)}.`,
    ready: 'Tienes todo lo imprescindible.',
    readyMissing: (missing: number) =>
      `Tienes todo lo imprescindible. ${missing === 1 ? 'Queda 1 competencia' : `Quedan ${missing} competencias`} por completar, que no te ${missing === 1 ? 'cierra' : 'cierran'} el paso.`,
    criticalMissing: (number: number) =>
      number === 1 ? 'Una de las que faltan es imprescindible.' : `${number} de las que faltan son imprescindibles.`,
    next: 'Lo siguiente',
    nextFor: (competency: string) => `Para ${competency}`,
    missing: 'Lo que falta',
    held: 'Lo que ya tienes',
    drawing: (current: string, target: string) => `Escalera de ${current} a ${target}`,
    drawingText: (held: number, of: number) =>
      `${held} de ${of} peldaños puestos. Los abiertos son lo que falta; la parte llena de cada uno, los puntos que ya hay.`,
    start: 'Hoy',
    recent: 'Evidencia reciente',
    all: 'Ver toda mi evidencia',
    noEvidence: 'Todavía no hay evidencia. La primera llega con las preguntas al final de una lección.',
    courses: 'Cursos en marcha',
    noCourses: 'No tienes ningún curso a medias.',
    seeCourses: 'Ver los cursos',
    lessons: (passed: number, of: number) =>
      `${passed} de ${count(of, 'lección', 'lecciones')} con las preguntas superadas`,
    goOn: (lesson: string) => `Seguir con «${lesson}»`,
    choose: {
      title: 'Elige a dónde quieres llegar',
      from: (title: string) =>
        `Desde ${title} se suele pasar a estos puestos. También puedes elegir cualquier otro de la escalera.`,
      nowhere:
        'Todavía no consta tu puesto. Aquí empieza la escalera, y puedes elegir cualquier otro puesto como meta.',
      top: 'De tu puesto no sale ningún paso en esta escalera. Puedes elegir cualquier otro puesto como meta.',
      ladder: 'Ver toda la escalera',
      missing: (missing: number, of: number) =>
        missing === 0 ? `Tienes las ${competencies(of)} que pide.` : `Te faltarían ${missing} de ${competencies(of)}.`,
      button: (title: string) => `Elegir ${title}`,
    },
    change: 'Cambiar de meta en la escalera',
  },
  evidence: {
    title: 'Mi evidencia',
    lead: 'Todo lo que habla de lo que sabes hacer: de dónde sale, cuánto vale y si todavía cuenta.',
    filter: 'Competencia',
    allCompetencies: 'Todas',
    show: 'Mostrar',
    count: pieces,
    caption: 'Evidencia, la más reciente primero',
    columns: {
      what: 'Qué',
      competency: 'Competencia',
      at: 'Fecha',
      result: 'Resultado',
      counts: 'Si cuenta',
      by: 'De quién',
    },
    empty: 'Todavía no hay evidencia. La primera llega con las preguntas al final de una lección.',
    emptyFor: 'Todavía no hay evidencia de esta competencia.',
    start: 'Ver los cursos',
    showAll: 'Ver toda la evidencia',
    kinds: {
      check: 'Preguntas de una lección',
      test: 'Prueba',
      case: 'Caso',
      endorsement: 'Confirmación',
    },
    byRule: 'Corregido por regla',
    byMarker: 'Corregido por una persona',
    atLevel: (name: string, level: number) => `${name}, nivel ${level}`,
    right: (right: number, total: number) => `${right} de ${total} bien`,
    score: (score: string, cut: number) => `${score} de 100; el corte es ${cut}`,
    noScore: 'No se pudo puntuar',
    noBand: 'sin margen de error todavía',
    provisionalKey: 'clave provisional',
    markLevel: (criterion: string, level: number) => `${criterion}: ${level} de 3`,
    states: {
      counts: (worth: number, until: string) => `Cuenta ${points(worth)} hasta el ${until}`,
      replaced: 'Reemplazada por un resultado más reciente',
      expired: (since: string) => `Caducó el ${since}`,
      'not-met': 'No alcanzó lo pedido',
      unsure: 'Demasiado cerca del corte: hace falta más evidencia',
      'not-scorable': 'No se pudo puntuar',
    },
    short: {
      counts: 'Cuenta',
      replaced: 'Reemplazada',
      expired: 'Caducada',
      'not-met': 'No alcanza',
      unsure: 'En duda',
      'not-scorable': 'Sin puntuar',
    },
  },
}
