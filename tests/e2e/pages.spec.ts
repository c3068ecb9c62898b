import { permitFor } from '~/cli/demo/permit'
import type { Role } from '~/domains/accounts/model'
import { seatGuest } from '~/domains/assessment/panel-invitations.server'
import { newId } from '~/platform/ids.server'
import { type Stage, test } from './fixtures'
import { demoCast, idBy, locales, sweep } from './sweep'

/** Every page with the demo's data, in both languages; between them in both themes, on a phone and on a desktop. */

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
    '/compare?titles=call-centre-manager,customer-service-manager',
    '/certificates/CERTIFICATE',
    '/search',
    '/search?q=turno',
    '/search?q=zzzz',
    '/panel/TOKEN',
    '/panel/TOKEN?item=2',
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
    '/attempts/RATED/result',
    '/cases',
    '/cases/customer-complaint-resolution',
    '/submissions/SUBMISSION',
    '/submissions/SUBMISSION?versions=reply',
    '/submissions/SUBMISSION/versions/reply',
    '/ladder',
    '/titles/team-lead',
    '/titles/customer-service-manager',
    '/me',
    '/me/evidence',
    '/me/plan',
    '/me/requirements',
    '/me/certificates',
    '/me/certificates/outside',
    '/me/check-in',
    '/me/check-in/CLOSED',
    '/me/settings',
  ],
  lead: [
    '',
    '/team',
    '/team/people/LEARNER',
    '/team/people/LEARNER?competency=coaching&level=3',
    '/team/people/LEARNER/plan',
    '/team/people/LEARNER/requirements',
    '/team/assignments',
    '/team/assignments?id=ASSIGNMENT',
    '/team/check-ins',
    '/team/check-ins/OPENED',
    '/team/map',
    '/team/statements',
    '/panel/TOKEN',
  ],
  trainer: [
    '/reports/tests',
    '/reports/tests/first-line-leadership',
    '/reports/tests/rating-replies',
    '/reports/tests/rating-replies?form=all&sort=flags',
    '/reports/readiness',
    '/reports/marking',
    '/reports/marking/customer-complaint-resolution',
    '/team/scorecards',
    '/team/scorecards/SCORECARD',
    '/team/certificates',
    '/team/certificates/CERTIFICATE',
    '/team/certificates/outside',
    '/team/people/LEARNER/withdraw?result=ATTEMPT',
    '/team/panels',
    '/team/panels/PANEL',
    '/team/panels/PANEL?q=ma',
    '/team/panels/UNRATED',
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
    '/marking/allocate',
    '/marking/appeals',
    '/marking/rules',
    '/marking/rules?case=customer-complaint-resolution&within=8&share=25',
    '/marking/calibrate/customer-complaint-resolution',
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
      await sweep(browser, stage, { locale, actor, stops, inBoth: true })
    })

function idsOf(stage: Stage): Record<string, string> {
  const { learner } = demoCast(stage)
  const panel = idBy(stage, 'select panel_id as id from item_key')
  return {
    LEARNER: learner.id,
    ATTEMPT: idBy(stage, 'select id from attempt where person_id = ? and finished_at is not null', learner.id),
    SUBMISSION: idBy(stage, 'select id from submission where person_id = ? and released_at is not null', learner.id),
    WAITING: idBy(stage, 'select id from submission where handed_in_at is not null and released_at is null'),
    ASSIGNMENT: idBy(stage, 'select id from assignment limit 1'),
    RATED: idBy(stage, "select id from attempt where person_id = ? and quiz_id = 'rating-replies'", learner.id),
    PANEL: panel,
    UNRATED: idBy(stage, 'select id from panel where id not in (select panel_id from item_key)'),
    TOKEN: tokenFor(stage, panel),
    CLOSED: idBy(stage, 'select id from check_in where person_id = ? and closed_at is not null', learner.id),
    CERTIFICATE: idBy(stage, 'select id from certificate where person_id = ?', learner.id),
    OPENED: idBy(stage, 'select id from check_in where closed_at is null'),
    SCORECARD: idBy(stage, 'select cast(id as text) as id from scorecard_import'),
  }
}

/** The secret of a link for someone who is new on a panel. */
function tokenFor(stage: Stage, panel: string): string {
  const may = permitFor(demoCast(stage).trainer, 'key-tests')
  const draft = { name: `Invitada ${newId(new Date())}`, email: null, locale: 'es' } as const
  const seated = seatGuest(stage.world, may, panel, draft)
  return (seated.ok && seated.invitations[0]?.link.split('/').at(-1)) || ''
}
