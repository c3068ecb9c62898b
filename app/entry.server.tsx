import type { AppLoadContext, EntryContext } from '@remix-run/node'
import { isRouteErrorResponse, RemixServer } from '@remix-run/react'
import { renderToStaticMarkup } from 'react-dom/server'
import { prepareSite } from './cli/prepare.server'
import { loggablePath } from './http/address.server'
import { answerOf } from './http/answer.server'
import { type Build, createHandler } from './http/handler.server'
import { serve as serveSite } from './http/server.server'
import { SiteContext } from './http/site'
import { answerUnwritten, noteUnwritten } from './http/unwritten.server'
import { bytesAnswer } from './http/wire.server'

/** Nothing reads Remix's data stream; its timer would stay behind each page for five seconds and hold up the end. */
export const streamTimeout = 0

/** Pages are documents: rendered once, here, with nothing to hydrate (docs/decisions/0002). */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  loadContext: AppLoadContext,
) {
  const answer = answerOf(loadContext)
  if (answer) return answer
  const page = (status: number) => {
    const html = renderToStaticMarkup(
      <SiteContext.Provider value={loadContext}>
        <RemixServer context={{ ...remixContext, serverHandoffStream: undefined }} url={request.url} />
      </SiteContext.Provider>,
    )
    headers.set('Content-Type', 'text/html; charset=utf-8')
    return bytesAnswer(loadContext.parts.bytesOf(`<!DOCTYPE html>${html}`), { status, headers })
  }
  return (await answerUnwritten(loadContext, request, page)) ?? page(status)
}

export function handleError(error: unknown, { request, context }: { request: Request; context: AppLoadContext }) {
  if (request.signal.aborted || isRouteErrorResponse(error)) return
  const { requestId, world } = context
  noteUnwritten(context, error)
  world.log.error({ requestId, err: error, path: loggablePath(new URL(request.url).pathname) }, 'page failed')
}

/** Called by app/entry.node.mjs. */
export function serve(build: Build): Promise<void> {
  return serveSite(build, prepareSite)
}

/** For tests that want the whole HTTP handler on a world of their own. */
export { createHandler }
