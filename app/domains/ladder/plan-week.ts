import { dayIn, momentOfDay } from './age'

const dayMs = 24 * 3600 * 1000

/** Noon in UTC of the Monday of the week in which a moment lies in a time zone: the weeks of a plan begin on Mondays. */
export function mondayOf(zone: string, at: Date): Date {
  const noon = momentOfDay(dayIn(zone, at))
  const sinceMonday = (noon.getUTCDay() + 6) % 7
  return new Date(noon.getTime() - sinceMonday * dayMs)
}

/** The Sunday of a week that begins on this Monday. */
export function sundayAfter(monday: Date): Date {
  return new Date(monday.getTime() + 6 * dayMs)
}
