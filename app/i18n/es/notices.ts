/** Short messages shown once on the page that follows. */
export const notices = {
  saved: 'Guardado.',
  'signed-out': 'Has salido.',
}
