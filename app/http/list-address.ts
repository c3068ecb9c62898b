/** A list's address with only what differs from the plain list; `page` 1 is plain. */
export function addressOf(
  base: string,
  query: Record<string, string | number | boolean | null>,
  plain: Record<string, string | number | boolean | null>,
): string {
  const wanted = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    if (value === null || value === '' || value === false || value === plain[name]) continue
    wanted.set(name, value === true ? 'yes' : String(value))
  }
  const text = wanted.toString()
  return text ? `${base}?${text}` : base
}
