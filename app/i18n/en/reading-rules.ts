import type { Text } from '../es'
import { plural } from '../format'

const works = (count: number) => `${count} ${plural('en', count, { one: 'submission', other: 'submissions' })}`

/** Who is read twice: the rule of each case. */
export const readingRules: Text['readingRules'] = {
  title: 'What is read twice',
  lead: 'A second person, who does not see what the first one gave, reads what lies near the pass mark and a share of the rest, drawn by lot.',
  titleOf: (title: string) => `What is read twice: ${title}`,
  cases: 'Cases',
  case: 'Case',
  within: 'Near the pass mark',
  points: (points: string) => `within ${points} points`,
  share: 'Of the rest, by lot',
  since: 'Since',
  usual: 'always',
  set: 'Change the rule',
  withinField: 'Points from the pass mark',
  withinHint:
    'From 0 to 50, of 100. What a single level of an essential criterion would turn into a pass is near as well.',
  shareField: 'Share of the rest, in %',
  shareHint: 'From 0 to 100. The code of the submission decides which ones, not whoever marks them.',
  foresee: 'See what it would have meant',
  foreseen: 'What it would have meant',
  foreseenOf: (count: number, day: string) => `For the ${works(count)} first read since ${day}:`,
  nothing: (day: string) =>
    `Nobody has marked this case since ${day}: there is nothing to compare with. The rule can be set all the same.`,
  reason: 'Second reading',
  byStanding: 'By the present rule',
  byTried: 'By the new one',
  reasons: { 'near-pass': 'Near the pass mark', drawn: 'By lot' },
  of: (count: string, all: string) => `${count} of ${all}`,
  total: 'In all',
  unchanged: 'This is the rule that stands already.',
  put: 'Set this rule',
  putAbout: 'It holds for what is read to the end from now on. What has a result already does not change.',
  history: 'The rules so far',
  moment: 'Set on',
  by: 'By',
  stands: 'stands now',
  atFirst: 'at first',
  nobody: 'nobody',
}
