import { alikePairs } from './checks/alike'
import { type Asked, askedIn } from './checks/asked'
import { type AgainstChance, allOfTheAbove, fullestPlace, keyPlaces, longestKeys } from './checks/key-craft'
import { type Counts, countBy, countNames, easeOf } from './checks/variety'
import { limits } from './craft-limits'
import type { Manuscript } from './manuscript'

/** How well what is asked is made: keys that can be guessed by their looks, sameness, variety, ease; lines to print. */
export function craftReport(manuscript: Pick<Manuscript, 'banks' | 'lessons'>): string[] {
  const asked = askedIn(manuscript)
  const items = manuscript.banks.flatMap(({ items }) => items.map(({ value }) => value))
  const eases = easeOf(asked)
  const middle = eases[Math.floor(eases.length / 2)]?.ease ?? 0
  return [
    `${items.length} items in ${manuscript.banks.length} banks; ${asked.length} things asked, with the questions of lessons.`,
    '',
    'Is the key the longest option?',
    ...(['es', 'en'] as const).map((locale) => `  ${locale}: ${tell(longestKeys(asked, locale))}`),
    ...groupsOf(asked).map(
      ([group, its]) => `  ${group}: es ${short(longestKeys(its, 'es'))}, en ${short(longestKeys(its, 'en'))}`,
    ),
    '',
    'Where does the key stand?',
    ...[...keyPlaces(asked)].map(([options, counts]) => {
      return `  of ${options} options: ${counts.join(', ')}; the fullest place: ${tell(fullestPlace(counts))}`
    }),
    '',
    'Variety',
    `  sectors: ${told(countBy(items, 'sector'))}`,
    `  channels: ${told(countBy(items, 'channel'))}`,
    `  names: ${told(countNames(asked).slice(0, 30))}`,
    '',
    `Texts that share a quarter or more of their runs of three words: ${listed(alikePairs(asked, limits.alike).map(({ one, other, share }) => `${one} and ${other}, ${Math.round(share * 100)}%`))}`,
    `“All of the above”: ${listed(allOfTheAbove(asked))}`,
    `Reading ease: half are at ${middle.toFixed(0)} or above. The hardest: ${listed(eases.slice(0, 8).map(({ where, ease }) => `${where} ${ease.toFixed(0)}`))}`,
  ]
}

function tell({ count, of, expected, probability, fewer }: AgainstChance): string {
  const percent = (share: number) => `${(share * 100).toFixed(1)}%`
  return `${count} of ${of}, by chance ${expected.toFixed(1)}; by chance so many or more ${percent(probability)}, so few or fewer ${percent(fewer)}`
}

function short({ count, of, expected }: AgainstChance): string {
  return `${count} of ${of} (${expected.toFixed(1)})`
}

function groupsOf(asked: readonly Asked[]): Array<[string, Asked[]]> {
  const names = [...new Set(asked.map(({ group }) => group))]
  return names.map((name) => [name, asked.filter(({ group }) => group === name)])
}

function told(counts: Counts): string {
  return counts.map(([word, count]) => `${word} ${count}`).join(', ')
}

function listed(lines: readonly string[]): string {
  return lines.length === 0 ? 'none' : lines.map((line) => `\n  ${line}`).join('')
}
