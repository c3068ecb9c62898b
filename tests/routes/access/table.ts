import type { Actor } from '~/domains/accounts/model'

/** Who asks: somebody signed out, the one whose records they are, another learner, leads of that and of another team, trainer, administrator. */
export const askers = ['guest', 'owner', 'stranger', 'lead', 'otherLead', 'trainer', 'admin'] as const
export type Asker = (typeof askers)[number]

export interface Scene {
  actors: Record<Exclude<Asker, 'guest'>, Actor>
  /** Under way, the owner's. */
  attempt: string
  /** Finished, the owner's. */
  finished: string
  /** Handed in, the owner's. */
  submission: string
  /** Called by the trainer. */
  panel: string
  /** Secret of a member's link to it. */
  seat: string
  /** Address of a certificate of the owner's. */
  certificate: string
  /** Issued by somebody else, handed in by the owner. */
  paper: string
  /** Secret of an open invitation. */
  invitation: string
  /** The owner's, opened by their lead. */
  checkIn: string
}

/** A status; `login`: sent to sign in and back. In the askers' order. */
type Answers = [...(number | 'login')[]]

export interface Row {
  at: (scene: Scene) => string
  get: Answers
  /** A POST of nothing that the page knows. Below 400 only where the page takes it from anybody. */
  post: Answers
}

const all = (status: number | 'login'): Answers => Array(askers.length).fill(status)
const signedIn = (status: number): Answers => ['login', ...Array(askers.length - 1).fill(status)]
const session = 401

/** Pages that anybody reads and that take no form. */
const open = (at: string): Row => ({ at: () => at, get: all(200), post: all(405) })

const course = '/es/courses/from-colleague-to-team-lead'

