/** What the craft of items is held to. */
export const limits = {
  /** Keys at one place, or longest, more often than chance gives once in so many times. */
  probability: 0.01,
  /** Share of runs of words that two items may have in common. */
  alike: 0.25,
  /** From this share on two items are told to be somewhat alike. */
  kindred: 0.05,
  /** The largest share of items that may play in one sector. */
  sector: 0.25,
  /** The least reading ease of what is asked. */
  ease: 55,
}
