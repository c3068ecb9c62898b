/** What arrives and who answers, times in one unit (seconds here). */
export interface Traffic {
  /** A, in erlangs: calls · AHT / interval. Above 0. */
  load: number
  /** Average handle time, above 0. */
  handleTime: number
}

/** What a queue gives to those who call. Times in the unit of the handle time. */
export interface QueueFigures {
  /** Share of those offered that must wait. */
  waiting: number
  /** Share of those offered that are answered within the threshold. */
  serviceLevel: number
  /** Mean wait of all offered. */
  meanWait: number
  /** Share of the agents' time spent on calls. */
  occupancy: number
  /** Share of those offered that hang up; null where nobody does. */
  abandonment: number | null
}
