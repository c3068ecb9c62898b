/** Words that the rules below get wrong and that lessons use. */
const known: Record<string, number> = {
  being: 2,
  doing: 2,
  going: 2,
  seeing: 2,
  area: 3,
  idea: 3,
  ideas: 3,
  real: 1,
  really: 2,
  business: 2,
  every: 2,
  everyone: 3,
  everything: 3,
  everybody: 4,
  evening: 2,
  people: 2,
  queue: 1,
  queues: 1,
  queued: 1,
  colleague: 2,
  colleagues: 2,
  create: 2,
  created: 3,
  creates: 2,
  quiet: 2,
  science: 2,
  customer: 3,
  something: 2,
  sometimes: 2,
  someone: 2,
  somebody: 3,
  somewhere: 2,
  schedule: 2,
  minutes: 2,
  favour: 2,
  honest: 2,
  hour: 1,
  hours: 1,
  our: 1,
  ours: 1,
  fire: 1,
  tired: 1,
  choir: 2,
  one: 1,
  once: 1,
  lion: 2,
  ruin: 2,
  poem: 2,
  video: 3,
  radio: 3,
  manager: 3,
  interest: 2,
  different: 2,
  several: 2,
  comfortable: 3,
  separate: 3,
  forehead: 2,
  therefore: 2,
  before: 2,
  whereas: 2,
  themselves: 2,
  ourselves: 2,
  yourselves: 2,
  moment: 2,
  statement: 2,
  agreement: 3,
  management: 3,
  movement: 2,
  achievement: 3,
  safety: 2,
  lonely: 2,
  likely: 2,
  widely: 2,
  closely: 2,
  rarely: 2,
  merely: 2,
  surely: 2,
  sincerely: 3,
  namely: 2,
  careful: 2,
  hopeful: 2,
  useful: 2,
  useless: 2,
  homework: 2,
  timeline: 2,
  baseline: 2,
  headset: 2,
  ourself: 2,
  table: 2,
  platypus: 3,
  australian: 4,
  reptilian: 4,
} // prettier-ignore

/** Two vowels that are said apart. */
const apart = [
  /ia(?!l\b|n\b|ns\b)/g,
  /[aeouy]ing\b/g,
  /io(?!n|us)/g,
  /eo(?!u|n\b)/g,
  /[^q]ua(?!r)/g,
  /uou/g,
  /iou(?!s)/g,
  /[^tsc]ier\b/g,
  /ism\b/g,
  /[^aeiou]y[aeiou]/g,
]

/**
 * Syllables of an English word by its spelling: groups of vowels, less silent endings, more for vowels said apart.
 * Right for about nineteen words in twenty, which is what reading ease needs.
 */
export function countSyllablesEn(word: string): number {
  const letters = word
    .toLowerCase()
    .replace(/['’]s\b/g, '')
    .replace(/[^a-z]/g, '')
  const listed = Object.hasOwn(known, letters) ? known[letters] : undefined
  if (listed !== undefined) return listed
  const heard = letters
    .replace(/(?<=[^aeiouy])(?:e|es|ed)$/, (end) => (isHeard(letters, end) ? 'a' : ''))
    .replace(/e(?=(?:ly|less|ful|ness|ment|where|body)$)/, '')
  const groups = heard.match(/[aeiouy]+/g)?.length ?? 0
  const more = apart.reduce((sum, pattern) => sum + (heard.match(pattern)?.length ?? 0), 0)
  return Math.max(1, groups + more)
}

/** Whether the e of a last -e, -es or -ed is said: table, boxes, wanted. */
function isHeard(word: string, end: string): boolean {
  const stem = word.slice(0, -end.length)
  if (end === 'e') return /[^aeiouylr]l$/.test(stem) || stem.search(/[aeiouy]/) < 0
  if (end === 'es') return /(?:[sxz]|[cs]h|c|g)$/.test(stem) || /[^aeiouylr]l$/.test(stem)
  return /[td]$/.test(stem) || /[^aeiouylr]l$/.test(stem)
}
