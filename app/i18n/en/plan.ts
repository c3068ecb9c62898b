import type { Text } from '../es'
import { plural } from '../format'

const count = (number: number, one: string, other: string) => `${number} ${plural('en', number, { one, other })}`

/** 45 min, 2 h, 1 h 30 min. */
function time(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  return [hours > 0 ? `${hours} h` : '', rest > 0 || hours === 0 ? `${rest} min` : ''].filter(Boolean).join(' ')
}

export const plan: Text['plan'] = {
  title: 'My plan',
  link: 'See my plan, week by week',
  linkOther: 'See their plan',
  of: (name: string) => `${name}’s plan`,
  lead: (title: string) =>
    `What you are missing for ${title}, in a sensible order and spread over the weeks. It is drawn afresh with everything you do; whatever you change here is respected.`,
  leadOther: (title: string) => `What they are missing for ${title}, week by week. Only they can change it.`,
  noTarget: 'A plan needs a target. Choose a title on the ladder.',
  noTargetOther: 'They have not chosen a target yet, so there is no plan.',
  chooseTarget: 'See the ladder',
  nothing: 'Nothing left to do: you have all that the title asks, or it is waiting to be marked.',
  nothingOther: 'They have nothing left to do.',
  steps: 'Week by week',
  thisWeek: 'This week',
  week: (from: string, to: string) => `${from} to ${to}`,
  summary: (steps: number, minutes: number, aWeek: number, day: string) =>
    `${count(steps, 'step', 'steps')}, ${time(minutes)} in all. At ${time(aWeek)} a week you finish around ${day}.`,
  inTime: (day: string) => `That is in time for ${day}, the day you set yourself.`,
  needs: (day: string, minutes: number) => `To be there by ${day} would take ${time(minutes)} a week.`,
  notPossible: (day: string) =>
    `No pace gets there by ${day}: less than a week is left, or some steps can only begin later.`,
  kinds: { lesson: 'Lesson', quiz: 'Test', case: 'Case study', endorsement: 'Confirmation', own: 'Step of your own' },
  minutes: time,
  takesWeeks: (weeks: number) => `runs over ${count(weeks, 'week', 'weeks')}`,
  serves: (names: string) => `for ${names}`,
  critical: 'essential',
  due: (day: string) => `Asked of you by ${day}`,
  late: (day: string) => `Asked of you by ${day}: too late at this pace`,
  early: (names: string) => `Comes before something that it builds on: ${names}`,
  ownOrder: 'The order is your own.',
  byRule: 'Go back to the suggested order',
  pace: {
    title: 'Time and pace',
    minutes: 'Minutes a week',
    hint: 'From 15 to 1200. Think of what you can really set aside.',
    save: 'Save the pace',
  },
  tools: {
    done: 'Done',
    earlier: 'Earlier',
    later: 'Later',
    leave: 'Leave out',
    drop: 'Remove',
  },
  leftOut: {
    title: 'What you left out',
    lead: 'The title still asks for it: you can put it back whenever you like.',
    back: 'Put back',
  },
  own: {
    title: 'Add a step of your own',
    words: 'What you are going to do',
    hint: 'For example: sit with the shift’s team lead for an afternoon.',
    minutes: 'How many minutes it may take (optional)',
    due: 'By which day (optional)',
    add: 'Add to the plan',
    doneTitle: (number: number) => `Steps of your own that are done: ${number}`,
    undone: 'Not done after all',
  },
  versions: {
    title: (number: number) => `Earlier changes: ${number}`,
    what: (minutes: number, isOwnOrder: boolean, leftOut: number, own: number) =>
      [
        `${time(minutes)} a week`,
        isOwnOrder ? 'own order' : 'suggested order',
        leftOut > 0 ? `${leftOut} left out` : '',
        own > 0 ? count(own, 'own step', 'own steps') : '',
      ]
        .filter(Boolean)
        .join(' · '),
    stands: 'This is the one that stands',
    restore: 'Go back to this one',
  },
}
