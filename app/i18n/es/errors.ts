/** What a form says beside a field, by code. */
export const errors = {
  required: 'Rellena este campo.',
  invalid: 'Este valor no es válido.',
  'too-long': 'Es demasiado largo.',
  'too-short': 'Es demasiado corto.',
  email: 'Escribe una dirección de correo, como nombre@ejemplo.org.',
  choose: 'Elige una opción.',
  'not-a-number': 'Escribe un número.',
  date: 'Escribe una fecha, como 2026-03-15.',
  'in-the-past': 'La fecha ya ha pasado.',
}
