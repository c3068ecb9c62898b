import type { Text } from '../es'
import { plural } from '../format'

const count = (number: number, one: string, other: string) => `${number} ${plural('en', number, { one, other })}`
const contacts = (number: number) => count(number, 'contact', 'contacts')

export const scorecards = {
  nav: 'Quality scores',
  title: 'Quality scores',
  lead: 'The scores that your quality system gives to contacts count as evidence: each person’s mean in each month, from five contacts on or as many as the form asks for.',
  bring: 'Import scores',
  scorecard: 'Quality form',
  none: 'Your content has no quality form yet. It is written in ladder/scorecards.yaml.',
  file: 'CSV file',
  fileHint: 'Up to 400 kB, about 4,000 contacts. As Excel saves it will do: with commas, semicolons or tabs.',
  paste: 'Or paste the rows here',
  pasteHint: 'With the row of headers. Only read when no file is chosen.',
  check: 'Check before importing',
  example: (name: string) => `Example file: ${name}`,
  faults: {
    nothing: 'Choose a file or paste the rows.',
    large: 'It is over 400 kB. Split it, for instance by month.',
    workbook: 'This is an Excel workbook. Save it as CSV and choose it again.',
    unreadable: 'This is not a text file. Save it as CSV.',
    empty: 'There are no rows below the headers.',
    'stray-quote': (line: number) => `A quotation mark in line ${line} is left open or out of place.`,
    'missing-column': (column: string) =>
      `The column “${column}” is missing. The headers must be those of the example.`,
    'repeated-column': (column: string) => `The column “${column}” stands twice.`,
    'unknown-column': (column: string) => `The column “${column}” is not of this form. Remove it.`,
    'no-good-row': 'No row can be imported. Mend those that are named and try again.',
    withdrawn: 'This very file was imported and withdrawn before. Correct it and bring it again.',
  },
  preview: {
    title: 'Before importing',
    kept: (number: number, people: number) =>
      `${contacts(number)} of ${count(people, 'person', 'people')} will be imported.`,
    replaces: (number: number) => `${contacts(number)} were there before: the new ones take their place.`,
    leftOut: (number: number) =>
      `${count(number, 'row is', 'rows are')} left out. Correct them and bring them in another file.`,
    allGood: 'Every row is fine.',
    before: (day: string) => `This file was imported on ${day}. There is no need to bring it again.`,
    seeBefore: 'See that import',
    submit: (number: number) => `Import ${contacts(number)}`,
    caption: 'What to correct',
    more: (number: number) => `And ${number} more.`,
    columns: { line: 'Line', column: 'Column', given: 'It says', why: 'What is wrong' },
    wholeRow: 'the whole row',
  },
  reasons: {
    'cell-count': 'It has not as many cells as there are headers.',
    required: 'It is empty.',
    'unknown-person': 'Nobody in the organisation has this address.',
    'own-contact': 'Nobody scores or brings in their own contacts.',
    'repeated-contact': 'The same contact is in another row.',
    day: 'This is no date, or not written as in the example.',
    'in-the-future': 'This date has not come yet.',
    number: 'This is not a number.',
    'out-of-scale': 'It is outside the scale of the criterion.',
    'no-scores': 'It has no score at all.',
  },
  list: {
    title: 'Imports',
    empty: 'Nothing has been imported yet.',
    columns: {
      file: 'File',
      scorecard: 'Form',
      at: 'When',
      by: 'Who',
      kept: 'Contacts',
      leftOut: 'Left out',
      state: 'State',
    },
    pasted: (number: number) => `Pasted rows, no. ${number}`,
    counts: 'Counts',
    withdrawn: 'Withdrawn',
  },
  one: {
    kept: (number: number, out: number) =>
      out === 0 ? `${contacts(number)}.` : `${contacts(number)}; ${count(out, 'row was', 'rows were')} left out.`,
    by: (name: string, day: string) => `Brought by ${name} on ${day}.`,
    people: 'Whom it speaks of',
    columns: { person: 'Person', contacts: 'Contacts', from: 'From', to: 'To' },
    withdraw: 'Withdraw the import',
    withdrawLead: 'Its contacts stop counting everywhere. Where they took the place of others, those count again.',
    reason: 'Why',
    reasonHint: 'At least 10 characters.',
    withdrawn: (name: string, day: string) => `Withdrawn by ${name} on ${day}`,
  },
  scored: (mean: string, cut: string, number: number, month: string) =>
    `mean of ${mean} over ${contacts(number)} in ${month}; the cut is ${cut}`,
  errors: (errors: number, number: number, month: string) =>
    `${count(errors, 'critical error', 'critical errors')} in ${contacts(number)} in ${month}; none is allowed`,
} satisfies Text['scorecards']
