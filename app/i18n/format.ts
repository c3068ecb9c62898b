import type { Locale } from './locale'

const tags: Record<Locale, string> = { es: 'es', en: 'en-GB' }
type Maker = Intl.DateTimeFormat | Intl.NumberFormat | Intl.PluralRules

/** Made once each: making one takes longer than most of a page. */
const made = new Map<string, Maker>()

function once<T extends Maker>(key: string, make: () => T): T {
  const known = made.get(key) ?? make()
  made.set(key, known)
  return known as T
}

function dates(locale: Locale, zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${zone} ${JSON.stringify(options)}`
  return once(key, () => new Intl.DateTimeFormat(tags[locale], { timeZone: zone, ...options }))
}

/** 15 March 2026, 15 de marzo de 2026. */
export function formatDate(at: Date, locale: Locale, zone: string): string {
  return dates(locale, zone, { dateStyle: 'long' }).format(at)
}

/** March 2026, marzo de 2026: of days that have no hour, in UTC. */
export function formatMonth(at: Date, locale: Locale): string {
  return dates(locale, 'UTC', { month: 'long', year: 'numeric' }).format(at)
}

/** 15 Mar, 15 mar; with the year when `year` is asked. */
export function formatDay(at: Date, locale: Locale, zone: string, year = false): string {
  return dates(locale, zone, { day: 'numeric', month: 'short', ...(year ? { year: 'numeric' } : {}) }).format(at)
}

/** 15 Mar 2026, 14:03. */
export function formatMoment(at: Date, locale: Locale, zone: string): string {
  return dates(locale, zone, { dateStyle: 'medium', timeStyle: 'short' }).format(at)
}

/** 14:03:07. */
export function formatTime(at: Date, locale: Locale, zone: string): string {
  return dates(locale, zone, { hour: '2-digit', minute: '2-digit', second: '2-digit', hour12: false }).format(at)
}

export function formatNumber(value: number, locale: Locale, decimals = 0): string {
  const key = `${locale} ${decimals}`
  return once(key, () => numbers(locale, { minimumFractionDigits: decimals, maximumFractionDigits: decimals })).format(
    value,
  )
}

/** A share from 0 to 1 in per cent, with the language's own sign: 76,4 %, 76.4%. */
export function formatShare(share: number, locale: Locale, decimals = 0): string {
  const options = { style: 'percent', minimumFractionDigits: decimals, maximumFractionDigits: decimals } as const
  return once(`${locale} percent ${decimals}`, () => numbers(locale, options)).format(share)
}

/** Yearly pay in whole units of its currency, the currency as its code. */
export function formatMoney(value: number, currency: string, locale: Locale): string {
  const options = { style: 'currency', currency, currencyDisplay: 'code', maximumFractionDigits: 0 } as const
  return once(`${locale} ${currency}`, () => numbers(locale, options)).format(value)
}

function numbers(locale: Locale, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  return new Intl.NumberFormat(tags[locale], { useGrouping: 'always', ...options } as Intl.NumberFormatOptions)
}

/** `one` or `other` for a count, as the language has it: `plural(locale, 1, {one: 'lesson', other: 'lessons'})`. */
export function plural(locale: Locale, count: number, forms: { one: string; other: string }): string {
  const rules = once(`${locale} plural`, () => new Intl.PluralRules(tags[locale]))
  return rules.select(count) === 'one' ? forms.one : forms.other
}
