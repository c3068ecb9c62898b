/** Puts values where a text has their names in braces: `fill('{other} answers', {other: 'Iván'})`. Unknown names stay. */
export function fill(template: string, values: Record<string, string | number>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
}
