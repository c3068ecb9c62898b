import { existsSync, readFileSync } from 'node:fs'
import sirv from 'sirv'

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

/** Hashed files for ever, those of public/ for an hour; null while developing. */
export function staticFiles() {
  const hashed = existsSync('build/site')
    ? sirv('build/site', { immutable: true, maxAge: 31536000, gzip: true, brotli: true })
    : null
  const plain = sirv('public', { maxAge: 3600 })
  return { hashed, plain }
}
