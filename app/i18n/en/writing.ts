import type { Text } from '../es'

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
  plan: {
    caption: 'The plan',
    action: 'Action',
    owner: 'Owner',
    date: 'Date',
    measure: 'How it will show',
  },
}
