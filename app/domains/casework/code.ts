import { drawn } from '~/platform/draw'

/** Without letters and figures that are taken for one another. */
const signs = '23456789BCDFGHJKMNPQRSTVWXYZ'
const length = 5

/**
 * What a submission is called as long as nobody is to know whose it is: the same everywhere and always. Two of them may
 * come to share one, among ten thousand some three pairs: it is for people to speak of, nothing is found by it.
 */
export function codeOf(submissionId: string): string {
  const places = Array.from({ length }, (_, place) => Math.floor(drawn(`${place} ${submissionId}`) * signs.length))
  return places.map((place) => signs[place]).join('')
}
