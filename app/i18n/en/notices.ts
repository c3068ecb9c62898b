/** Short messages shown once on the page that follows. */
export const notices = {
  saved: 'Saved.',
  'signed-out': 'You are signed out.',
}
