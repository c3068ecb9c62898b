import type { LoaderFunctionArgs } from '@remix-run/node'
import { readiness } from '~/http/readiness.server'

/** Ready: the database is open and migrated, and content is live. */
export function loader({ context }: LoaderFunctionArgs) {
  const checks = readiness(context.world)
  const ready = Object.values(checks).every(Boolean)
  return Response.json(checks, { status: ready ? 200 : 503, headers: { 'Cache-Control': 'no-store' } })
}
