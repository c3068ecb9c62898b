const team = `
agent   queue          place  tenure pace quality adherence transfers-before transfers-after follow-up
amaru   authorisations office long   0.97 91      93        9                12              none
beltran coverage       office long   0.96 89      94        3                3               none
chiara  authorisations hybrid middle 1.00 87      94        4                6               none
dariel  coverage       hybrid middle 1.02 86      93        2                2               none
edurne  authorisations hybrid long   0.94 93      85        44               58              none
fatima  coverage       office middle 0.99 88      92        2                2               none
gael    authorisations hybrid new    1.06 84      93        0                0               stopped
hiroko  coverage       hybrid long   0.98 90      95        3                3               none
ilan    authorisations office new    1.07 81      92        0                0               kept
jacinta coverage       office middle 1.01 87      91        2                2               none
kemal   authorisations hybrid middle 1.01 88      93        4                6               none
luz     coverage       office new    0.97 84      94        0                0               stopped
`

export interface Person {
  agent: string
  queue: string
  place: string
  tenure: string
  /** Time of direct contacts against the queue's usual. */
  pace: number
  quality: number
  adherence: number
  /** Transferred contacts in a week, before the tool and after. */
  transfers: [number, number]
  /** The weekly sessions of the new: `stopped` or `kept`; `none` for who needs none. */
  followUp: string
}

/** The people of the case team-performance-improvement. */
export function people(): Person[] {
  return team
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [agent = '', queue = '', place = '', tenure = '', ...rest] = line.split(/ +/)
      const [pace = 1, quality = 0, adherence = 0, before = 0, after = 0] = rest.map(Number)
      const followUp = rest.at(-1) ?? ''
      return { agent, queue, place, tenure, pace, quality, adherence, transfers: [before, after], followUp }
    })
}
