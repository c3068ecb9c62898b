import type { Locale } from '~/i18n/locale'
import { type ParsedSum, parseSum, type Sum } from './sum-parser'
import { sumTokens, type Token } from './sum-tokens'

export interface WrongEquation {
  /** Where it begins in the text. */
  at: number
  /** As it stands there. */
  says: string
  /** What the left side comes to; null where a figure is written in another language's way. */
  comesTo: number | null
}

/** In which sense a per cent may be meant: a share, the number before the sign, or a part of what stands before it. */
const senses = ['share', 'points', 'more'] as const
type Sense = (typeof senses)[number]

/**
 * The equations of a text that are wrong beyond rounding: `190 ÷ 250 = 77 %`. Of a chain each link is looked at. Left out: what has words
 * in place of numbers, durations and ranges. The last figure may be rounded in its last place; ≈ allows 2 %.
 */
export function wrongEquations(text: string, locale: Locale): WrongEquation[] {
  const tokens = sumTokens(text, locale)
  const found: WrongEquation[] = []
  for (let start = 0; start < tokens.length; start++) {
    const before = tokens[start - 1]
    if (before?.kind === 'operator' || (tokens[start]?.kind === 'operator' && before?.kind !== 'equals')) continue
    const links = linksFrom(tokens, start)
    // “the share of 0 to 6 = 50 − 20”: the 6 belongs to the words before it
    if (before?.kind === 'word' && links[0] && !isSum(links[0].left.sum)) links.shift()
    if (links.length === 0) continue
    const hasSum = links.some(({ left, right }) => isSum(left.sum) || isSum(right.sum))
    for (const link of hasSum ? links : []) {
      const says = text.slice(link.at, link.end).replace(/\s+/g, ' ').replaceAll('**', '')
      if (link.left.isForeign || link.right.isForeign) found.push({ at: link.at, says, comesTo: null })
      else if (!holds(link)) found.push({ at: link.at, says, comesTo: worthOf(link.left.sum, 'share') })
    }
    start = Math.max(start, (links.at(-1)?.right.next ?? 0) - 1)
  }
  return found
}

interface Link {
  left: ParsedSum
  right: ParsedSum
  isRough: boolean
  at: number
  end: number
}

function linksFrom(tokens: readonly Token[], start: number): Link[] {
  const links: Link[] = []
  let left = parseSum(tokens, start)
  let at = tokens[start]?.at ?? 0
  for (;;) {
    const equals = left && tokens[left.next]
    if (!left || equals?.kind !== 'equals') return links
    const right = parseSum(tokens, left.next + 1)
    if (!right) return links
    links.push({ left, right, isRough: equals.isRough, at, end: tokens[right.next - 1]?.end ?? at })
    at = tokens[left.next + 1]?.at ?? at
    left = right
  }
}

const isSum = ({ kind }: Sum) => kind === 'two'
const conversions = [1, 60, 3600, 24, 1440, 7]

function holds({ left, right, isRough }: Link): boolean {
  const factors = right.inTime ? conversions.flatMap((factor) => [factor, 1 / factor]) : [1]
  return senses.some((sense) => {
    const [one, other] = [worthOf(left.sum, sense), worthOf(right.sum, sense)]
    const slack = slackOf(left.sum, sense) + slackOf(right.sum, sense) + (isRough ? Math.abs(other) * 0.02 : 0)
    return factors.some((factor) => Math.abs(one * factor - other) <= slack + 1e-9 * Math.max(1, Math.abs(other)))
  })
}

/** Half a unit of the last place of a number by itself; a sum is taken as it stands. */
function slackOf(sum: Sum, sense: Sense): number {
  if (sum.kind === 'minus') return slackOf(sum.of, sense)
  if (sum.kind === 'two') return 0
  return (10 ** -sum.decimals / 2) * (sum.isPercent && sense !== 'points' ? 0.01 : 1)
}

function worthOf(sum: Sum, sense: Sense): number {
  if (sum.kind === 'number') return sum.isPercent && sense !== 'points' ? sum.value / 100 : sum.value
  if (sum.kind === 'minus') return -worthOf(sum.of, sense)
  const [left, right] = [worthOf(sum.left, sense), worthOf(sum.right, sense)]
  if (sum.sign === '×') return left * right
  if (sum.sign === '÷') return left / right
  // 120 + 10 % = 132
  const part = sense === 'more' && isPercent(sum.right) && !isPercent(sum.left) ? left * right : right
  return sum.sign === '+' ? left + part : left - part
}

const isPercent = (sum: Sum) => sum.kind === 'number' && sum.isPercent
