import type { Text } from '../es'
import { plural } from '../format'

const works = (count: string, many: boolean) => `${count} ${many ? 'submissions' : 'submission'}`

export const fairness = {
  nav: { label: 'Reports', tests: 'Tests', marking: 'Marking', readiness: 'Rule' },
  list: {
    title: 'Reports: marking',
    lead: 'Whether one piece of work would get the same mark from somebody else.',
    empty: 'Nothing has been marked yet. Once there are marks, you see here how far they agree.',
    emptyAction: 'Go to marking',
    case: 'Case',
    read: 'Read',
    twice: 'Twice',
    thrice: 'Three times',
    last: 'Last read',
  },
  title: (title: string) => `How it is marked: ${title}`,
  lead: (read: number, twice: number) =>
    `${works(String(read), read !== 1)} ${plural('en', read, { one: 'was', other: 'were' })} read, ${twice} of them by two people`,
  few: (count: number, least: number) =>
    `Not enough data: ${plural('en', count, { one: '1 submission was', other: `${count} submissions were` })} read by two people, and below ${least} a single one more can change everything. The figures are shown so that you see where they come from, not to decide by.`,
  capped: (most: string) => `The figures are of the latest ${most} submissions that were read twice.`,
  rubrics: 'Rubrics',
  rubricOf: (count: number, day: string) => `${works(String(count), count !== 1)}, until ${day}`,
  readings: 'How often they were read',
  once: 'Once only',
  twice: 'Twice',
  thrice: 'Three times',
  onceAbout: 'The first reading was far from the pass mark, and the lot did not fall on them.',
  twiceAbout: 'They were near the pass mark, or drawn by lot. The second person does not see what the first one gave.',
  thriceAbout: 'The first two readings were more than one level apart, and a third person decided.',
  apart: 'More than one level apart',
  apartAbout: (count: string, of: string) =>
    `In ${count} of ${of}, the two readings were more than one level apart on some criterion.`,
  turned: 'The verdict would turn',
  turnedAbout: (count: string, of: string) =>
    `In ${count} of ${of}, one person would pass it and the other would not: so many verdicts hung on who was reading.`,
  agreement: 'How far two people agree',
  agreementAbout:
    'Of first and second readings, before anything was averaged. Each row is one criterion of one submission.',
  none: 'cannot be computed',
  figures: {
    exact: 'Exact agreement',
    adjacent: 'Within one level',
    kappa: 'Weighted kappa (quadratic)',
    icc2: 'ICC(2,1)',
    icc1: 'ICC(1,1)',
    alpha: "Krippendorff's alpha (ordinal)",
  },
  says: {
    exact: (value: string) => `Of the levels that two people gave for the same thing, ${value} are the same.`,
    adjacent: (value: string) => `${value} are the same or only one level apart.`,
    kappa:
      'How far they agree beyond chance; one large distance weighs more than two small ones. 0 is drawing lots, 1 is always agreeing. With few submissions it misleads: read it beside the two above.',
    icc2: 'How much of the differences between marks comes from the work and not from who reads it, where everybody has read the same.',
    icc1: 'The same, where each submission is read by any two people. It is computed from the file by readings.',
    alpha:
      'Agreement beyond chance, for any number of people and with readings missing. Below 0.67 it is better to draw no conclusions (Krippendorff, 2019).',
  },
  byCriterion: 'Criterion by criterion',
  heads: { exact: 'Exact', adjacent: 'Within one', kappa: 'Kappa', icc1: 'ICC(1,1)', alpha: 'Alpha' },
  criterion: 'Criterion',
  rows: 'Submissions',
  file: 'File',
  fileOf: (name: string) => `CSV of ${name}`,
  markers: 'Person by person',
  markersAbout:
    "Severity is how far one person's levels lie from the mean of the two readings: −0.25 means a quarter of a level below it. From the other reader they lie twice as far. Who shares no submission with anybody yet has only that of their calibration: their own less the agreed level.",
  marker: 'Marker',
  shared: 'Shared submissions',
  severity: 'Severity',
  inWords: 'In words',
  calibrated: 'When calibrating',
  fewShared: (count: number, least: number) => `not enough data: ${count} of ${least}`,
  even: 'like the others',
  stricter: 'stricter than the others',
  kinder: 'more generous than the others',
  noMarkers: 'Nobody shares a submission with somebody else yet, and nobody has calibrated.',
  drift: 'Month by month',
  driftAbout:
    'The severity of each person in each month. A line that moves away from zero tells that somebody is growing stricter, or more generous, than the rest.',
  driftOf: (name: string) => `Severity of ${name} month by month`,
  driftSays: (name: string, from: string, to: string, first: string, last: string) =>
    `${name}: ${from} in ${first}, ${to} in ${last}.`,
  driftOne: (name: string, value: string, month: string) =>
    `${name}: ${value} in ${month}; it takes another month to see whether it changes.`,
  month: 'Month',
  files: 'The data',
  filesAbout:
    'A row a submission and criterion, a column a person (or a reading). The command “escalon agreement” gives for these files the very figures of this page:',
  fileMarkers: 'CSV by people',
  fileReadings: 'CSV by readings',
  fileName: 'marking',
} satisfies Text['fairness']
