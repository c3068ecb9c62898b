import type { OwnOutside, Recognised } from '~/domains/ladder/outside-lists.server'
import { formatDate } from '~/i18n/format'
import type { Locale } from '~/i18n/locale'
import type { Text } from '~/i18n/text'

type Words = Text['outside']

/** Competencies with their levels, in one line. */
export function givenWords(gives: Recognised['gives'], t: Words, locale: Locale): string {
  return gives.map(({ name, level }) => t.given(name[locale], level)).join('; ')
}

type Paper = Pick<OwnOutside, 'issuer' | 'number' | 'issuedAt' | 'expiresAt'>

/** What stands on the paper, but for its name; `zone` is its holder's. */
export function paperWords(paper: Paper, t: Words, locale: Locale, zone: string): string {
  const { issuer, number, issuedAt, expiresAt } = paper
  const said = [
    t.by(issuer),
    number ? t.number(number) : '',
    t.issued(formatDate(issuedAt, locale, 'UTC')),
    expiresAt ? t.expires(formatDate(expiresAt, locale, zone)) : t.forever,
  ]
  return said.filter(Boolean).join(' · ')
}
