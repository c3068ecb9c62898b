import type { Token } from './sum-tokens'

/** A sum, or a number by itself. */
export type Sum =
  | { kind: 'number'; value: number; decimals: number; isPercent: boolean }
  | { kind: 'minus'; of: Sum }
  | { kind: 'two'; sign: '+' | '−' | '×' | '÷'; left: Sum; right: Sum }

export interface ParsedSum {
  sum: Sum
  /** The place after its last token. */
  next: number
  /** A unit of time stands after its last number. */
  inTime: boolean
  isForeign: boolean
}

const time =
  /^(?:h|s|hora|horas|hours?|hrs?|min|mins|minutos?|minutes?|segundos?|seconds?|sec|seg|d[ií]as?|days?|semanas?|weeks?|mes|meses|months?)$/
/** Words that multiply what stands before them. */
const scales = /^(?:k|m|mil|miles|mill[oó]n|millones|million|millions|thousand|hundred|docenas?|dozens?|veces|times)$/
const mostUnitWords = 3

/** The sum that begins at a token; null where none does, or where it goes on with something that is no number. */
export function parseSum(tokens: readonly Token[], start: number): ParsedSum | null {
  const state = { next: start, inTime: false, isForeign: false }
  const sum = parseChain(tokens, state, ['+', '−'])
  return sum && tokens[state.next]?.kind !== 'operator' ? { sum, ...state } : null
}

type State = Omit<ParsedSum, 'sum'>

function parseChain(tokens: readonly Token[], state: State, signs: readonly string[]): Sum | null {
  const isLow = signs.includes('+')
  const part = () => (isLow ? parseChain(tokens, state, ['×', '÷']) : parseFactor(tokens, state))
  let sum = part()
  for (;;) {
    const token = tokens[state.next]
    if (!sum || token?.kind !== 'operator' || !signs.includes(token.sign)) return sum
    state.next++
    const right = part()
    sum = right && { kind: 'two', sign: token.sign, left: sum, right }
  }
}

function parseFactor(tokens: readonly Token[], state: State): Sum | null {
  const token = tokens[state.next++]
  if (token?.kind === 'operator' && token.sign === '−') {
    const of = parseFactor(tokens, state)
    return of && { kind: 'minus', of }
  }
  if (token?.kind === 'number') {
    state.isForeign ||= token.isForeign
    const { kind, value, decimals, isPercent } = token
    return passUnits(tokens, state) ? { kind, value, decimals, isPercent } : null
  }
  if (token?.kind !== 'open') return null
  const sum = parseChain(tokens, state, ['+', '−'])
  if (!sum || tokens[state.next]?.kind !== 'close') return null
  state.next++
  return passUnits(tokens, state) ? sum : null
}

/** Passes over `llamadas por hora` where the sum goes on behind it; false where what stands there makes it another number. */
function passUnits(tokens: readonly Token[], state: State): boolean {
  const words: string[] = []
  let after = state.next
  for (let token = tokens[after]; token?.kind === 'word' && words.length < mostUnitWords; token = tokens[++after])
    words.push(token.word)
  if (scales.test(words[0] ?? '')) return false
  state.inTime = time.test(words[0] ?? '')
  // 1 h 20 min, 2 horas y 15 minutos
  const isDuration =
    state.inTime && tokens[after]?.kind === 'number' && (words.length === 1 || /^(?:y|and|con)$/.test(words[1] ?? ''))
  if (isDuration) return false
  const kind = tokens[after]?.kind
  if (kind === 'operator' || kind === 'equals' || (kind === 'close' && words.length > 0)) state.next = after
  return true
}
