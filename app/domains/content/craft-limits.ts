/** What the craft of items is held to. */
export const limits = {
  /** Keys at one place, or longest, more often than chance gives once in so many times. */
  probability: 0.01,
  /** Share of runs of words that two items may have in common. */
  alike: 0.25,
  /** The largest share of items that may play in one sector. */
  sector: 0.25,
}
