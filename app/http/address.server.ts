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

/** A path as the log may know it: the secrets of letters stand in their links. */
export function loggablePath(target?: string): string {
  return pathOnly(target).replace(/[0-9a-f]{40}/gi, '…')
}

function isDecodable(path: string): boolean {
  try {
    return !decodeURIComponent(path).includes('\0')
  } catch {
    return false
  }
}
