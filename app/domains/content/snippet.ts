/** Lower case without accents; as many characters as before, so that places in the two texts agree. */
export function foldText(text: string): string {
  const whole = text.normalize('NFC')
  // sign by sign takes long for a lesson: only what is beyond ASCII needs it
  return whole.replace(/[A-Z]+/g, (signs) => signs.toLowerCase()).replace(/[^ -~]/gu, foldSign)
}

function foldSign(sign: string): string {
  const plain = sign.normalize('NFD').charAt(0).toLowerCase()
  return sign.length === 1 && plain.length === 1 ? plain : sign
}

/** The part of a text round the first word that begins with one of `words` (folded): about `length` characters, whole words. */
export function cutSnippet(text: string, words: readonly string[], length = 160): string {
  const whole = text.normalize('NFC').replace(/\s+/g, ' ').trim()
  if (whole.length <= length) return whole
  const bare = ` ${foldText(whole)}`.replace(/[^\p{L}\p{N}]/gu, ' ')
  const places = words.map((word) => bare.indexOf(` ${word}`))
  const first = Math.min(...places.filter((place) => place >= 0), whole.length)
  const from = first === whole.length ? 0 : Math.max(0, first - Math.round(length / 3))
  const start = from === 0 ? 0 : whole.indexOf(' ', from) + 1
  const end = start + length >= whole.length ? whole.length : whole.lastIndexOf(' ', start + length)
  return `${start > 0 ? '… ' : ''}${whole.slice(start, end)}${end < whole.length ? ' …' : ''}`
}
