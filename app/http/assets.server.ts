import { existsSync, readdirSync, readFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname, join, relative } from 'node:path'
import { pathOnly } from './address.server'
import { takes } from './wire.server'

type Manifest = Record<string, { file: string; css?: string[] }>

/** Addresses of built assets by source path; while developing, Vite serves the sources themselves. */
export function assetAddresses(dev: boolean): (source: string) => string {
  if (dev) return (source) => `/${source}`
  const manifest = JSON.parse(readFileSync('build/site/manifest.json', 'utf8')) as Manifest
  const addresses = new Map(Object.entries(manifest).map(([source, { file }]) => [source, `/${file}`]))
  return (source) => {
    const address = addresses.get(source)
    if (!address) throw new Error(`no asset was built from ${source}`)
    return address
  }
}

export type Middleware = (req: IncomingMessage, res: ServerResponse, next: () => void) => void

/**
 * Which answerer of files a request goes to first: hashed files stay for ever, those of public/ for an hour, sources go
 * to Vite's middleware while developing. Null for pages, and for requests that are not for reading.
 */
export function staticFiles(dev: Middleware | undefined): (req: IncomingMessage) => Middleware | null {
  const hashed = existsSync('build/site') ? heldFiles('build/site', 'public,max-age=31536000,immutable') : null
  const plain = heldFiles('public', 'public,max-age=3600')
  return ({ method, url }) => {
    const path = pathOnly(url)
    if (dev && /^\/(app|node_modules|@)/.test(path)) return dev
    if (method !== 'GET' && method !== 'HEAD') return null
    if (path.startsWith('/assets/')) return hashed
    return /^\/[a-z-]+\.(svg|txt|png|webmanifest|ico)$/.test(path) ? plain : null
  }
}

const types: Record<string, string> = {
  css: 'text/css',
  js: 'text/javascript',
  woff2: 'font/woff2',
  svg: 'image/svg+xml',
  png: 'image/png',
  ico: 'image/x-icon',
  txt: 'text/plain',
  webmanifest: 'application/manifest+json',
}
const codings = [
  ['br', '.br'],
  ['gzip', '.gz'],
] as const

/**
 * The files of a folder, held in memory, whole and as they were compressed ahead: they are few and small, and when the folder
 * is built anew under a running server its pages go on finding the files that they name.
 */
function heldFiles(folder: string, cacheControl: string): Middleware {
  const files = new Map(filesIn(folder).map((name) => [`/${name}`, readFileSync(join(folder, name))]))
  return (req, res, next) => {
    const path = pathOnly(req.url)
    const coding = codings.find(([name, end]) => files.has(path + end) && takes(req, name))
    const file = files.get(path + (coding?.[1] ?? ''))
    if (!file) return next()
    const type = types[extname(path).slice(1)] ?? 'application/octet-stream'
    res.setHeader('Content-Type', type).setHeader('Content-Length', file.length)
    res.setHeader('Cache-Control', cacheControl).setHeader('Vary', 'Accept-Encoding')
    if (coding) res.setHeader('Content-Encoding', coding[0])
    res.end(req.method === 'HEAD' ? undefined : file)
  }
}

function filesIn(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return entries.map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
}
