import type { Text } from '../es'
import { plural } from '../format'

const people = (number: number) => `${number} ${plural('en', number, { one: 'person', other: 'people' })}`

export const rules: Text['rules'] = {
  title: 'Try another rule',
  lead: 'What would happen if a title were judged by other numbers: who would gain and who would lose. Nothing is changed here.',
  which: 'Title',
  choose: 'Choose a title',
  show: 'See its rule',
  numbers: {
    pointsToHold: 'Points that hold a competency',
    pieces: 'Independent pieces of evidence, at least',
    kinds: 'Different kinds of evidence, at least',
    judged: 'Judged by a person, at least',
    ageMonths: 'Months for which evidence counts',
  },
  now: (value: string) => `Today: ${value}`,
  try: 'See who gains and who loses',
  who: 'For whom it would change',
  summary: (title: string, total: number, before: number, after: number) =>
    total === 0
      ? `Nobody is working towards ${title} at the moment.`
      : `${people(total)} ${plural('en', total, { one: 'is', other: 'are' })} working towards ${title}. Today ${before} ${plural('en', before, { one: 'holds', other: 'hold' })} everything essential; by these numbers ${after} would.`,
  same: 'These are today’s numbers. Change one and look again.',
  nobody: 'Nothing would change for anybody.',
  how: 'The numbers live in the content. To make them count, whoever keeps it writes this under the title in ladder/titles.yaml and publishes; publishing says once more whom it touches.',
  columns: { who: 'Person', readiness: 'Everything essential', lost: 'Would lose', gained: 'Would gain' },
  readiness: { lost: 'Would no longer hold it', gained: 'Would come to hold it', same: 'As today' },
  more: (number: number) => `And ${people(number)} more.`,
}