/** Every route of the site by its path in the manifest. A route that is missing here fails the test. */
export const table: Record<string, Row> = {
  '': { at: () => '/', get: all(302), post: all(405) },
  healthz: open('/healthz'),
  readyz: open('/readyz'),
  '*': { at: () => '/es/nowhere/at/all', get: all(404), post: all(404) },
  ':lang': open('/es'),
  ':lang/courses': open('/es/courses'),
  ':lang/courses/:course': open(course),
  ':lang/courses/:course/:lesson': {
    at: () => `${course}/running-the-shift`,
    get: signedIn(200),
    post: [session, 422, 422, 422, 422, 422, 422],
  },
  ':lang/search': open('/es/search?q=turno'),
  ':lang/quizzes': open('/es/quizzes'),
  ':lang/quizzes/:quiz': {
    at: () => '/es/quizzes/first-line-leadership',
    get: all(200),
    post: [session, 302, 302, 302, 302, 302, 302],
  },
  ':lang/attempts/:id': {
    at: ({ attempt }) => `/es/attempts/${attempt}`,
    get: ['login', 200, 404, 404, 404, 404, 404],
    post: [session, 422, 404, 404, 404, 404, 404],
  },
  ':lang/attempts/:id/result': {
    at: ({ finished }) => `/es/attempts/${finished}/result`,
    get: ['login', 200, 404, 404, 404, 404, 404],
    post: all(405),
  },
  ':lang/cases': open('/es/cases'),
  ':lang/cases/:case': {
    at: () => '/es/cases/customer-complaint-resolution',
    get: all(200),
    post: [session, 422, 422, 422, 422, 422, 422],
  },
  ':lang/submissions/:id': {
    at: ({ submission }) => `/es/submissions/${submission}`,
    get: ['login', 200, 404, 404, 404, 404, 404],
    post: [session, 422, 422, 422, 422, 422, 422],
  },
  ':lang/submissions/:id/versions/:task': {
    at: ({ submission }) => `/es/submissions/${submission}/versions/reply`,
    get: ['login', 200, 404, 404, 404, 404, 404],
    post: all(405),
  },
  ':lang/submissions/:id/files': {
    at: ({ submission }) => `/es/submissions/${submission}/files?task=reply`,
    get: signedIn(404),
    post: [session, 422, 422, 422, 422, 422, 422],
  },
  ':lang/submissions/:id/files/:file': {
    at: ({ submission }) => `/es/submissions/${submission}/files/unknown`,
    get: signedIn(404),
    post: all(405),
  },
  ':lang/compare': open('/es/compare'),
  ':lang/ladder': open('/es/ladder'),
  ':lang/titles/:title': {
    at: () => '/es/titles/team-lead',
    get: all(200),
    post: [session, 422, 422, 422, 422, 422, 422],
  },
  ':lang/me': { at: () => '/es/me', get: signedIn(200), post: [session, 422, 422, 422, 422, 422, 422] },
  ':lang/me/evidence': { at: () => '/es/me/evidence', get: signedIn(200), post: all(405) },
  ':lang/me/plan': {
    at: () => '/es/me/plan',
    get: signedIn(200),
    post: [session, 422, 422, 422, 422, 422, 422],
  },
  ':lang/me/check-in': {
    at: () => '/es/me/check-in',
    get: signedIn(200),
    post: [session, 422, 422, 422, 422, 422, 422],
  },
  ':lang/me/check-in/:id': {
    at: ({ checkIn }) => `/es/me/check-in/${checkIn}`,
    get: ['login', 302, 404, 404, 404, 404, 404],
    post: [session, 422, 404, 404, 404, 404, 404],
  },
  ':lang/team/check-ins': {
    at: () => '/es/team/check-ins',
    get: ['login', 403, 403, 200, 200, 200, 200],
    post: [session, 403, 403, 422, 422, 422, 403],
  },
  ':lang/team/check-ins/:id': {
    at: ({ checkIn }) => `/es/team/check-ins/${checkIn}`,
    get: ['login', 403, 403, 200, 404, 404, 404],
    post: [session, 403, 403, 422, 404, 404, 404],
  },
  ':lang/me/requirements': {
    at: () => '/es/me/requirements',
    get: signedIn(200),
    post: [session, 422, 422, 422, 422, 422, 422],
  },
  ':lang/me/settings': {
    at: () => '/es/me/settings',
    get: signedIn(200),
    post: [session, 422, 422, 422, 422, 422, 422],
  },
  ':lang/login': {
    at: () => '/es/login',
    get: [200, 302, 302, 302, 302, 302, 302],
    post: [422, 302, 302, 302, 302, 302, 302],
  },
  ':lang/logout': { at: () => '/es/logout', get: all(302), post: all(302) },
  ':lang/signup': {
    at: () => '/es/signup',
    get: [200, 302, 302, 302, 302, 302, 302],
    post: [422, 302, 302, 302, 302, 302, 302],
  },
  ':lang/reset': { at: () => '/es/reset', get: all(200), post: all(422) },
  ':lang/invite/:token': { at: ({ invitation }) => `/es/invite/${invitation}`, get: all(200), post: all(422) },
  ':lang/confirm/:token': { at: () => '/es/confirm/unknown', get: all(404), post: all(404) },
  ':lang/team': { at: () => '/es/team', get: ['login', 403, 403, 200, 200, 200, 200], post: all(405) },
  ':lang/team/people/:id': {
    at: ({ actors }) => `/es/team/people/${actors.owner.id}`,
    get: ['login', 403, 403, 200, 404, 200, 200],
    post: [session, 403, 403, 422, 404, 422, 422],
  },
  ':lang/team/map': {
    at: () => '/es/team/map?title=team-lead',
    get: ['login', 403, 403, 200, 200, 200, 200],
    post: all(405),
  },
  ':lang/team/people/:id/plan': {
    at: ({ actors }) => `/es/team/people/${actors.owner.id}/plan`,
    get: ['login', 403, 403, 200, 404, 200, 200],
    post: all(405),
  },
  ':lang/team/people/:id/withdraw': {
    at: ({ actors, finished }) => `/es/team/people/${actors.owner.id}/withdraw?result=${finished}`,
    get: ['login', 403, 403, 403, 404, 200, 403],
    post: [session, 403, 403, 422, 404, 422, 403],
  },
  ':lang/team/people/:id/requirements': {
    at: ({ actors }) => `/es/team/people/${actors.owner.id}/requirements`,
    get: ['login', 403, 403, 200, 404, 200, 200],
    post: [session, 403, 403, 422, 404, 422, 403],
  },
  ':lang/team/statements': {
    at: () => '/es/team/statements',
    get: ['login', 403, 403, 200, 200, 200, 403],
    post: [session, 403, 403, 422, 422, 422, 403],
  },
  ':lang/team/scorecards': {
    at: () => '/es/team/scorecards',
    get: ['login', 403, 403, 403, 403, 200, 403],
    post: [session, 403, 403, 403, 403, 422, 403],
  },
  ':lang/team/scorecards/:id': {
    at: () => '/es/team/scorecards/1',
    get: ['login', 403, 403, 403, 403, 404, 403],
    post: [session, 403, 403, 403, 403, 404, 403],
  },
  ':lang/team/assignments': {
    at: () => '/es/team/assignments',
    get: ['login', 403, 403, 200, 200, 200, 200],
    post: [session, 403, 403, 403, 403, 422, 422],
  },
  ':lang/certificates/:id': {
    at: ({ certificate }) => `/es/certificates/${certificate}`,
    get: all(200),
    post: all(405),
  },
  ':lang/me/certificates': {
    at: () => '/es/me/certificates',
    get: signedIn(200),
    post: [session, 422, 422, 422, 422, 422, 422],
  },
  ':lang/me/certificates/outside': {
    at: () => '/es/me/certificates/outside',
    get: signedIn(200),
    post: [session, 422, 422, 422, 422, 422, 422],
  },
  ':lang/team/certificates/outside': {
    at: () => '/es/team/certificates/outside',
    get: ['login', 403, 403, 403, 403, 200, 403],
    post: [session, 403, 403, 403, 403, 422, 403],
  },
  ':lang/certificates/outside/:id': {
    at: ({ paper }) => `/es/certificates/outside/${paper}`,
    get: ['login', 200, 404, 404, 404, 200, 404],
    post: all(405),
  },
  ':lang/team/certificates': {
    at: () => '/es/team/certificates',
    get: ['login', 403, 403, 403, 403, 200, 200],
    post: all(405),
  },
  ':lang/team/certificates/:id': {
    at: ({ certificate }) => `/es/team/certificates/${certificate}`,
    get: ['login', 403, 403, 403, 403, 200, 200],
    post: [session, 403, 403, 403, 403, 422, 403],
  },
  ':lang/team/panels': {
    at: () => '/es/team/panels',
    get: ['login', 403, 403, 403, 403, 200, 403],
    post: [session, 403, 403, 403, 403, 422, 403],
  },
  ':lang/team/panels/:id': {
    at: ({ panel }) => `/es/team/panels/${panel}`,
    get: ['login', 403, 403, 403, 403, 200, 403],
    post: [session, 403, 403, 403, 403, 422, 403],
  },
  ':lang/panel/:token': { at: ({ seat }) => `/es/panel/${seat}`, get: all(200), post: all(422) },
  ':lang/marking': {
    at: () => '/es/marking',
    get: ['login', 403, 403, 403, 403, 200, 403],
    post: [session, 403, 403, 403, 403, 422, 403],
  },
  ':lang/marking/appeals': {
    at: () => '/es/marking/appeals',
    get: ['login', 403, 403, 403, 403, 200, 403],
    post: [session, 403, 403, 403, 403, 422, 403],
  },
  ':lang/marking/calibrate/:case': {
    at: () => '/es/marking/calibrate/customer-complaint-resolution',
    get: ['login', 403, 403, 403, 403, 200, 403],
    post: [session, 403, 403, 403, 403, 422, 403],
  },
  ':lang/marking/allocate': {
    at: () => '/es/marking/allocate',
    get: ['login', 403, 403, 403, 403, 200, 403],
    post: [session, 403, 403, 403, 403, 422, 403],
  },
  ':lang/marking/rules': {
    at: () => '/es/marking/rules',
    get: ['login', 403, 403, 403, 403, 200, 403],
    post: [session, 403, 403, 403, 403, 422, 403],
  },
  ':lang/marking/:submission': {
    at: ({ submission }) => `/es/marking/${submission}`,
    get: ['login', 403, 403, 403, 403, 200, 403],
    post: [session, 403, 403, 403, 403, 422, 403],
  },
  ':lang/reports/readiness': {
    at: () => '/es/reports/readiness?title=team-lead',
    get: ['login', 403, 403, 403, 403, 200, 200],
    post: all(405),
  },
  ':lang/reports/tests': {
    at: () => '/es/reports/tests',
    get: ['login', 403, 403, 403, 403, 200, 200],
    post: all(405),
  },
  ':lang/reports/tests/:quiz': {
    at: () => '/es/reports/tests/first-line-leadership',
    get: ['login', 403, 403, 403, 403, 200, 200],
    post: [session, 403, 403, 403, 403, 422, 403],
  },
  ':lang/reports/marking': {
    at: () => '/es/reports/marking',
    get: ['login', 403, 403, 403, 403, 200, 200],
    post: all(405),
  },
  ':lang/reports/marking/:case': {
    at: () => '/es/reports/marking/customer-complaint-resolution',
    get: ['login', 403, 403, 403, 403, 404, 404],
    post: all(405),
  },
  ':lang/admin/people': {
    at: () => '/es/admin/people',
    get: ['login', 403, 403, 403, 403, 403, 200],
    post: [session, 403, 403, 403, 403, 403, 422],
  },
  ':lang/admin/people/:person': {
    at: ({ actors }) => `/es/admin/people/${actors.owner.id}`,
    get: ['login', 403, 403, 403, 403, 403, 200],
    post: [session, 403, 403, 403, 403, 403, 422],
  },
}
