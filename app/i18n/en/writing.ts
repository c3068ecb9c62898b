import type { Text } from '../es'
import { plural } from '../format'

const words = (count: number) => `${count} ${plural('en', count, { one: 'word', other: 'words' })}`

/** Writing a case: plans, scores, files, versions side by side, and what the documents hold. */
export const writing: Text['writing'] = {
  speakers: { agent: 'Agent', customer: 'Customer', lead: 'Team lead' },
  asked: {
    plan: (least: number, most: number) => `a plan of ${least} to ${most} rows`,
    scores: (count: number) => `a quality form with ${count} criteria`,
    file: 'a file',
    optionalFile: 'a file, if you like',
    between: (least: number, most: number) => `${least} to ${most} words`,
  },
  counted: (count: string, min: number, max: number) => `${count} words · ${min} to ${max}`,
  half: 'Close: half the points',
  gaps: {
    tooFewWords: (count: number, min: number) => `${count} words; at least ${min} are asked for`,
    tooFewRows: (least: number) => `At least ${least} rows are asked for`,
    rowGaps: 'Some rows are not finished',
    unscored: 'Some criteria have no score yet',
  },
  scores: {
    title: 'The quality form',
    lead: 'Your scores beside the agreed ones. The same counts in full; one level apart, half.',
    document: 'Go to the document to score',
    own: 'Score given',
    agreed: 'Score agreed',
    same: 'The same',
    near: 'One level apart: half',
    far: 'Far apart',
    total: (credit: string, of: number) => `${credit} of ${of} criteria`,
  },
  files: {
    title: (task: string) => `Files: ${task}`,
    change: 'Add or take out files',
    none: 'There is no file yet.',
    noneSent: 'No files.',
    there: (count: number, most: number) => `Your files (${count} of ${most})`,
    add: 'Add a file',
    choose: 'File',
    hint: (types: string, megabytes: string, most: number) =>
      `${types}, up to ${megabytes} MB. At most ${most} files in this task.`,
    unnamed:
      'Whoever marks it sees neither your name nor that of the file until the mark is released, but does see what is inside: leave your name out of it.',
    send: 'Upload the file',
    remove: 'Take out',
    removed: 'Files that you took out',
    removedLead: 'They do not go with your work. They are kept for you.',
    back: 'Back to the work',
    blind: (number: number, ending: string) => `file ${number}.${ending}`,
    faults: {
      none: 'Choose the file first.',
      empty: 'Not added: the file is empty.',
      type: (types: string) =>
        `Not added: by what is inside, it is none of these formats: ${types}. Save it as one of them, without macros (tables and texts as UTF-8), and upload it again.`,
      large: (megabytes: string) =>
        `Not added: it is larger than ${megabytes} MB. Make it smaller and upload it again.`,
      many: (most: number) => `There are ${most} files already. Take one out before you add another.`,
      ever: 'Too many files have been added to this task and taken out again. Keep those that are there.',
      unreadable: 'Not added: it arrived incomplete. Upload it again.',
      busy: 'Other files of yours are still being uploaded. Wait until they are done.',
    },
  },
  plan: {
    asked: (least: number, most: number) => `At least ${least} rows; up to ${most}.`,
    row: (number: number) => `Row ${number}`,
    add: 'Add a row',
    remove: 'Remove this row',
    caption: 'The plan',
    action: 'Action',
    owner: 'Owner',
    date: 'Date',
    measure: 'How it will show',
  },
  plots: {
    title: (count: number) => (count === 1 ? 'Plot' : `Plots (${count})`),
    measured: { mean: (name: string) => `${name}, mean`, sum: (name: string) => `${name}, sum` },
    scaleFrom: (least: string) => `The scale begins at ${least}.`,
    scaleOfAll: (least: string, most: string) => `The same scale in all: ${least} to ${most}.`,
    says: (measured: string, along: string) => `${measured}. ${along}:`,
    span: (first: string, last: string) => `${first} to ${last}.`,
    at: (value: string, place: string) => `${value} (${place})`,
    line: (name: string, at: Partial<Record<'first' | 'last' | 'least' | 'most', string>>) =>
      `${name}: begins at ${at.first} and ends at ${at.last}; lowest, ${at.least}; highest, ${at.most}.`,
    figures: 'The figures',
  },
  compare: {
    title: (task: string) => `Compare versions: ${task}`,
    lead: 'Two saved versions. What was taken out is struck through in the first; what was added is underlined in the second.',
    open: 'Compare two versions',
    withCurrent: 'Compare with the current one',
    allVersions: 'Saved versions',
    first: (moment: string) => `First: ${moment}`,
    second: (moment: string) => `Second: ${moment}`,
    same: 'Both say the same.',
    counted: (more: number, fewer: number) => `${words(more)} added and ${words(fewer)} taken out.`,
    said: { del: ['taken out:', 'end of what was taken out'], ins: ['added:', 'end of what was added'] },
    choose: 'Choose two others',
    heads: { moment: 'Saved', size: 'Content', first: 'First', second: 'Second' },
    compare: 'Compare',
    tooFew: 'Comparing takes two saved versions, and this task has fewer.',
  },
}
