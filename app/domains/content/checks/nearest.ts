/** “did you mean …” when a known word is near, else how many are known. For the mend of an unknown name. */
export function suggest(word: string, known: Iterable<string>): string {
  let best: { name: string; distance: number } | null = null
  for (const name of known) {
    const distance = editDistance(word, name)
    if (!best || distance < best.distance) best = { name, distance }
  }
  return best && best.distance <= Math.max(2, word.length / 3)
    ? `did you mean “${best.name}”?`
    : 'check the name, or add it'
}

/** Levenshtein 1966: the least number of letters to add, remove or change. */
export function editDistance(one: string, other: string): number {
  let above = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (let row = 1; row <= one.length; row++) {
    const line = [row]
    for (let column = 1; column <= other.length; column++) {
      const change = (above[column - 1] ?? 0) + (one[row - 1] === other[column - 1] ? 0 : 1)
      line.push(Math.min(change, (above[column] ?? 0) + 1, (line[column - 1] ?? 0) + 1))
    }
    above = line
  }
  return above[other.length] ?? 0
}
