import type { Fault } from '../fault'
import { type Item, type ItemOf, type ItemOption, optionsOf, scaleOf } from '../item-model'
import type { Draft } from '../manuscript'
import type { Entry } from '../yaml-entry'
import { tellScene } from './branching'
import type { Slip } from './slip'

/** Keys that could not be scored, by format. */
export function checkItems({ banks }: Draft): Fault[] {
  return banks.flatMap(({ items }) => items.flatMap(checkKey))
}

function checkKey(entry: Entry<Item>): Fault[] {
  const { value } = entry
  const line = entry.line(value.format === 'branching' ? 'nodes' : 'options')
  return slipsOf(value).map(([fault, mend]) => ({ file: entry.file, line, fault: `${value.id}: ${fault}`, mend }))
}

function slipsOf(item: Item): Slip[] {
  switch (item.format) {
    case 'number':
    case 'order':
      return []
    case 'one-of':
    case 'several-of':
      return tellRight(item)
    case 'branching':
      return [...tellScale(item), ...tellScene(item)]
    default:
      return [...tellScale(item), ...tellJudgment(item)]
  }
}

function tellRight({ format, options }: ItemOf<'one-of' | 'several-of'>): Slip[] {
  const right = options.filter((option) => option.right).length
  if (format === 'one-of' && right !== 1)
    return [[`${right} options are right`, 'mark exactly one with `right: true`, or use several-of']]
  if (format === 'several-of' && (right === 0 || right === options.length))
    return [[`${right} of ${options.length} options are right`, 'some must be right and some wrong']]
  return []
}

/** Effectiveness beyond the scale. */
function tellScale(item: Item): Slip[] {
  const { from, to } = scaleOf(item)
  if (to - from < 2) return [[`the scale from ${from} to ${to} has fewer than three steps`, 'widen it']]
  const beyond = (optionsOf(item) as Array<ItemOption & { effectiveness: number }>).filter(
    ({ effectiveness }) => effectiveness < from || effectiveness > to,
  )
  return beyond.map(({ id, effectiveness }) => [
    `option ${id} has the effectiveness ${effectiveness}`,
    `give it one from ${from} to ${to}`,
  ])
}

type Judged = ItemOf<'pick-best' | 'best-worst' | 'rate-each' | 'rank' | 'choose-n'>

function tellJudgment(item: Judged): Slip[] {
  const keys = item.options.map(({ effectiveness }) => effectiveness).sort((one, other) => other - one)
  const [most = 0] = keys
  const least = keys.at(-1) ?? 0
  if (most === least) return [[`every option has the effectiveness ${most}`, 'tell the better options from the worse']]
  const isShared = (key: number) => keys.filter((other) => other === key).length > 1
  const end = (key: number, word: string): Slip[] =>
    isShared(key)
      ? [[`two options share the ${word} effectiveness, ${key}`, `in ${item.format} one alone is the ${word}`]]
      : []
  switch (item.format) {
    case 'pick-best':
      return item.credit === 'effectiveness' ? [] : end(most, 'highest')
    case 'best-worst':
      return [...end(most, 'highest'), ...end(least, 'lowest')]
    case 'rank':
      return new Set(keys).size < keys.length
        ? [['two options share an effectiveness', 'in rank each has one of its own, so that there is one right order']]
        : []
    case 'choose-n':
      return tellChoice(item, keys)
    case 'rate-each':
      return []
  }
}

function tellChoice({ choose, options }: ItemOf<'choose-n'>, keys: number[]): Slip[] {
  if (choose >= options.length)
    return [[`${choose} are to be chosen of ${options.length}`, 'offer more options than are to be chosen']]
  return keys[choose - 1] === keys[choose]
    ? [
        [
          `the ${choose} best cannot be told: place ${choose} and the next are equal`,
          'part them by their effectiveness',
        ],
      ]
    : []
}
