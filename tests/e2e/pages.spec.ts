import type { Role } from '~/domains/accounts/model'
import { type Stage, test } from './fixtures'
import { demoCast, idBy, locales, sweep } from './sweep'

/** Every page with the demo's data, in both languages, both themes, on a phone and on a desktop. */

test.use({ demo: true })
test.describe.configure({ mode: 'parallel', timeout: 600_000 })

const course = 'from-colleague-to-team-lead'

const pages: Record<Role | 'guest', readonly string[]> = {
  guest: [
    '',
    '/login',
    '/signup',
    '/reset',
    '/courses',
    `/courses/${course}`,
    '/quizzes',
    '/quizzes/first-line-leadership',
    '/cases',
    '/cases/customer-complaint-resolution',
    '/ladder',
    '/titles/team-lead',
    '/titles/customer-service-manager',
    '/search',
    '/search?q=turno',
    '/search?q=zzzz',
  ],
  learner: [
    '',
    '/courses',
    `/courses/${course}`,
    ...['yesterday-a-colleague', 'running-the-shift', 'the-first-feedback-talk', 'when-the-call-lands-on-you'].map(
      (lesson) => `/courses/${course}/${lesson}`,
    ),
    '/quizzes',
    '/quizzes/first-line-leadership',
    '/attempts/ATTEMPT/result',
    '/cases',
    '/cases/customer-complaint-resolution',
    '/submissions/SUBMISSION',
    '/submissions/SUBMISSION?versions=reply',
    '/ladder',
    '/titles/team-lead',
    '/titles/customer-service-manager',
    '/me',
    '/me/evidence',
    '/me/settings',
  ],
  lead: [
    '',
    '/team',
    '/team/people/LEARNER',
    '/team/people/LEARNER?competency=coaching&level=3',
    '/team/assignments',
    '/team/assignments?id=ASSIGNMENT',
  ],
  trainer: [
    '/reports/tests',
    '/reports/tests/first-line-leadership',
    '',
    '/team',
    '/team?late=yes&sort=late',
    '/team/people/LEARNER',
    '/team/assignments',
    '/team/assignments?new=1',
    '/team/assignments?new=1&q=ma',
    '/team/assignments?id=ASSIGNMENT',
    '/marking',
    '/marking?state=released',
    '/marking/WAITING',
    '/marking/SUBMISSION',
  ],
  admin: ['', '/admin/people', '/admin/people?role=lead', '/admin/people/LEARNER'],
}

for (const locale of locales)
  for (const [who, paths] of Object.entries(pages) as [Role | 'guest', string[]][])
    test(`${who}: ${locale}`, async ({ browser, stage }) => {
      const actor = who === 'guest' ? null : demoCast(stage)[who]
      const ids = idsOf(stage)
      const stops = paths.map((path) => path.replace(/[A-Z]{5,}/g, (name) => ids[name] ?? name))
      await sweep(browser, stage, { locale, actor, stops })
    })

function idsOf(stage: Stage): Record<string, string> {
  const { learner } = demoCast(stage)
  return {
    LEARNER: learner.id,
    ATTEMPT: idBy(stage, 'select id from attempt where person_id = ? and finished_at is not null', learner.id),
    SUBMISSION: idBy(stage, 'select id from submission where person_id = ? and released_at is not null', learner.id),
    WAITING: idBy(stage, 'select id from submission where handed_in_at is not null and released_at is null'),
    ASSIGNMENT: idBy(stage, 'select id from assignment limit 1'),
  }
}
