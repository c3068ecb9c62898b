import { plural } from '../format'

const count = (number: number, one: string, other: string) => `${number} ${plural('es', number, { one, other })}`
const members = (number: number) => count(number, 'persona', 'personas')
const items = (number: number) => count(number, 'escena', 'escenas')

interface Invitation {
  name: string
  link: string
  by: string
  test: string
  items: number
}

export const panels = {
  nav: 'Paneles',
  list: {
    title: 'Paneles',
    lead: 'Un panel es gente que conoce el trabajo y valora cada respuesta de una prueba, sin ver la clave de los autores. De lo que dice sale la clave.',
    empty: 'Todavía no hay ningún panel. Convoca el primero con el formulario de esta página.',
    all: 'Todos los paneles',
    columns: {
      name: 'Panel',
      test: 'Prueba',
      called: 'Convocado',
      members: 'Han terminado',
      key: 'Clave tomada',
      state: 'Situación',
    },
    done: (done: number, all: number) => `${done} de ${all}`,
    noKey: 'todavía no',
    open: 'Abierto',
    closed: 'Cerrado',
    call: 'Convocar un panel',
    callAbout:
      'El panel valora las escenas de juicio de la prueba tal como están hoy. Si después cambias una escena, hará falta otro panel para ella.',
    quiz: 'Prueba',
    pick: 'Elige una prueba',
    test: (title: string, number: number) => `${title} (${items(number)})`,
    name: 'Nombre del panel',
    nameHint: 'Para reconocerlo en la lista, por ejemplo «Responsables de turno, otoño».',
    submit: 'Convocar el panel',
  },
  panel: {
    lead: (test: string, number: number) => `${test} · ${items(number)}`,
    called: 'Convocado',
    calledBy: (day: string) => `el ${day}`,
    done: 'Han terminado',
    closedNote: 'El panel está cerrado: ya no recibe valoraciones. Las que tiene se conservan y puedes tomar su clave.',
    members: 'Quién valora',
    noMembers: 'Todavía no has invitado a nadie. Hacen falta diez personas para que la clave deje de ser provisional.',
    member: 'Persona',
    guest: 'de fuera',
    byLink: 'con enlace',
    invited: 'Invitada',
    progress: 'Progreso',
    ratedOf: (rated: number, all: number) => `${rated} de ${items(all)}`,
    isDone: 'Ha terminado',
    notBegun: 'Sin empezar',
    actions: 'Cambios',
    change: 'Cambiar',
    renew: 'Hacer otro enlace',
    renewFor: (name: string) => `para ${name}`,
    remove: 'Quitar',
    removeWho: (name: string) => `a ${name}`,
    removed: (name: string) =>
      `${name} ya no está en el panel. Su enlace no sirve y lo que valoró no cuenta, aunque se conserva.`,
    link: (name: string) => `Enlace para ${name}`,
    linkAbout:
      'Cópialo y dáselo tú: solo se muestra esta vez. Quien lo tenga puede valorar en su nombre. Si se pierde, haz otro.',
    sent: (number: number) => `Invitación enviada a ${members(number)}.`,
    failed: (names: string) => `No se ha podido escribir a ${names}, y no se les ha añadido. Inténtalo más tarde.`,
    invite: 'Invitar',
    inviteAbout:
      'Elige a gente que conozca bien el trabajo y que no haya escrito la prueba. Cada persona valora por su cuenta.',
    ofUs: 'Personas de la organización',
    search: 'Buscar por nombre o correo',
    find: 'Buscar',
    found: (number: number) => `Encontradas: ${number}`,
    foundMore: (shown: number, number: number) => `Se muestran ${shown} de ${number}: escribe algo más del nombre.`,
    notFound: 'No hay nadie con ese nombre o correo.',
    isMember: 'ya está en el panel',
    sendTo: 'Enviar las invitaciones',
    outside: 'Alguien de fuera',
    name: 'Nombre',
    email: 'Correo',
    emailHint: 'Si lo dejas vacío no se envía nada: te damos un enlace para que se lo hagas llegar.',
    language: 'Idioma de la invitación',
    languages: { es: 'Español', en: 'Inglés' },
    inviteGuest: 'Invitar',
    agreement: 'Qué dice el panel',
    agreementAbout: (limit: string, sd: string) =>
      `Cuenta lo que valoraron quienes han terminado. El acuerdo en cada respuesta es r_wg (James, Demaree y Wolf, 1984): 1 si todos ponen la misma nota y 0 si las notas difieren tanto como al azar. Hasta ${limit} el acuerdo es débil (LeBreton y Senter, 2008) y la respuesta queda señalada; en una escala de 1 a 7 es una desviación típica de ${sd}.`,
    rwg: (agreement: string) => `r_wg ${agreement}`,
    ratesFirst:
      'Formas parte de este panel y aún no has terminado tus notas. Para que lo que dicen los demás no pese en tu juicio, verás lo que dice el panel cuando hayas terminado. Usa el enlace de tu carta; si lo has perdido, haz otro en la lista de arriba.',
    nobodyDone: 'Todavía no ha terminado nadie. Aquí aparecerá cuánto coinciden.',
    flaggedNone: 'El panel coincide en todas las respuestas.',
    flagged: (number: number) =>
      `Sin acuerdo en ${count(number, 'respuesta', 'respuestas')}. Míralas antes de tomar la clave: puede que la escena se lea de dos maneras.`,
    flaggedIn: (place: number, number: number) =>
      `Escena ${place}: ${count(number, 'respuesta señalada', 'respuestas señaladas')}`,
    scene: (place: number) => `Escena ${place}`,
    read: 'Leer la escena',
    option: 'Respuesta',
    n: 'Notas',
    mean: 'Media',
    sd: 'Desviación típica',
    spread: 'Reparto',
    authors: 'Autores',
    agreed: 'Acuerdo',
    noAgreement: 'Sin acuerdo',
    alone: 'Una sola persona',
    key: 'Tomar la clave',
    keyAbout:
      'La media de cada respuesta pasa a ser la clave de todas las escenas del panel. Los resultados que ya hay se puntúan de nuevo: la nota nueva queda junto a la anterior, que se conserva.',
    keyFew: (number: number, least: number) =>
      `${plural('es', number, { one: 'Ha', other: 'Han' })} terminado ${members(number)} de las ${least} que hacen falta. Puedes tomar la clave, pero seguirá siendo provisional y así se dirá en cada resultado.`,
    keyFlagged: (number: number) =>
      `Incluye ${count(number, 'respuesta', 'respuestas')} sin acuerdo. Puedes mantenerlas; la señal queda a la vista.`,
    reason: 'Motivo',
    reasonHint: 'Por qué se toma ahora. Queda escrito junto a la clave.',
    take: 'Tomar la clave',
    taken: (number: number) =>
      `Clave tomada de ${members(number)}. Los resultados se están puntuando de nuevo, junto a los anteriores.`,
    history: 'Claves tomadas',
    noKeys: 'De este panel no se ha tomado ninguna clave. Hasta entonces vale la que había.',
    when: 'Cuándo',
    by: 'Quién',
    of: 'De cuántas personas',
    flaggedCount: 'Sin acuerdo',
    provisional: 'Provisional',
    ripe: 'De panel',
    close: 'Cerrar el panel',
    closeAbout: 'Nadie podrá valorar ni cambiar nada después. No se puede volver a abrir.',
    callFor: 'Convocar un panel para esta prueba',
  },
  rate: {
    title: 'Valorar las respuestas de una prueba',
    hello: (name: string) => `Hola, ${name}.`,
    lead: (test: string, number: number) =>
      `${test}: ${items(number)} de trabajo, cada una con varias respuestas posibles.`,
    how: 'Cómo se hace',
    steps: [
      'Lee cada escena y pon a cada respuesta una nota según lo eficaz que sería. Piensa en lo que se debería hacer, no en lo que se suele hacer.',
      'Puedes repetir notas. No hay una respuesta correcta escondida: lo que cuenta es tu criterio.',
      'Cada escena se guarda al enviarla. Puedes parar, volver con el mismo enlace y cambiar lo que quieras hasta que se cierre el panel.',
      'Nadie ve tus notas con tu nombre; se usan las de todo el panel juntas.',
    ],
    progress: (rated: number, all: number) => `${rated} de ${items(all)} con todas las notas`,
    begin: 'Empezar',
    resume: (place: number) => `Seguir en la escena ${place}`,
    scenes: 'Tus escenas',
    scene: (place: number, all: number) => `Escena ${place} de ${all}`,
    sceneLink: (place: number) => `Escena ${place}`,
    states: { all: 'Con todas las notas', part: 'Faltan notas', none: 'Sin empezar' },
    doneTitle: 'Terminar',
    doneAbout: 'Has valorado todas las respuestas. Al decir que has terminado, tus notas empiezan a contar.',
    done: 'He terminado',
    thanks: 'Gracias: tus notas ya cuentan. Todavía puedes cambiarlas mientras el panel siga abierto.',
    missing: (number: number) =>
      `Guardado. ${plural('es', number, { one: 'Falta', other: 'Faltan' })} ${count(number, 'nota', 'notas')} en esta escena.`,
    unrated: 'Faltan notas. Valora todas las respuestas antes de terminar.',
    invalid: 'Una nota no es válida. No se ha guardado nada de esta escena.',
    ask: '¿Cómo de eficaz es cada respuesta?',
    testAsks: (ask: string) => `En la prueba se pregunta: ${ask}`,
    lowest: 'Empeora las cosas',
    highest: 'Muy eficaz',
    between: (rating: number, to: number) => `de ${to}: ${rating}`,
    next: 'Guardar y seguir',
    last: 'Guardar y ver la lista',
    previous: 'Guardar y volver atrás',
    list: 'Ver todas las escenas',
    closedTitle: 'Este panel está cerrado',
    closed: 'Ya no recibe valoraciones. Las que diste se conservan. Gracias por tu tiempo.',
  },
  letter: ({ name, link, by, test, items: number }: Invitation) => ({
    subject: `Tu criterio para la prueba «${test}»`,
    text: `${[
      `Hola, ${name}:`,
      `${by} te pide que valores las respuestas de «${test}», una prueba de Escalón. Son ${items(number)}; no hace falta tener cuenta.`,
      `Abre este enlace. Es solo para ti, así que no lo reenvíes:\n\n${link}`,
      'Cada escena se guarda al enviarla y puedes volver cuando quieras con el mismo enlace.',
      'Si no sabes de qué va esto, no tienes que hacer nada.',
    ].join('\n\n')}\n\nEscalón\n`,
  }),
}
