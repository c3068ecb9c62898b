import type { Said } from '~/domains/ladder/statement'
import { formatMonth } from '~/i18n/format'
import type { Locale } from '~/i18n/locale'
import type { Text } from '~/i18n/text'

type Words = Text['path']['requirements']

/** What someone said, as a heading and a line below it. */
export function statementWords(said: Said, t: Words, locale: Locale): { head: string; line: string } {
  if (said.kind === 'work') {
    const [from, to] = [said.from, said.to].map((month) =>
      month ? formatMonth(new Date(`${month}-15T12:00:00Z`), locale) : '',
    )
    const fields = said.fields.map((field) => t.fieldsOfWork[field])
    return {
      head: said.employer,
      line: `${fields.join(', ')} · ${to ? t.period(from ?? '', to) : t.since(from ?? '')}`,
    }
  }
  if (said.kind === 'schooling') {
    const { level, field, name } = said
    return { head: name, line: t.schooling(t.schoolings[level], [t.fieldsOfStudy[field]]) }
  }
  return { head: t.languageAt(languageName(said.language, locale), said.level), line: '' }
}

/** With a capital, as it stands alone. */
export function languageName(code: string, locale: Locale): string {
  const name = new Intl.DisplayNames([locale], { type: 'language' }).of(code) ?? code
  return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1)
}
