import { dayIn } from '~/domains/learning/assignment-due'
import { toCsv } from '~/domains/reporting/csv'
import type { PersonInTeam } from '~/domains/reporting/people-report.server'
import type { Locale } from '~/i18n/locale'
import { textOf } from '~/i18n/text'

/** The list as a file: its name without ending, and its text. */
export function peopleFile(people: readonly PersonInTeam[], locale: Locale, zone: string): [string, string] {
  const { columns: c, file } = textOf(locale).desk.team
  const head = [c.name, c.email, c.team, c.current, c.target, c.held, c.of, c.late, c.active]
  const rows = people.map(({ name, email, teamName, current, target, readiness, late, activeAt }) => [
    name,
    email,
    teamName,
    current?.[locale] ?? null,
    target?.[locale] ?? null,
    readiness?.held ?? null,
    readiness?.of ?? null,
    late,
    activeAt ? dayIn(activeAt, zone) : null,
  ])
  return [file, toCsv(head, rows)]
}
