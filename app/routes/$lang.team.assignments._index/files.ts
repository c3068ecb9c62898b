import { dayIn } from '~/domains/learning/assignment-due'
import type { AssignmentReport } from '~/domains/reporting/assignments-report.server'
import { toCsv } from '~/domains/reporting/csv'
import type { AssignmentInList } from '~/domains/reporting/model'
import type { Locale } from '~/i18n/locale'
import { textOf } from '~/i18n/text'

/** The list as a file: its name without ending, and its text. Days in the reader's zone. */
export function assignmentsFile(list: readonly AssignmentInList[], locale: Locale, zone: string): [string, string] {
  const t = textOf(locale).desk
  const { columns: c, file } = t.assignments
  const head = [c.what, c.kind, c.due, c.by, c.made, c.people, c.notStarted, c.underWay, c.done, c.late, c.withdrawn]
  const rows = list.map((one) => [
    one.title[locale],
    t.kinds[one.kind],
    dayIn(one.dueAt, zone),
    one.assignedBy,
    dayIn(one.createdAt, zone),
    one.people,
    one.notStarted,
    one.underWay,
    one.done,
    one.late,
    one.withdrawnAt ? dayIn(one.withdrawnAt, zone) : null,
  ])
  return [file, toCsv(head, rows)]
}

/** The people of one assignment as a file. */
export function assigneesFile(report: AssignmentReport, locale: Locale, zone: string): [string, string] {
  const t = textOf(locale).desk
  const { columns: c, yes, no } = t.assignment
  const { what, due, kind } = t.assignments.columns
  const head = [c.name, c.email, c.team, c.state, c.done, c.late, what, kind, due]
  const { assignment } = report
  const rows = report.people.rows.map(({ name, email, teamName, state, doneAt, late }) => [
    name,
    email,
    teamName,
    t.states[state],
    doneAt ? dayIn(doneAt, zone) : null,
    late ? yes : no,
    assignment.title[locale],
    t.kinds[assignment.kind],
    dayIn(assignment.dueAt, zone),
  ])
  return [`${t.assignments.file}-${assignment.contentId}`, toCsv(head, rows)]
}
