import { type Figure, figure, refuse } from './refusal'

/** Every figure here refuses `too-few` when there is nothing to divide by. Shares run from 0 to 1. */
type Metric = Figure<'too-few'>

/** AHT = (talk + hold + after-call work)/calls handled, in the unit of the times. */
export function averageHandleTime(times: { talk: number; hold: number; afterCall: number }, handled: number): Metric {
  return share(times.talk + times.hold + times.afterCall, handled)
}

/**
 * Service level = answered within the threshold/offered, with those who hung up among the offered. A centre that leaves them
 * out passes `offered` less the abandoned, and says so beside the figure.
 */
export function serviceLevel(answeredInTime: number, offered: number): Metric {
  return share(answeredInTime, offered)
}

/** Abandonment = abandoned/offered. */
export function abandonmentRate(abandoned: number, offered: number): Metric {
  return share(abandoned, offered)
}

/** Adherence = time in the scheduled state/time scheduled. */
export function adherence(timeInSchedule: number, timeScheduled: number): Metric {
  return share(timeInSchedule, timeScheduled)
}

/** First-contact resolution = contacts solved at the first contact/contacts. */
export function firstContactResolution(solvedAtFirst: number, contacts: number): Metric {
  return share(solvedAtFirst, contacts)
}

/** CSAT = answers in the two top boxes/answers, on the survey's own scale. */
export function customerSatisfaction(answers: readonly number[], highest: number): Metric {
  return share(answers.filter((answer) => answer >= highest - 1).length, answers.length)
}

/**
 * NPS = % who answer 9 or 10 − % who answer 0 to 6, from −100 to 100.
 * Source: Reichheld 2003, Harvard Business Review 81.
 */
export function netPromoterScore(answers: readonly number[]): Metric {
  const promoters = answers.filter((answer) => answer >= 9).length
  const detractors = answers.filter((answer) => answer <= 6).length
  return share(100 * (promoters - detractors), answers.length)
}

/** Attrition = leavers/average headcount in the same period; over 1 when more left than work there on average. */
export function attrition(leavers: number, averageHeadcount: number): Metric {
  return share(leavers, averageHeadcount)
}

function share(part: number, whole: number): Metric {
  return whole > 0 ? figure(part / whole) : refuse('too-few')
}
