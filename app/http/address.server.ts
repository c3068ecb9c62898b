/**
 * The address asked for, on the site's own origin, never on the Host header. Null for what no page can have: another
 * server's address, broken escapes, and Remix's own data requests, which our pages never make (they are documents) and
 * which would answer with more than a page shows.
 */
export function pageAddress(origin: string, target: string): URL | null {
  if (!target.startsWith('/') || !isDecodable(pathOnly(target))) return null
  const address = new URL(origin + target)
  const isForMachines =
    address.pathname.endsWith('.data') || address.pathname === '/__manifest' || address.searchParams.has('_data')
  return isForMachines ? null : address
}

export function pathOnly(target = '/'): string {
  return target.split(/[?#]/, 1)[0] ?? '/'
}

function isDecodable(path: string): boolean {
  try {
    return !decodeURIComponent(path).includes('\0')
  } catch {
    return false
  }
}
