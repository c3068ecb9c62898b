import type { Text } from '../es'
import { plural } from '../format'

const count = (number: number, one: string, other: string) => `${number} ${plural('en', number, { one, other })}`
const pieces = (number: number) => count(number, 'piece of evidence', 'pieces of evidence')
const points = (number: number) => count(number, 'point', 'points')
const competencies = (number: number) => count(number, 'competency', 'competencies')

export const ladder = {
  title: 'The ladder of titles',
  lead: 'Which jobs there are in customer service, what each is about and where it leads. Every title is a link.',
  here: 'You are here',
  target: 'Your target',
  rank: (rank: number) => `Rung ${rank}`,
  leadsTo: 'Leads to',
  comesFrom: 'Reached from',
  leadsNowhere: 'No title on this ladder comes after it.',
  comesFromNowhere: 'The ladder begins here.',
  ours: 'common practice',
  place: {
    current: 'Your title',
    target: 'Your target',
    noCurrent: 'Your training manager has not recorded your title yet.',
    noTarget: 'You have not chosen a target yet. Open a title and choose it.',
    progress: 'See my progress',
  },
  drawing: {
    title: 'The ladder as a drawing',
    hint: 'Rungs run from left to right, and each band is a career track. Tab takes you from a title to the steps that leave it; Enter on a step takes you to the title where it arrives.',
    label: 'Drawing of the ladder: titles joined by the steps between them',
    skip: 'Skip the drawing and go to the list',
    show: 'See the ladder as a drawing',
    edge: (from: string, to: string, ours: boolean) => `From ${from} to ${to}${ours ? ' (common practice)' : ''}`,
    fromSource: 'A step named by the sources',
    ours: 'A step from common practice',
    legend: 'What the lines mean',
  },
  list: {
    title: 'All titles, by track',
    toOurs: (name: string) => `${name} (common practice)`,
  },
  titlePage: {
    where: (track: string, rank: number) => `${track} · Rung ${rank}`,
    also: 'Also advertised as',
    alsoFrom: 'According to',
    note: 'About the sources',
    does: 'What the job is',
    education: 'Schooling often asked for',
    experience: 'Experience often asked for',
    skills: 'Skills often asked for',
    preferred: 'Also valued',
    about: 'The job',
    pay: 'What it pays',
    payCaption: 'Yearly base pay as each source gives it',
    payNote:
      'No source says whether this is gross or net. Each figure belongs to one country and one time: good for comparing, not for negotiating.',
    payColumns: { country: 'Country', low: 'From', average: 'Average', high: 'To', note: 'Note', source: 'Source' },
    sourceYear: (title: string, year: string) => `${title} (${year})`,
    occupations: 'Occupation codes',
    occupationsNote: 'For comparing statistics or vacancies between countries.',
    steps: 'Where it is reached from and where it leads',
    asks: 'Which competencies it asks for',
    asksLead: 'Every essential one must be held; the others add to the picture.',
    sources: 'Sources',
    oursNote: 'Common practice: our own judgement, without a published source.',
    choose: 'Make this my target',
    isTarget: 'This is your target',
    isCurrent: 'This is your title',
    guest: {
      text: 'With your account, this page tells you how much of this you have and what is missing.',
      signIn: 'Sign in and see what is missing',
    },
  },
  need: {
    level: (level: number, word: string) => `Level ${level}, ${word}`,
    critical: 'essential',
    held: 'You have it',
    missing: 'Missing',
    points: (have: number, of: number) => `${have} of ${points(of)}`,
    meter: (name: string, have: number, of: number) => `${name}: ${have} of ${points(of)}`,
    seen: (level: number) => `What is seen at level ${level}`,
    lacks: 'What is missing:',
    close: 'How to get there',
    counting: (number: number) => `What counts: ${pieces(number)}`,
    nothing: 'Nothing yet.',
    expired: (number: number) => `Grown too old: ${pieces(number)}`,
    none: 'No lesson, test or case here is about it at this level yet. Your team lead can confirm what they have seen you do, but that alone does not complete it: evidence of another kind is needed too.',
    partly: 'What is here today brings you closer but is not enough to complete it.',
    reasons: {
      points: (short: number) => (short === 1 ? '1 more point' : `${short} more points`),
      pieces: (short: number) => (short === 1 ? 'one more piece of evidence' : `${short} more pieces of evidence`),
      kinds: (short: number) => (short === 1 ? 'evidence of another kind' : `evidence of ${short} different kinds`),
      judged: (short: number) =>
        short === 1 ? 'a person’s judgement: a case or a confirmation' : `a person’s judgement, ${short} times`,
      fresher: (number: number) =>
        `something fresher: ${pieces(number)} ${number === 1 ? 'has' : 'have'} grown too old`,
      'lone-test': (title: string) =>
        `another test or a person’s judgement: “${title}” has no margin of error yet and cannot stand alone`,
      'below-level': (number: number, level: number) =>
        `evidence at the level asked: you have ${pieces(number)} at level ${level}, which fall short`,
      unsure: (title: string) => `more evidence: your result in “${title}” is too close to the cut`,
    },
  },
  step: {
    kinds: { lesson: 'Lesson', quiz: 'Test', case: 'Case' },
    minutes: (minutes: number) => `${minutes} min`,
    gives: (number: number) => `adds ${points(number)}`,
    states: {
      new: '',
      again: 'again',
      'under-way': 'you have begun it',
      waiting: 'handed in: waiting to be marked',
    },
    notBefore: (day: string) => `can be retaken from ${day}`,
    ask: (times: number, level: number) =>
      times === 1
        ? `Ask your team lead to confirm something they have seen you do, at level ${level} or above.`
        : `Ask your team lead to confirm ${times} different things they have seen you do, at level ${level} or above.`,
    askWhat: 'What can be confirmed',
  },
  me: {
    title: 'My progress',
    lead: (current: string, target: string) => `From ${current} to ${target}.`,
    leadNoCurrent: (target: string) => `Towards ${target}.`,
    since: (title: string, day: string) => `${title}, since ${day}`,
    stand: 'Where I stand',
    summary: (missing: number, of: number) =>
      missing === 0 ? `You have the ${competencies(of)} it asks for.` : `${missing} of ${competencies(of)} missing.`,
    ready: 'You have everything essential.',
    readyMissing: (missing: number) =>
      `You have everything essential. ${competencies(missing)} ${missing === 1 ? 'is' : 'are'} still to be completed, which ${missing === 1 ? 'does' : 'do'} not bar the way.`,
    criticalMissing: (number: number) =>
      number === 1 ? 'One of those missing is essential.' : `${number} of those missing are essential.`,
    next: 'Next',
    nextFor: (competency: string) => `For ${competency}`,
    missing: 'What is missing',
    held: 'What you have already',
    drawing: (current: string, target: string) => `Ladder from ${current} to ${target}`,
    drawingText: (held: number, of: number) =>
      `${held} of ${of} rungs in place. The open ones are what is missing; the filled part of each is the points already there.`,
    start: 'Today',
    recent: 'Recent evidence',
    all: 'See all my evidence',
    noEvidence: 'No evidence yet. The first comes from the questions at the end of a lesson.',
    courses: 'Courses under way',
    noCourses: 'You have no course half-way.',
    seeCourses: 'See the courses',
    lessons: (passed: number, of: number) => `${passed} of ${count(of, 'lesson', 'lessons')} with the questions passed`,
    goOn: (lesson: string) => `Continue with “${lesson}”`,
    choose: {
      title: 'Choose where you want to get to',
      from: (title: string) =>
        `From ${title} people usually move to these. You can also choose any other title on the ladder.`,
      nowhere:
        'Your title is not recorded yet. The ladder begins here, and you can choose any other title as your target.',
      top: 'No step on this ladder leaves your title. You can choose any other title as your target.',
      ladder: 'See the whole ladder',
      missing: (missing: number, of: number) =>
        missing === 0
          ? `You have the ${competencies(of)} it asks for.`
          : `${missing} of ${competencies(of)} would be missing.`,
      button: (title: string) => `Choose ${title}`,
    },
    change: 'Change my target on the ladder',
  },
  evidence: {
    title: 'My evidence',
    lead: 'Everything that speaks of what you can do: where it comes from, what it is worth and whether it still counts.',
    filter: 'Competency',
    allCompetencies: 'All',
    show: 'Show',
    count: pieces,
    caption: 'Evidence, newest first',
    columns: {
      what: 'What',
      competency: 'Competency',
      at: 'Date',
      result: 'Result',
      counts: 'Whether it counts',
      by: 'From whom',
    },
    empty: 'No evidence yet. The first comes from the questions at the end of a lesson.',
    emptyFor: 'No evidence on this competency yet.',
    start: 'See the courses',
    showAll: 'See all evidence',
    kinds: {
      check: 'Questions of a lesson',
      test: 'Test',
      case: 'Case',
      endorsement: 'Confirmation',
    },
    byRule: 'Scored by rule',
    byMarker: 'Marked by a person',
    atLevel: (name: string, level: number) => `${name}, level ${level}`,
    right: (right: number, total: number) => `${right} of ${total} right`,
    score: (score: string, cut: number) => `${score} of 100; the cut is ${cut}`,
    noScore: 'Could not be scored',
    noBand: 'no margin of error yet',
    provisionalKey: 'provisional key',
    markLevel: (criterion: string, level: number) => `${criterion}: ${level} of 3`,
    states: {
      counts: (worth: number, until: string) => `Counts ${points(worth)} until ${until}`,
      replaced: 'Replaced by a newer result',
      expired: (since: string) => `Too old since ${since}`,
      'not-met': 'Fell short of what was asked',
      unsure: 'Too close to the cut: more evidence is needed',
      'not-scorable': 'Could not be scored',
    },
    short: {
      counts: 'Counts',
      replaced: 'Replaced',
      expired: 'Too old',
      'not-met': 'Fell short',
      unsure: 'In doubt',
      'not-scorable': 'Not scored',
    },
  },
} satisfies Text['ladder']
