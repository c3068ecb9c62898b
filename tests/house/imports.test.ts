import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, it } from 'vitest'

/** Rooms from the top down: who imports may name only rooms of its list. */
const domains = [
  'reporting',
  'interop',
  'ladder',
  'learning',
  'casework',
  'assessment',
  'content',
  'accounts',
  'measurement',
]
const below: Record<string, readonly string[]> = {
  reporting: ['ladder', 'learning', 'casework', 'assessment', 'content', 'accounts', 'measurement'],
  interop: ['ladder', 'learning', 'casework', 'assessment', 'content', 'accounts', 'measurement'],
  ladder: ['learning', 'casework', 'assessment', 'content', 'accounts', 'measurement'],
  learning: ['casework', 'assessment', 'content', 'accounts', 'measurement'],
  casework: ['content', 'accounts', 'measurement'],
  assessment: ['content', 'accounts', 'measurement'],
  // what a lesson says is computed is computed and checked by the functions themselves
  content: ['measurement'],
  accounts: [],
  measurement: [],
}
const rooms: Record<string, readonly string[]> = {
  entry: ['http', 'cli', 'routes', 'root'],
  root: ['http', 'i18n'],
  routes: ['http', 'domains', 'ui', 'i18n', 'islands', 'platform'],
  cli: ['domains', 'platform', 'i18n', 'cli'],
  http: ['domains', 'ui', 'i18n', 'platform', 'http'],
  islands: ['domains', 'ui', 'i18n', 'islands'],
  client: ['islands', 'client', 'i18n', 'domains'],
  domains: ['domains', 'platform', 'i18n', 'drizzle'],
  ui: ['ui'],
  i18n: ['i18n'],
  platform: ['platform'],
  drizzle: ['drizzle'],
}

interface Arrow {
  from: string
  to: string
}

const files = [...walk('app'), ...walk('drizzle')].filter((file) => !file.endsWith('vite.config.ts'))
const arrows = files.flatMap((from) => importsOf(from).map((to): Arrow => ({ from, to })))

describe('the house', () => {
  it('has arrows to look at', () => {
    expect(arrows.length).toBeGreaterThan(50)
  })

  it('imports only files that are there', () => {
    expect(arrows.filter(({ to }) => !files.includes(to)).map(shown)).toEqual([])
  })

  it('has no arrow upwards or sideways between rooms', () => {
    expect(arrows.filter((arrow) => !isAllowed(arrow)).map(shown)).toEqual([])
  })

  it('leaves tables and SQL to the stores', () => {
    const wrong = arrows.filter(
      ({ from, to }) => to.startsWith('drizzle/') && !/store\.server\.ts$/.test(from) && !from.startsWith('drizzle/'),
    )
    expect(wrong.map(shown)).toEqual([])
  })

  it('enters a domain by its doors, models and rules, never by its store', () => {
    const wrong = arrows.filter(({ from, to }) => /store\.server$/.test(bare(to)) && domainOf(from) !== domainOf(to))
    expect(wrong.map(shown)).toEqual([])
  })

  it('keeps rules free of I/O', () => {
    const wrong = arrows.filter(
      ({ from, to }) =>
        from.startsWith('app/domains/') &&
        !from.includes('.server.') &&
        to.includes('.server.') &&
        !typesOnly(from, to),
    )
    expect(wrong.map(shown)).toEqual([])
  })

  it('keeps the measurement room to itself', () => {
    const wrong = arrows.filter(({ from, to }) => domainOf(from) === 'measurement' && domainOf(to) !== 'measurement')
    expect(wrong.map(shown)).toEqual([])
  })

  it('sends rules to browsers, never what runs on the server', () => {
    const wrong = arrows.filter(({ from, to }) => from.startsWith('app/client/') && to.includes('.server.'))
    expect(wrong.map(shown)).toEqual([])
  })

  it('has no circles', () => {
    expect(circles()).toEqual([])
  })

  it('reads process.env in one file', () => {
    const readers = files.filter((file) => /(?<!['"])process\.env/.test(withoutComments(readFileSync(file, 'utf8'))))
    expect(readers).toEqual(['app/platform/env.server.ts'])
  })
})

function isAllowed({ from, to }: Arrow): boolean {
  const [one, other] = [roomOf(from), roomOf(to)]
  if (one === 'routes' && other === 'routes') return folderOfRoute(from) === folderOfRoute(to)
  if (one === 'routes' && other === 'platform') return typesOnly(from, to)
  if (!rooms[one]?.includes(other)) return false
  const [upper, lower] = [domainOf(from), domainOf(to)]
  if (one !== 'domains' || other !== 'domains' || upper === lower) return true
  return Boolean(below[upper]?.includes(lower)) && domains.includes(upper)
}

function roomOf(file: string): string {
  if (file.startsWith('drizzle/')) return 'drizzle'
  const [, room = ''] = file.split('/')
  if (room.startsWith('entry.')) return 'entry'
  if (room.startsWith('root.') || room === 'routes.ts') return 'root'
  return room
}

function domainOf(file: string): string {
  return file.startsWith('app/domains/') ? (file.split('/')[2] ?? '') : ''
}

function folderOfRoute(file: string): string {
  return file.split('/')[2] ?? ''
}

function walk(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return entry.name === 'migrations' ? [] : walk(path)
    return /\.tsx?$/.test(entry.name) ? [path] : []
  })
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|(^|\s)\/\/.*$/gm, '$1')
}

function importsOf(file: string): string[] {
  const text = withoutComments(readFileSync(file, 'utf8'))
  const found = [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1] ?? '')
  return found.filter((path) => /^(\.|~)/.test(path) && !/\.(css|json)$/.test(path)).map((path) => fileOf(file, path))
}

function fileOf(from: string, path: string): string {
  const target = path.startsWith('~/')
    ? path.replace('~/', 'app/')
    : path.startsWith('~drizzle/')
      ? path.replace('~drizzle/', 'drizzle/')
      : normalize(join(dirname(from), path))
  return ['', '.ts', '.tsx'].map((end) => target + end).find((candidate) => files.includes(candidate)) ?? target
}

function typesOnly(from: string, to: string): boolean {
  const name = bare(to).split('/').at(-1) ?? ''
  const lines = readFileSync(from, 'utf8').match(/import[^;]*?from '[^']+'/g) ?? []
  const those = lines.filter((line) => line.endsWith(`/${name}'`))
  return (
    those.length > 0 &&
    those.every((line) => /^import type/.test(line) || /^import \{(\s*type [^,}]+,?)+\s*\}/.test(line))
  )
}

function bare(file: string): string {
  return file.replace(/\.tsx?$/, '')
}

function shown({ from, to }: Arrow): string {
  return `${from} → ${to}`
}

/** Every circle once, found by walking each file's arrows and stopping at what is already known to be free of circles. */
function circles(): string[][] {
  const next = new Map(
    files.map((file) => [
      file,
      arrows.filter(({ from, to }) => from === file && !typesOnly(from, to)).map(({ to }) => to),
    ]),
  )
  const free = new Set<string>()
  const found: string[][] = []
  const visit = (file: string, path: string[]) => {
    if (path.includes(file)) return void found.push([...path.slice(path.indexOf(file)), file])
    if (free.has(file)) return
    for (const other of next.get(file) ?? []) visit(other, [...path, file])
    free.add(file)
  }
  for (const file of files) visit(file, [])
  return found
}
