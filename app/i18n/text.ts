import { en } from './en'
import { es, type Text } from './es'
import type { Locale } from './locale'

export type { Text } from './es'
export type Notices = Text['notices']

const texts: Record<Locale, Text> = { es, en }

export function textOf(locale: Locale): Text {
  return texts[locale]
}
