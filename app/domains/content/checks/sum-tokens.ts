import type { Locale } from '~/i18n/locale'

/** What a sum in a text is made of. A `stop` ends whatever stood before it: nothing is computed across it. */
export type Token = { at: number; end: number } & (
  | { kind: 'number'; value: number; decimals: number; isPercent: boolean; isForeign: boolean }
  | { kind: 'operator'; sign: '+' | '−' | '×' | '÷' }
  | { kind: 'equals'; isRough: boolean }
  | { kind: 'open' | 'close' | 'stop' }
  | { kind: 'word'; word: string }
)

const gap = '[ \\u00a0\\u2009\\u202f]'
/** Grouped by threes, or plain; then decimals. The other language's decimals last, to be told apart. */
const numerals: Record<Locale, string> = {
  es: `\\d{1,3}(?:(?:\\.|${gap})\\d{3})+(?!\\d)(?:,\\d+)?|\\d+,\\d+|\\d+\\.\\d+|\\d+`,
  en: `\\d{1,3}(?:(?:,|[\\u00a0\\u2009\\u202f])\\d{3})+(?!\\d)(?:\\.\\d+)?|\\d+\\.\\d+|\\d+,\\d+|\\d+`,
}
const percent = `(?:${gap}?%|${gap}(?:por ciento|per cent|percent)\\b)`
const patterns: Record<Locale, RegExp> = { es: patternFor('es'), en: patternFor('en') }

function patternFor(locale: Locale): RegExp {
  return new RegExp(
    [
      `(?<skip>[ \\t\\u00a0\\u2009\\u202f\\r]+|\\n(?![ \\t]*(?:\\n|[-*+>#|]|\\d+\\.\\s))|\\*\\*|(?<! )\\*|\\*(?! )|[€$£_])`,
      '(?<tag></?[A-Za-z][^<>]*>)',
      // a duration, a date, a code or a range is no number to reckon with
      '(?<odd>\\d+:\\d+|\\d+[-–]\\d+|\\d+(?:ª|º|th\\b|st\\b|nd\\b|rd\\b))',
      `(?<number>(?:${numerals[locale]}))(?<percent>${percent})?`,
      '(?<operator>[+−×÷/]|(?<= )-(?= ))',
      '(?<equals>[=≈])',
      '(?<open>\\()|(?<close>\\))',
      "(?<word>\\p{L}[\\p{L}\\p{N}\\p{M}'’-]*)",
      '(?<stop>[\\s\\S])',
    ].join('|'),
    'gu',
  )
}

const signs = { '+': '+', '−': '−', '-': '−', '×': '×', '÷': '÷', '/': '÷' } as const

/** A text cut into what sums are made of, in the language's own way of writing figures; markup and currency signs left out. */
export function sumTokens(text: string, locale: Locale): Token[] {
  return [...text.matchAll(patterns[locale])].flatMap((match): Token[] => {
    const { groups = {}, index, 0: whole } = match
    const place = { at: index, end: index + whole.length }
    if (groups.skip !== undefined || /^<\/?(?:Term|strong|em)\b/.test(groups.tag ?? '')) return []
    if (groups.number !== undefined)
      return [{ ...place, ...readNumeral(groups.number, locale), isPercent: groups.percent !== undefined }]
    if (groups.operator !== undefined)
      return [{ ...place, kind: 'operator', sign: signs[groups.operator as keyof typeof signs] }]
    if (groups.equals !== undefined) return [{ ...place, kind: 'equals', isRough: groups.equals === '≈' }]
    if (groups.word !== undefined) return [{ ...place, kind: 'word', word: groups.word.toLowerCase() }]
    return [{ ...place, kind: groups.open ? 'open' : groups.close ? 'close' : 'stop' }]
  })
}

function readNumeral(numeral: string, locale: Locale) {
  const [group, point] = locale === 'es' ? ['.', ','] : [',', '.']
  const grouped = new RegExp(`^\\d{1,3}(?:[${group} \\u00a0\\u2009\\u202f]\\d{3})+(?!\\d)`).test(numeral)
  const isForeign = !grouped && numeral.includes(group)
  const plain = isForeign
    ? numeral.replace(group, '.')
    : numeral.replace(new RegExp(`[${group}\\s]`, 'g'), '').replace(point, '.')
  return { kind: 'number' as const, value: Number(plain), decimals: plain.split('.')[1]?.length ?? 0, isForeign }
}
