import { answerWith } from './answer.server'
import type { PageContext } from './context.server'

/** Whether the address asks for the list as a file (`?format=csv`) instead of the page. */
export function wantsCsv(request: Request): boolean {
  return new URL(request.url).searchParams.get('format') === 'csv'
}

/** Ends the request with a file to keep; `name` without its ending. */
export function sendCsv(context: Pick<PageContext, 'slots'>, name: string, csv: string): never {
  const headers = {
    'Content-Type': 'text/csv; charset=utf-8',
    'Content-Disposition': `attachment; filename="${name}.csv"`,
    'Cache-Control': 'no-store',
  }
  answerWith(context, new Response(csv, { headers }))
}
