import type { PageContext } from './context.server'

const slot = 'answer'
type Slots = Pick<PageContext, 'slots'>

/** Ends the request with this very answer where a page stands at the address: JSON for an enhancer, a file to keep. */
export function answerWith(context: Slots, answer: Response): never {
  context.slots.set(slot, answer)
  throw new Response(null, { status: answer.status })
}

/** Ends the request with a table to keep. */
export function answerWithCsv(context: Slots, { name, text }: { name: string; text: string }): never {
  const headers = { 'Content-Type': 'text/csv; charset=utf-8', 'Content-Disposition': `attachment; filename="${name}"` }
  return answerWith(context, new Response(text, { headers }))
}

/** What `answerWith` left for the entry to send instead of the page. */
export function answerOf(context: Slots): Response | null {
  return (context.slots.get(slot) as Response | undefined) ?? null
}

/** Did an enhancer send this? It wants JSON where a form gets a page. */
export function wantsJson(request: Request): boolean {
  return (request.headers.get('accept') ?? '').startsWith('application/json')
}
