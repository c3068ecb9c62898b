import type { Text } from '../es'
import { plural } from '../format'

const count = (number: number, one: string, other: string) => `${number} ${plural('en', number, { one, other })}`
const either = (words: readonly string[]) => new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(words)

/** 2 years and 3 months. */
function duration(months: number): string {
  const [years, rest] = [Math.floor(months / 12), months % 12]
  const parts = [
    ...(years > 0 ? [count(years, 'year', 'years')] : []),
    ...(rest > 0 || years === 0 ? [count(rest, 'month', 'months')] : []),
  ]
  return parts.join(' and ')
}

export const path = {
  target: {
    by: (day: string) => `by ${day}`,
    wanted: (day: string) => `You want it by ${day}.`,
    over: (day: string) => `You wanted it by ${day}, and that day has passed.`,
    none: 'You have not said by when.',
    set: 'Say by when',
    change: 'Change the date',
    label: 'By when you want it',
    hint: 'Leave it empty for no date. Your team lead sees it too.',
    save: 'Save the date',
  },
  hold: {
    level: (held: number, asked: number) =>
      held === 0
        ? `You hold no level yet; level ${asked} is asked.`
        : `You hold level ${held}; level ${asked} is asked.`,
    until: (day: string) => `It holds until ${day} if nothing new comes.`,
    fading: (day: string) => `Runs out on ${day}`,
    fresher: 'Do something fresher to keep it',
    column: (day: string) => `until ${day}`,
  },
  requirements: {
    title: 'What the job asks besides',
    lead: (title: string) => `What employers ask of a ${title} besides competencies, and how you stand.`,
    noTarget: 'Once you choose a target, this page shows what else is asked. What you state is kept all the same.',
    chooseTarget: 'See the ladder',
    beside:
      'It is employers who ask for this. It is counted apart from competencies: it neither makes you ready nor bars your way. Where sources differ each has its own line.',
    nothingAsked: 'The sources ask nothing else of this job.',
    strength: { required: 'Required', usual: 'Usual', preferred: 'A plus' },
    state: { confirmed: 'Confirmed', stated: 'Waits for an answer', short: 'Not enough', unstated: 'Not stated' },
    years: (fields: string[], months: number | null) =>
      months === null ? `Experience in ${either(fields)}` : `${duration(months)} in ${either(fields)}`,
    schooling: (level: string, fields: string[]) => (fields.length === 0 ? level : `${level} in ${either(fields)}`),
    languages: (number: number, level: string) =>
      number === 1
        ? `One language at ${level} or above`
        : `${number} languages at ${level} or above, your own among them`,
    certificate: (fields: string[]) => `A certificate in ${either(fields)}`,
    fieldsOfWork: {
      service: 'customer service',
      'contact-centre': 'contact centres',
      supervising: 'supervision',
      managing: 'management',
      operations: 'operations',
      quality: 'quality',
      training: 'training',
      'human-resources': 'human resources',
      workforce: 'workforce planning (WFM)',
      technical: 'technical support',
      'remote-teams': 'remote teams',
      marketing: 'marketing',
    },
    schoolings: {
      secondary: 'A secondary diploma',
      'short-degree': 'A two-year degree',
      degree: 'A university degree',
      master: 'A master’s or MBA',
    },
    fieldsOfStudy: {
      business: 'business',
      communication: 'communication',
      operations: 'operations',
      experience: 'customer experience',
      technology: 'technology',
      other: 'another subject',
    },
    languageLevels: {
      A1: 'A1, single words',
      A2: 'A2, simple sentences',
      B1: 'B1, I get by',
      B2: 'B2, I work in it',
      C1: 'C1, with ease',
      C2: 'C2, as my own',
    },
    standing: {
      unstated: 'Nothing is on record yet.',
      met: (has: string, asked: string) => `${has} confirmed; ${asked} asked.`,
      of: (has: string, asked: string) => `${has} of ${asked}.`,
      lacking: (months: number) => `${duration(months)} missing.`,
      waiting: 'Enough once what waits is confirmed.',
      confirmedPart: (has: string) => `Confirmed: ${has}.`,
      nothingConfirmed: 'Nothing confirmed yet.',
      notEnough: 'What is on record is less than is asked.',
      lessThanMonth: 'Less than a month so far.',
      duration,
      languages: (number: number) => count(number, 'language', 'languages'),
    },
    tally: {
      confirmed: (number: number) => `${number} confirmed`,
      stated: (number: number) => count(number, 'waits for an answer', 'wait for an answer'),
      short: (number: number) => `${number} not enough`,
      unstated: (number: number) => `${number} not stated`,
    },
    summary: (of: number, parts: string) => `${count(of, 'requirement', 'requirements')}: ${parts}.`,
    see: 'See what is asked and state yours',
    yours: 'What you have stated',
    yoursNone: 'You have stated nothing yet. Begin with the job that you have now.',
    theirs: 'What they have stated',
    theirsNone: 'Nothing stated yet.',
    add: { work: 'Add a job', schooling: 'Add schooling', language: 'Add a language' },
    changing: { work: 'Change this job', schooling: 'Change this schooling', language: 'Change this language' },
    changeLoses: 'If you change anything it has to be confirmed again.',
    sayIt: 'State it',
    change: 'Change',
    takeBack: 'Take back',
    sure: 'It leaves your requirements. If that was a mistake you can state it again.',
    form: {
      fields: 'What the work was about',
      fieldsHint: 'Tick everything that you did.',
      employer: 'Where',
      employerHint: 'The company or team, so that it can be checked.',
      from: 'You began in',
      to: 'You finished in',
      still: 'I am still there',
      month: 'Month',
      year: 'Year',
      level: 'What you finished',
      field: 'In which subject',
      name: 'School and title',
      nameHint: 'As the diploma has it.',
      language: 'Language',
      languageLevel: 'Level',
      languageHint: 'Your own counts too.',
      save: 'Save',
      cancel: 'Leave it as it is',
    },
    period: (from: string, to: string) => `${from} to ${to}`,
    since: (from: string) => `since ${from}`,
    languageAt: (language: string, level: string) => `${language}, level ${level}`,
    answer: {
      none: 'Waits for the answer of your team lead.',
      confirmed: (by: string, day: string) => `Confirmed by ${by} on ${day}`,
      declined: (by: string, day: string) => `Not confirmed by ${by}, ${day}`,
    },
    said: (day: string) => `Stated on ${day}`,
    team: {
      title: (name: string) => `What the job asks: ${name}`,
      part: 'What the job asks besides',
      leadFor: (title: string) => `What employers ask of a ${title} besides competencies.`,
      noTarget: 'No target chosen: here is only what was stated.',
      see: 'See what is asked and answer',
      confirm: 'Confirm',
      decline: 'Do not confirm, with a reason',
      declineNow: 'Do not confirm',
      changeAnswer: 'Change the answer',
      words: 'What is missing or does not fit',
      wordsHint: 'The person reads it.',
      own: 'It is your own: somebody else confirms it.',
    },
    waiting: {
      title: 'Waiting for your answer',
      nav: 'To confirm',
      lead: 'What your people state of their work, schooling and languages. What has waited longest comes first.',
      line: (number: number) =>
        number === 1 ? '1 statement waits for your answer' : `${number} statements wait for your answer`,
      none: 'Nothing waits for your answer.',
      back: 'See the team',
    },
  },
  whatIf: {
    title: 'If you choose this title',
    held: (number: number) => `You have (${number})`,
    missing: (number: number) => `You lack (${number})`,
    nothingHeld: 'Nothing yet.',
    way: (things: number, time: string) => `${count(things, 'thing', 'things')} to do here, about ${time} in all`,
    confirmations: (number: number) => count(number, 'confirmation from your team', 'confirmations from your team'),
    noWay: 'There is nothing here yet to close what is missing.',
    partly: 'What is here today brings you closer, but is not enough for all of it.',
    compared: (target: string, theirs: number, here: number, both: number) =>
      `For your target now, ${target}, ${theirs} are missing; for this one ${here}, ${
        both === 0 ? 'none of them in common' : `${both} of them in common`
      }.`,
    replaces: (target: string) => `It takes the place of ${target} as your target. Your evidence stays.`,
  },
} satisfies Text['path']
