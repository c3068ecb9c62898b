import type { Text } from '../es'

export const map: Text['map'] = {
  nav: 'Map',
  title: 'Map of competencies',
  lead: 'What each person in the team can do, at a glance: whom a beginner can ask, and what the whole team lacks.',
  against: 'Compare with what a title asks',
  noTitle: 'Without comparing: all competencies',
  says: 'Each cell gives the highest level, 1 to 5, that this person’s evidence holds today. The darker, the higher. A dash: none yet.',
  saysTitle: (title: string) =>
    `Each cell gives the highest level that the evidence holds today. Green and bold: it reaches what ${title} asks. Outlined: something is there, but short of it. A dash: none yet.`,
  caption: 'The level that each person holds of each competency',
  person: 'Person',
  asks: (level: number) => `asks ${level}`,
  asksCritical: (level: number) => `asks ${level}, essential`,
  countAny: 'People who hold it at any level',
  countAsked: 'People who reach what is asked',
  empty: 'There is nobody in this team yet.',
}
