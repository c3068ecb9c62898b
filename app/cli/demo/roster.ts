import type { Role } from '~/domains/accounts/model'

/** How someone of the demo organisation has used the last four months. */
export type Course =
  | 'nearly-there'
  | 'steady'
  | 'strong-tests'
  | 'reads-only'
  | 'stuck-on-check'
  | 'lapsed'
  | 'newcomer'
  | 'not-begun'

export interface DemoPerson {
  name: string
  role: Role
  /** Number of their team, 0 to 2; none for those above the teams. */
  team: number | null
  title: string
  target: string | null
  course: Course
  locale: 'es' | 'en'
}

export const demoTeams = ['Reclamaciones', 'Soporte por chat', 'Ventas y altas'] as const

const above: DemoPerson[] = [
  {
    name: 'Adela Montero',
    role: 'admin',
    team: null,
    title: 'operations-manager',
    target: null,
    course: 'not-begun',
    locale: 'es',
  },
  {
    name: 'Tomás Ibarra',
    role: 'trainer',
    team: null,
    title: 'training-manager',
    target: null,
    course: 'not-begun',
    locale: 'es',
  },
]

const leads: DemoPerson[] = ['Lucía Ferrer', 'Mateo Quispe', 'Grace Okafor'].map((name, team) => ({
  name,
  role: 'lead',
  team,
  title: 'team-lead',
  target: 'call-centre-manager',
  course: 'steady',
  locale: team === 2 ? 'en' : 'es',
}))

/** Those who mark beside the training manager: what one has read another reads again. */
const markers: DemoPerson[] = ['Beatriz Lozano', 'Kwame Boateng'].map((name, place) => ({
  name,
  role: 'trainer',
  team: null,
  title: 'training-manager',
  target: null,
  course: 'not-begun',
  locale: place === 1 ? 'en' : 'es',
}))

/** Twelve agents a team; each team has its own mix. */
const names: ReadonlyArray<readonly string[]> = [
  [
    'Marta Ruiz',
    'Iván Petrov',
    'Carmen Solís',
    'Youssef El Amrani',
    'Paula Navarro',
    'Diego Cárdenas',
    'Ana Beltrán',
    'Kevin Duarte',
    'Rosa Huamán',
    'Li Wei',
    'Óscar Prieto',
    'Fátima Haddad',
  ],
  [
    'Sofía Rojas',
    'Andrés Molina',
    'Nadia Kowalska',
    'Joaquín Peralta',
    'Elena Vidal',
    'Samuel Mensah',
    'Valentina Acosta',
    'Hugo Lemaire',
    'Irene Castaño',
    'Pedro Alves',
    'Noelia Campos',
    'Bruno Ferri',
  ],
  [
    'James Whitfield',
    'Priya Nair',
    'Camila Torres',
    'Daniel Osei',
    'Laura Giménez',
    'Tom Gallagher',
    'Aisha Rahman',
    'Miguel Santana',
    'Chloe Martin',
    'Ravi Kapoor',
    'Inés Quintero',
    'Owen Price',
  ],
]

const mixes: ReadonlyArray<readonly Course[]> = [
  [
    'nearly-there',
    'steady',
    'steady',
    'strong-tests',
    'steady',
    'reads-only',
    'stuck-on-check',
    'lapsed',
    'steady',
    'newcomer',
    'not-begun',
    'reads-only',
  ],
  [
    'steady',
    'strong-tests',
    'nearly-there',
    'steady',
    'stuck-on-check',
    'steady',
    'reads-only',
    'lapsed',
    'newcomer',
    'steady',
    'newcomer',
    'not-begun',
  ],
  [
    'strong-tests',
    'nearly-there',
    'steady',
    'reads-only',
    'steady',
    'lapsed',
    'steady',
    'stuck-on-check',
    'newcomer',
    'reads-only',
    'steady',
    'not-begun',
  ],
]

/** Most want to lead; a few look at quality or at figures, and some have not chosen yet. */
const targets = [
  'team-lead',
  'team-lead',
  'team-lead',
  'quality-analyst',
  'team-lead',
  null,
  'team-lead',
  'operations-analyst',
] as const

const agents: DemoPerson[] = names.flatMap((team, number) =>
  team.map((name, place) => ({
    name,
    role: 'learner' as const,
    team: number,
    title: 'customer-service-agent',
    target: place < 2 ? 'team-lead' : (targets[(place + number) % targets.length] ?? null),
    course: mixes[number]?.[place] ?? 'not-begun',
    locale: number === 2 && place % 3 !== 2 ? ('en' as const) : ('es' as const),
  })),
)

/** 1 administrator, 1 training manager, 3 team leads, 2 more who mark, 36 agents. */
export const demoPeople: readonly DemoPerson[] = [...above, ...leads, ...markers, ...agents]

export function demoAddress(name: string): string {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  return `${plain.replace(/[^a-z]+/g, '.')}@demo.example`
}
