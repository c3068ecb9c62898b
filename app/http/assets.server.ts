import { existsSync, readFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import sirv from 'sirv'
import { pathOnly } from './address.server'

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
  const hashed = existsSync('build/site')
    ? wholeFiles(sirv('build/site', { immutable: true, maxAge: 31536000, gzip: true, brotli: true }))
    : null
  const plain = wholeFiles(sirv('public', { maxAge: 3600 }))
  return ({ method, url }) => {
    const path = pathOnly(url)
    if (dev && /^\/(app|node_modules|@)/.test(path)) return dev
    if (method !== 'GET' && method !== 'HEAD') return null
    if (path.startsWith('/assets/')) return hashed
    return /^\/[a-z-]+\.(svg|txt|png|webmanifest|ico)$/.test(path) ? plain : null
  }
}

/** Our files are small: a range is never needed, and one that ends before it begins would throw inside sirv. */
function wholeFiles(files: Middleware): Middleware {
  return (req, res, next) => {
    delete req.headers.range
    files(req, res, next)
  }
}
