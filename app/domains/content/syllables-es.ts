const vowel = /[aeiouáéíóúü]/
const strong = /[aeoáéó]/
const stressedWeak = /[íú]/

/**
 * Syllables of a Spanish word: two strong vowels part, a weak one (i, u) leans on its neighbour unless it bears the accent
 * (RAE, Ortografía de la lengua española, 2010, on diphthongs and hiatus). A word without vowels counts as one.
 */
export function countSyllablesEs(word: string): number {
  const letters = word
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('qu', 'q')
    .replace(/gu(?=[eiéí])/g, 'g')
    .replace(/y(?![aeiouáéíóúü])/g, 'i')
  let count = 0
  let before = ''
  for (const letter of letters) {
    if (vowel.test(letter) && !leansOn(before, letter)) count++
    before = letter
  }
  return Math.max(1, count)
}

function leansOn(before: string, letter: string): boolean {
  if (!vowel.test(before)) return false
  if (strong.test(before) && strong.test(letter)) return false
  const parts = (stressedWeak.test(letter) && strong.test(before)) || (stressedWeak.test(before) && strong.test(letter))
  return !parts
}
