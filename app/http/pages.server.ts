import { createRequestHandler, type RequestHandler, type ServerBuild } from '@remix-run/node'

/**
 * Remix's handler for each part of the site, by the word after the language (`courses` of `/es/courses/…`).
 * Remix ranks all routes anew several times a request, which with all of them at once took longer than most pages;
 * a part has a handful. Which page answers is still Remix's own matching.
 */
export function pagesByPart(build: ServerBuild, mode: 'production' | 'development'): RequestHandler {
  const parts = new Map<string, RequestHandler>()
  for (const route of Object.values(build.routes)) {
    const part = partOf(`/${route?.path ?? ''}`)
    if (!parts.has(part)) parts.set(part, createRequestHandler(onlyPart(build, part), mode))
  }
  const others = createRequestHandler(onlyPart(build, ''), mode)
  return (request, context) => (parts.get(partOf(new URL(request.url).pathname)) ?? others)(request, context)
}

function partOf(path: string): string {
  return path.split('/', 3)[2] ?? ''
}

/** The routes of a part, with root and those that stand for any address. */
function onlyPart(build: ServerBuild, part: string): ServerBuild {
  const keep = (route: { id: string; path?: string | undefined } | undefined) => {
    const own = partOf(`/${route?.path ?? ''}`)
    return route !== undefined && (route.id === 'root' || route.path === '*' || own === part || own.startsWith(':'))
  }
  const only = <R extends { id: string; path?: string | undefined }>(routes: Record<string, R | undefined>) =>
    Object.fromEntries(Object.entries(routes).filter(([, route]) => keep(route))) as Record<string, R>
  return { ...build, routes: only(build.routes), assets: { ...build.assets, routes: only(build.assets.routes) } }
}
