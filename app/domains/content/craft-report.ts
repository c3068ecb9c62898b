import { type AlikePair, alikePairs } from './checks/alike'
import { askedIn } from './checks/asked'
import { type AgainstChance, allOfTheAbove, fullestPlace, keyPlaces, longestKeys } from './checks/key-craft'
import { keysByName, keysByPerson } from './checks/people'
import { type Counts, countBy, countNames, easeOf } from './checks/variety'
import { limits } from './craft-limits'
import { type CraftSet, craftSets } from './craft-sets'
import type { Manuscript } from './manuscript'

const kinds = { test: 'Tests', practice: 'Practice sets', lessons: 'Checks in lessons' }

/** How well what is asked is made: keys that can be guessed by their looks, sameness, variety, ease; lines of Markdown. */
export function craftReport(manuscript: Pick<Manuscript, 'banks' | 'lessons' | 'quizzes'>): string[] {
  const asked = askedIn(manuscript)
  const items = manuscript.banks.flatMap(({ items }) => items.map(({ value }) => value))
  const pairs = alikePairs(asked, limits.kindred)
  const eases = easeOf(asked)
  const sets = craftSets(manuscript, asked)
  const chances: Array<[string, AgainstChance]> = [
    ...(['es', 'en'] as const).map((locale): [string, AgainstChance] => [
      `the key is the longest option, ${locale}`,
      longestKeys(asked, locale),
    ]),
    ...[...keyPlaces(asked)]
      .toSorted(([one], [other]) => one - other)
      .map(([options, counts]): [string, AgainstChance] => [
        `the fullest place of the key among ${options} (${counts.join(', ')})`,
        fullestPlace(counts),
      ]),
    ...keysByPerson(asked).map(([whom, found]): [string, AgainstChance] => [
      `the key speaks of ${whom}, where some options do`,
      found,
    ]),
  ]
  const names = keysByName(asked, 5).filter(([, found]) => isOut(found))
  return [
    '# How the items are made',
    '',
    'Written by `npm run -s escalon -- content craft > docs/item-craft.md`, never by hand; a test fails once it no longer fits the content.',
    `Bold: chance alone gives so many, or so few, less than once in ${1 / limits.probability} times.`,
    '',
    `${items.length} items in ${manuscript.banks.length} banks, ${asked.length} things asked with the moments of scenes and the questions of lessons.`,
    '',
    '| all that is asked | found | by chance | chance of so many | of so few |',
    '|---|---|---|---|---|',
    ...chances.map(([what, found]) => rowOf(what, found)),
    '',
    `- Names that stand in keys more or less often than chance: ${listed(names.map(([name, { count, of }]) => `${name} (${count} of ${of})`))}. Age and origin no program can tell: those are read for.`,
    `- “All of the above”: ${listed(allOfTheAbove(asked))}.`,
    `- Sectors: ${told(countBy(items, 'sector'))}.`,
    `- Channels: ${told(countBy(items, 'channel'))}.`,
    `- People: ${countNames(asked).length} names; most often ${told(countNames(asked).slice(0, 12))}.`,
    `- Reading ease (the harder of the two languages): half at ${middleOf(eases)} or above. Below ${limits.ease}: ${listed(eases.filter(({ ease }) => ease < limits.ease).map(({ where, ease }) => `${where} ${ease.toFixed(0)}`))}.`,
    `- Most alike, by their runs of three words (${percent(limits.alike)} is out of bounds): ${listed(pairs.slice(0, 5).map(pairOf))}.`,
    ...Object.entries(kinds).flatMap(([kind, title]) => [
      '',
      `## ${title}`,
      '',
      '| | asked | longest, es | longest, en | places of the key | ease: half, least | sectors | channels | names | most alike |',
      '|---|---|---|---|---|---|---|---|---|---|',
      ...sets.filter((set) => set.kind === kind).map((set) => setRow(set, pairs)),
    ]),
  ]
}

function rowOf(what: string, found: AgainstChance): string {
  const { count, of, expected, probability, fewer } = found
  return `| ${what} | ${marked(`${count} of ${of}`, found)} | ${expected.toFixed(1)} | ${percent(probability)} | ${percent(fewer)} |`
}

function setRow({ id, asked, items }: CraftSet, pairs: readonly AlikePair[]): string {
  const eases = easeOf(asked)
  const wheres = new Set(asked.map(({ where }) => where))
  const closest = pairs.find(({ one, other }) => wheres.has(one) && wheres.has(other))
  const cells = [
    id,
    asked.length,
    ...(['es', 'en'] as const).map((locale) => short(longestKeys(asked, locale))),
    [...keyPlaces(asked).values()].map((counts) => marked(counts.join('·'), fullestPlace(counts))).join(', '),
    `${middleOf(eases)}, ${eases[0]?.ease.toFixed(0) ?? ''}`,
    countBy(items, 'sector').length || '',
    countBy(items, 'channel').length || '',
    countNames(asked).length,
    closest ? pairOf(closest) : `under ${percent(limits.kindred)}`,
  ]
  return `| ${cells.join(' | ')} |`
}

function short(found: AgainstChance): string {
  return found.of === 0 ? '' : `${marked(`${found.count} of ${found.of}`, found)} (${found.expected.toFixed(1)})`
}

function isOut({ probability, fewer }: AgainstChance): boolean {
  return Math.min(probability, fewer) < limits.probability
}

function marked(text: string, found: AgainstChance): string {
  return isOut(found) ? `**${text}**` : text
}

function middleOf(eases: ReturnType<typeof easeOf>): string {
  return (eases[Math.floor(eases.length / 2)]?.ease ?? 0).toFixed(0)
}

function pairOf({ one, other, share }: AlikePair): string {
  return `${one} and ${other} ${percent(share)}`
}

function percent(share: number): string {
  return `${(share * 100).toFixed(0)}%`
}

function told(counts: Counts): string {
  return counts.map(([word, count]) => `${word} ${count}`).join(', ')
}

function listed(parts: readonly string[]): string {
  return parts.length === 0 ? 'none' : parts.join('; ')
}
