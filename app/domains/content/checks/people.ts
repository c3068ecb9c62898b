import { type Asked, keyPlace } from './asked'
import { type AgainstChance, against } from './key-craft'
import { countNames } from './variety'

/** Words of the English text that say of whom an option speaks; Spanish often leaves it out. */
const spokenOf = {
  'a woman (she, her)': /\b(?:she|her|hers|herself)\b/i,
  'a man (he, him, his)': /\b(?:he|him|his|himself)\b/i,
}

/** How often the key is an option that speaks of a woman, of a man, or of someone by name, where only some of the options do. */
export function keysByPerson(asked: readonly Asked[]): Array<[whom: string, found: AgainstChance]> {
  const names = countNames(asked).map(([name]) => name)
  const anyName = new RegExp(`(?<!\\p{L})(?:${names.join('|') || '$^'})(?!\\p{L})`, 'u')
  return Object.entries({ ...spokenOf, 'someone by name': anyName }).map(([whom, words]) => [
    whom,
    keysWith(asked, words),
  ])
}

/** The same for each name that stands in some of the options, but not in all, of `least` items or more. */
export function keysByName(asked: readonly Asked[], least: number): Array<[name: string, found: AgainstChance]> {
  return countNames(asked)
    .map(([name]): [string, AgainstChance] => {
      return [name, keysWith(asked, new RegExp(`(?<!\\p{L})${name}(?!\\p{L})`, 'u'))]
    })
    .filter(([, { of }]) => of >= least)
}

function keysWith(asked: readonly Asked[], words: RegExp): AgainstChance {
  const looked = asked.flatMap((one) => {
    const place = keyPlace(one)
    const such = one.options.map(({ en }) => words.test(en))
    const share = such.filter(Boolean).length / such.length
    return place < 0 || share === 0 || share === 1 ? [] : [{ isHit: such[place] === true, share }]
  })
  return against(
    looked.filter(({ isHit }) => isHit).length,
    looked.map(({ share }) => share),
  )
}
