/** Pages for what is turned away before any page runs. */
export const refusals = {
  home: 'Ir al inicio',
  origin: {
    title: 'No podemos aceptar este envío',
    advice: 'No venía de una página de Escalón. Abre la página de nuevo y envíalo desde allí.',
  },
  method: { title: 'Esta dirección no admite eso', advice: 'Abre la página desde el menú.' },
  length: { title: 'No podemos aceptar este envío', advice: 'No dice cuánto ocupa.' },
  large: {
    title: 'Es demasiado grande',
    advice: 'Un envío puede ocupar como máximo 512 kB. Acorta el texto y envíalo de nuevo.',
  },
  type: { title: 'No podemos leer este envío', advice: 'Usa el formulario de la página.' },
  failure: {
    title: 'Algo ha fallado de nuestro lado',
    advice: 'Lo que ya estaba guardado sigue ahí. Vuelve a intentarlo dentro de un momento.',
  },
  unknown: { title: 'Esta página no existe', advice: 'Puede que la dirección tenga una errata.' },
}
