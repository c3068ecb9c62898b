export const locales = ['es', 'en'] as const
export type Locale = (typeof locales)[number]

/** A text in both languages. */
export type Both = Record<Locale, string>

export function isLocale(word: unknown): word is Locale {
  return word === 'es' || word === 'en'
}

/** The first language of an Accept-Language header that the site has; Spanish when none is. */
export function preferredLocale(header: string | null): Locale {
  const wanted = (header ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';')
      const weight = parameters.map((parameter) => /^\s*q=([\d.]+)/.exec(parameter)?.[1]).find(Boolean)
      return { language: tag.trim().split('-')[0], weight: weight === undefined ? 1 : Number(weight) }
    })
    .filter(({ weight }) => weight > 0)
    .sort((one, other) => other.weight - one.weight)
  return wanted.map(({ language }) => language).find(isLocale) ?? 'es'
}
