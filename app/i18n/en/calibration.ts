import type { Text } from '../es'
import { formatNumber, plural } from '../format'

const parts: Record<number, string> = {
  0.25: 'a quarter of a level',
  0.5: 'half a level',
  0.75: 'three quarters of a level',
  1: 'one level',
}
const levels = (size: number) => parts[size] ?? `${formatNumber(size, 'en', 2)} levels`
const quarters = (difference: number) => Math.round(Math.abs(difference) * 4) / 4

export const calibration = {
  title: (title: string) => `Calibrate: ${title}`,
  crumb: 'Calibrate',
  lead: 'Before you mark this case, mark the sample answers as if they were real. Then you see your levels beside the agreed ones, with the reasons. It is not an exam: nobody is kept out.',
  samples: 'The samples',
  sample: (place: number) => `Sample ${place}`,
  done: 'done',
  open: 'to do',
  none: 'This case has no sample answers, so there is nothing to calibrate on.',
  answers: 'The answer',
  papers: 'The brief and the documents',
  rubric: 'The rubric',
  lookAt: (weight: string, names: string) => `${weight} points. Look at: ${names}`,
  keep: 'Compare with what was agreed',
  faultsTitle: 'A level is missing',
  choose: 'Choose a level.',
  result: (place: number) => `Sample ${place}: yours and what was agreed`,
  criterion: 'Criterion',
  own: 'You',
  agreed: 'Agreed',
  difference: 'Difference',
  why: 'Why it was agreed',
  same: 'the same',
  stricter: (count: number) => `${count} ${plural('en', count, { one: 'level', other: 'levels' })} stricter`,
  kinder: (count: number) => `${count} ${plural('en', count, { one: 'level', other: 'levels' })} more generous`,
  shares: (exact: string, adjacent: string) =>
    `You give the very same level for ${exact} of the criteria, and are within one level for ${adjacent}.`,
  severity: (difference: number) => {
    if (quarters(difference) === 0) return 'On the whole, as strict as agreed.'
    return `On the whole, ${levels(quarters(difference))} ${difference < 0 ? 'stricter' : 'more generous'} than agreed.`
  },
  severityShort: (difference: number) => {
    if (quarters(difference) === 0) return 'as agreed'
    return `${levels(quarters(difference))} ${difference < 0 ? 'stricter' : 'more generous'}`
  },
  readAgain: 'Read again before you mark',
  readAgainAbout: 'Here you are more than one level away from what was agreed. This is what the two levels say:',
  yourLevel: (level: number, words: string) => `Yours, level ${level}: ${words}`,
  agreedLevel: (level: number, words: string) => `The agreed one, level ${level}: ${words}`,
  nothingAgain: 'There is nothing that you should read again.',
  next: (place: number) => `Go on with sample ${place}`,
  again: 'Mark it again',
  toMarking: 'Go on to marking',
  history: 'Your calibrations on this case',
  when: 'When',
  which: 'Sample',
  exact: 'The same',
  adjacent: 'Within one level',
  severityHead: 'Severity',
} satisfies Text['calibration']
