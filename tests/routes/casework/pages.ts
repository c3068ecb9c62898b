/** What a reader finds in a page's HTML, as far as these tests ask. */

/** The page's main part, without what the frame puts around every page. */
export async function mainOf(response: Response): Promise<string> {
  const html = await response.text()
  return html.slice(html.indexOf('<main'), html.indexOf('</main>'))
}

/** The words of a piece of HTML. */
export function wordsIn(html: string): string {
  const plain = html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#x27;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
  return plain.replace(/\s+/g, ' ').trim()
}

/** The value of the first field of this name. */
export function fieldValue(html: string, name: string): string {
  const field = new RegExp(`<input[^>]*name="${name.replace(/[.*]/g, '\\$&')}"[^>]*>`).exec(html)?.[0] ?? ''
  return /value="([^"]*)"/.exec(field)?.[1] ?? ''
}

/** Where an answer that goes on goes to. */
export function placeOf(response: Response): string {
  return response.headers.get('location') ?? ''
}
