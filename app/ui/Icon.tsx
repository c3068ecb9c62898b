const paths = {
  home: 'M4 11.5 12 5l8 6.5M6 10v9h12v-9',
  learn:
    'M4 6.5c3-1.4 5.5-1.4 8 0 2.500-1.400 5-1.400 8 0v12c-3-1.400-5.500-1.400-8 0-2.500-1.400-5-1.400-8 0zM12 6.500v12',
  tests: 'M5 5h14v14H5zM8.500 12l2.500 2.500 4.500-5',
  cases: 'M4 8h16v11H4zM9 8V5h6v3M4 13h16',
  ladder: 'M8 3v18M16 3v18M8 7h8M8 12h8M8 17h8',
  team: 'M9 11a3 3 0 1 0-.01 0M3.500 19c.5-3.500 2.500-5 5.500-5s5 1.500 5.500 5M16 11.500a2.500 2.500 0 1 0-.01 0M16.500 14c2.300.2 3.700 1.600 4 4',
  marking: 'M4 20l1-4L16 5l3 3L8 19zM14 7l3 3',
  reports: 'M4 20h16M7 16v-5M12 16V5M17 16V9',
  people: 'M12 11a3.500 3.500 0 1 0-.01 0M5 20c.6-4 3-6 7-6s6.400 2 7 6',
} as const

export type IconName = keyof typeof paths

export function Icon({ name }: { name: IconName }) {
  return (
    <svg
      width="24"
      height="24"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.7"
      aria-hidden="true"
    >
      <path d={paths[name]} strokeLinejoin="round" strokeLinecap="round" />
    </svg>
  )
}
