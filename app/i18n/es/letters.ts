interface Facts {
  /** Whom the letter greets; null when we do not know their name. */
  name: string | null
  link: string
}

const hello = (name: string | null) => (name ? `Hola, ${name}:` : 'Hola:')
const lines = (...parts: string[]) => `${parts.join('\n\n')}\n\nEscalón\n`

/** Mensajes de correo, solo texto. */
export const letters = {
  invitation: ({ name, link, by }: Facts & { by: string | null }) => ({
    subject: 'Tu invitación a Escalón',
    text: lines(
      hello(name),
      by
        ? `${by} te invita a Escalón, el portal de formación y carrera de tu organización.`
        : 'Tienes una cuenta en Escalón, el portal de formación y carrera de tu organización.',
      'Abre este enlace para elegir tu contraseña y entrar. Sirve una sola vez, durante 14 días:',
      link,
      'Si no esperabas esta invitación, no tienes que hacer nada.',
    ),
  }),
  signup: ({ name, link }: Facts) => ({
    subject: 'Confirma tu dirección para entrar en Escalón',
    text: lines(
      hello(name),
      'Alguien, seguramente tú, pidió una cuenta en Escalón con esta dirección.',
      'Abre este enlace para confirmarla y elegir tu contraseña. Sirve una sola vez, durante 24 horas:',
      link,
      'Si no fuiste tú, no hagas nada: sin este enlace no se crea ninguna cuenta.',
    ),
  }),
  known: ({ name, link, resetLink }: Facts & { resetLink: string }) => ({
    subject: 'Ya tienes una cuenta en Escalón',
    text: lines(
      hello(name),
      'Alguien, seguramente tú, quiso usar esta dirección para una cuenta de Escalón. Ya tienes una con ella.',
      `Entra aquí: ${link}`,
      `Si no recuerdas tu contraseña, elige otra: ${resetLink}`,
      'Si no fuiste tú, no tienes que hacer nada.',
    ),
  }),
  reset: ({ name, link }: Facts) => ({
    subject: 'Elige una contraseña nueva para Escalón',
    text: lines(
      hello(name),
      'Alguien, seguramente tú, pidió cambiar la contraseña de tu cuenta de Escalón.',
      'Abre este enlace para elegir otra. Sirve una sola vez, durante una hora:',
      link,
      'Si no fuiste tú, no hagas nada: tu contraseña sigue siendo la misma.',
    ),
  }),
  email: ({ name, link }: Facts) => ({
    subject: 'Confirma tu nueva dirección en Escalón',
    text: lines(
      hello(name),
      'Pediste que tu cuenta de Escalón use esta dirección de correo.',
      'Abre este enlace y confírmala. Sirve una sola vez, durante 24 horas:',
      link,
      'Si no fuiste tú, no hagas nada: la cuenta sigue con la dirección de antes.',
    ),
  }),
  passwordChanged: ({ name, link }: Facts) => ({
    subject: 'Tu contraseña de Escalón ha cambiado',
    text: lines(
      hello(name),
      'La contraseña de tu cuenta de Escalón acaba de cambiar, y se cerraron las demás sesiones.',
      `Si no fuiste tú, elige otra ahora mismo: ${link}`,
    ),
  }),
  emailChanged: ({ name }: { name: string | null }) => ({
    subject: 'La dirección de tu cuenta de Escalón ha cambiado',
    text: lines(
      hello(name),
      'Tu cuenta de Escalón usa desde ahora otra dirección de correo. A esta ya no llegará nada más.',
      'Si no fuiste tú, avisa cuanto antes a quien administra Escalón en tu organización.',
    ),
  }),
}
