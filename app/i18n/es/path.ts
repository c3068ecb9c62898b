import { plural } from '../format'

const count = (number: number, one: string, other: string) => `${number} ${plural('es', number, { one, other })}`
const either = (words: readonly string[]) => new Intl.ListFormat('es', { type: 'disjunction' }).format(words)

/** 2 años y 3 meses. */
function duration(months: number): string {
  const [years, rest] = [Math.floor(months / 12), months % 12]
  const parts = [
    ...(years > 0 ? [count(years, 'año', 'años')] : []),
    ...(rest > 0 || years === 0 ? [count(rest, 'mes', 'meses')] : []),
  ]
  return parts.join(' y ')
}

/** My path: the target's day, until when levels hold, what employers ask besides, what another target would mean. */
export const path = {
  target: {
    by: (day: string) => `para el ${day}`,
    wanted: (day: string) => `Lo quieres para el ${day}.`,
    over: (day: string) => `Lo querías para el ${day}, y ese día ya pasó.`,
    none: 'No has dicho para cuándo.',
    set: 'Decir para cuándo',
    change: 'Cambiar la fecha',
    label: 'Para cuándo lo quieres',
    hint: 'Si no hay fecha, déjala vacía. La ve también quien lidera tu equipo.',
    save: 'Guardar la fecha',
  },
  hold: {
    level: (held: number, asked: number) =>
      held === 0
        ? `Todavía no tienes ningún nivel; se pide el ${asked}.`
        : `Tienes el nivel ${held}; se pide el ${asked}.`,
    until: (day: string) => `Vale hasta el ${day} si no llega nada nuevo.`,
    fading: (day: string) => `Se te acaba el ${day}`,
    fresher: 'Haz algo más reciente para conservarla',
    column: (day: string) => `hasta el ${day}`,
  },
  requirements: {
    title: 'Requisitos del puesto',
    lead: (title: string) => `Lo que piden para ${title}, además de las competencias, y cómo quedas.`,
    noTarget: 'Cuando elijas una meta, aquí verás qué más piden. Lo que digas de ti se guarda igual.',
    chooseTarget: 'Ver la escalera',
    beside:
      'Esto lo piden quienes contratan. Se cuenta aparte de las competencias: no te acerca ni te cierra el paso. Donde las fuentes no coinciden, cada una tiene su línea.',
    nothingAsked: 'Para este puesto las fuentes no piden nada más.',
    strength: { required: 'Lo piden', usual: 'Suelen pedirlo', preferred: 'Se valora' },
    state: { confirmed: 'Confirmado', stated: 'Espera respuesta', short: 'No llega', unstated: 'Sin decir' },
    years: (fields: string[], months: number | null) =>
      months === null ? `Experiencia en ${either(fields)}` : `${duration(months)} en ${either(fields)}`,
    schooling: (level: string, fields: string[]) => (fields.length === 0 ? level : `${level} en ${either(fields)}`),
    languages: (number: number, level: string) =>
      number === 1
        ? `Un idioma con nivel ${level} o más`
        : `${number} idiomas con nivel ${level} o más, contando el tuyo`,
    certificate: (fields: string[]) => `Certificado en ${either(fields)}`,
    fieldsOfWork: {
      service: 'servicio al cliente',
      'contact-centre': 'centros de contacto',
      supervising: 'supervisión',
      managing: 'gerencia',
      operations: 'operaciones',
      quality: 'calidad',
      training: 'formación',
      'human-resources': 'recursos humanos',
      workforce: 'planificación de personal (WFM)',
      technical: 'soporte técnico',
      'remote-teams': 'equipos a distancia',
      marketing: 'marketing',
    },
    schoolings: {
      secondary: 'Diploma de secundaria',
      'short-degree': 'Título de dos años',
      degree: 'Título universitario',
      master: 'Máster o MBA',
    },
    fieldsOfStudy: {
      business: 'negocios',
      communication: 'comunicación',
      operations: 'operaciones',
      experience: 'experiencia del cliente',
      technology: 'tecnología',
      other: 'otra materia',
    },
    languageLevels: {
      A1: 'A1, palabras sueltas',
      A2: 'A2, frases sencillas',
      B1: 'B1, me defiendo',
      B2: 'B2, trabajo con él',
      C1: 'C1, con soltura',
      C2: 'C2, como propio',
    },
    standing: {
      unstated: 'Todavía no consta nada.',
      met: (has: string, asked: string) => `${has} confirmados; piden ${asked}.`,
      of: (has: string, asked: string) => `${has} de ${asked}.`,
      lacking: (months: number) => `Faltan ${duration(months)}.`,
      waiting: 'Con lo que espera respuesta se llega.',
      confirmedPart: (has: string) => `Confirmado: ${has}.`,
      nothingConfirmed: 'Nada confirmado todavía.',
      notEnough: 'Lo que consta no llega a lo que piden.',
      lessThanMonth: 'Menos de un mes todavía.',
      duration,
      languages: (number: number) => count(number, 'idioma', 'idiomas'),
    },
    /** 1 confirmado, 2 sin decir. */
    tally: {
      confirmed: (number: number) => count(number, 'confirmado', 'confirmados'),
      stated: (number: number) => count(number, 'espera respuesta', 'esperan respuesta'),
      short: (number: number) => count(number, 'que no llega', 'que no llegan'),
      unstated: (number: number) => `${number} sin decir`,
    },
    summary: (of: number, parts: string) => `${count(of, 'requisito', 'requisitos')}: ${parts}.`,
    see: 'Ver los requisitos y decir lo tuyo',
    yours: 'Lo que has dicho de ti',
    yoursNone: 'Todavía no has dicho nada. Empieza por tu trabajo de ahora.',
    theirs: 'Lo que ha dicho',
    theirsNone: 'Todavía no ha dicho nada.',
    add: { work: 'Añadir un trabajo', schooling: 'Añadir estudios', language: 'Añadir un idioma' },
    changing: { work: 'Cambiar este trabajo', schooling: 'Cambiar estos estudios', language: 'Cambiar este idioma' },
    changeLoses: 'Si cambias algo, habrá que confirmarlo de nuevo.',
    sayIt: 'Decirlo',
    change: 'Cambiar',
    takeBack: 'Retirar',
    sure: 'Se quita de tus requisitos. Si te equivocas, puedes volver a decirlo.',
    form: {
      fields: 'De qué era el trabajo',
      fieldsHint: 'Marca todo lo que hacías.',
      employer: 'Dónde',
      employerHint: 'La empresa o el equipo, para que se pueda comprobar.',
      from: 'Empezaste en',
      to: 'Terminaste en',
      still: 'Sigo ahí',
      month: 'Mes',
      year: 'Año',
      level: 'Qué terminaste',
      field: 'En qué materia',
      name: 'Centro y título',
      nameHint: 'Como figura en el diploma.',
      language: 'Idioma',
      languageLevel: 'Nivel',
      languageHint: 'También el tuyo cuenta.',
      save: 'Guardar',
      cancel: 'Dejarlo como está',
    },
    period: (from: string, to: string) => `de ${from} a ${to}`,
    since: (from: string) => `desde ${from}`,
    languageAt: (language: string, level: string) => `${language}, nivel ${level}`,
    answer: {
      none: 'Espera la respuesta de quien lidera tu equipo.',
      confirmed: (by: string, day: string) => `Lo confirmó ${by} el ${day}`,
      declined: (by: string, day: string) => `${by} no lo confirmó, el ${day}`,
    },
    said: (day: string) => `Dicho el ${day}`,
    team: {
      title: (name: string) => `Requisitos de ${name}`,
      part: 'Requisitos del puesto',
      leadFor: (title: string) => `Lo que piden para ${title}, además de las competencias.`,
      noTarget: 'No ha elegido meta: aquí está solo lo que ha dicho.',
      see: 'Ver los requisitos y responder',
      confirm: 'Confirmar',
      decline: 'No confirmar, con explicación',
      declineNow: 'No confirmar',
      changeAnswer: 'Cambiar la respuesta',
      words: 'Qué falta o qué no cuadra',
      wordsHint: 'Lo lee la persona.',
      own: 'Es lo tuyo: lo confirma otra persona.',
    },
    waiting: {
      title: 'Esperan tu respuesta',
      nav: 'Por confirmar',
      lead: 'Lo que tu gente dice de su trabajo, estudios e idiomas. Lo que más espera va primero.',
      line: (number: number) =>
        number === 1
          ? '1 cosa que dicen de sí espera tu respuesta'
          : `${number} cosas que dicen de sí esperan tu respuesta`,
      none: 'Nada espera tu respuesta.',
      back: 'Ver el equipo',
    },
  },
  whatIf: {
    title: 'Si eliges este puesto',
    held: (number: number) => `Ya tienes (${number})`,
    missing: (number: number) => `Te falta (${number})`,
    nothingHeld: 'Nada todavía.',
    way: (things: number, time: string) => `${count(things, 'cosa', 'cosas')} por hacer aquí, unas ${time} en total`,
    confirmations: (number: number) => count(number, 'confirmación de tu equipo', 'confirmaciones de tu equipo'),
    noWay: 'Aquí todavía no hay con qué completar lo que falta.',
    partly: 'Lo que hay aquí hoy te acerca, pero no basta para todo.',
    compared: (target: string, theirs: number, here: number, both: number) =>
      `Para tu meta de ahora, ${target}, te faltan ${theirs}; para este, ${here}, ${
        both === 0 ? 'ninguna de ellas común' : both === 1 ? '1 de ellas común' : `${both} de ellas comunes`
      }.`,
    replaces: (target: string) => `Sustituye a ${target} como tu meta. Tu evidencia se conserva.`,
  },
}
