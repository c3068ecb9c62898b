import type { z } from 'zod'

type Issue = z.core.$ZodIssue
interface Told {
  path: Array<string | number>
  fault: string
  mend: string
}

const readMe = 'see content/README.md for what may stand here'

/** A schema's complaint in words for the author of the file; `data` is what the schema was given. */
export function tellIssue(issue: Issue, data: unknown): Told[] {
  const path = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step))
  const where = tellPath(path, data)
  const found = valueAt(data, path)
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      path: [...path, key],
      fault: `${where ? `${where} has` : 'has'} a field \`${key}\` that is not known`,
      mend: 'check its spelling against content/README.md, or remove it',
    }))
  }
  if (issue.code === 'invalid_union' && issue.errors.length > 0 && found !== undefined) {
    const meant = nearestForm(issue.errors)
    if (meant) return meant.flatMap((inner) => tellIssue({ ...inner, path: [...issue.path, ...inner.path] }, data))
    return [{ path, fault: `${where} is ${tellValue(found)}, which is none of the forms it may have`, mend: readMe }]
  }
  return [{ path, ...tellOne(issue, where || 'this', found, path) }]
}

/** What is wrong with the form that was meant: the one whose fields are right but for what they hold. */
function nearestForm(forms: Issue[][]): Issue[] | null {
  const meant = forms.filter((issues) => issues.every(({ path }) => path.length > 0))
  return meant.sort((one, other) => one.length - other.length)[0] ?? null
}

function tellOne(issue: Issue, where: string, found: unknown, path: Told['path']): { fault: string; mend: string } {
  if (found === undefined || found === null) return { fault: `${where} is missing`, mend: mendMissing(path) }
  switch (issue.code) {
    case 'invalid_type':
      return {
        fault: `${where} is ${tellValue(found)} where ${tellType(issue.expected)} is wanted`,
        mend: mendType(issue.expected),
      }
    case 'too_small':
    case 'too_big':
      return tellSize(issue, where, found)
    case 'invalid_value':
      return { fault: `${where} is ${tellValue(found)}`, mend: `use ${oneOf(issue.values)}` }
    case 'invalid_union':
      return { fault: `${where} is ${tellValue(found)}, which is not known`, mend: readMe }
    case 'invalid_format':
      return tellFormat(issue, where, found)
    case 'invalid_key':
      return { fault: `${where} is not a name that can stand here`, mend: 'write lower-case words joined by hyphens' }
    default:
      return { fault: `${where} ${issue.message}`, mend: readMe }
  }
}

function tellFormat(issue: Issue, where: string, found: unknown): { fault: string; mend: string } {
  const isId = issue.message.startsWith('is lower-case')
  return {
    fault: `${where} is ${tellValue(found)}, which is not of the form wanted`,
    mend: isId ? 'write lower-case words joined by hyphens, such as `late-orders`' : readMe,
  }
}

function tellSize(issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig, where: string, found: unknown) {
  const limit = Number(issue.code === 'too_small' ? issue.minimum : issue.maximum)
  const word = issue.exact ? 'exactly' : issue.code === 'too_small' ? 'at least' : 'at most'
  if (issue.origin === 'array' && Array.isArray(found)) {
    const count = found.length === 1 ? '1 entry' : `${found.length} entries`
    return { fault: `${where} has ${count}`, mend: `give ${word} ${limit}` }
  }
  if (issue.origin === 'string') return { fault: `${where} is empty`, mend: 'write the text' }
  const more = issue.code === 'too_small' && !issue.inclusive
  return {
    fault: `${where} is ${tellValue(found)}`,
    mend: more ? `use a number above ${limit}` : `use a number of ${word} ${limit}`,
  }
}

function mendMissing(path: Told['path']): string {
  const last = path.at(-1)
  if (last === 'es') return 'write the Spanish text under `es:`'
  if (last === 'en') return 'write the English text under `en:`'
  return typeof last === 'string' ? `add \`${last}:\`` : 'fill it in'
}

function tellType(expected: string): string {
  const names: Record<string, string> = {
    string: 'a text',
    number: 'a number',
    int: 'a whole number',
    boolean: 'true or false',
    array: 'a list',
    object: 'a group of fields',
    record: 'a group of fields',
  }
  return names[expected] ?? expected
}

function mendType(expected: string): string {
  if (expected === 'string') return 'write a text; put quotes round it if it looks like a number or has a colon'
  if (expected === 'object' || expected === 'record') return 'write its fields, such as `{es: …, en: …}`'
  if (expected === 'array') return 'write a list, such as `[one, two]`'
  return `write ${tellType(expected)}`
}

function tellValue(value: unknown): string {
  if (Array.isArray(value)) return 'a list'
  if (value === null || value === undefined) return 'empty'
  if (typeof value === 'object') return 'a group of fields'
  if (typeof value === 'string') return value.length > 40 ? `“${value.slice(0, 40)}…”` : `“${value}”`
  return `${value}`
}

function oneOf(values: readonly unknown[]): string {
  return values.length === 1 ? `${values[0]}` : `one of: ${values.join(', ')}`
}

function valueAt(data: unknown, path: Told['path']): unknown {
  return path.reduce<unknown>((value, step) => (value as Record<string, unknown> | null | undefined)?.[step], data)
}

/** `options › b › why › en`: things in lists by their id where they have one, else by number from 1. */
function tellPath(path: Told['path'], data: unknown): string {
  const names: string[] = []
  const whole = valueAt(data, ['id'])
  if (typeof whole === 'string') names.push(whole)
  path.forEach((step, index) => {
    if (typeof step === 'string') names.push(step)
    else {
      const id = valueAt(data, [...path.slice(0, index + 1), 'id'])
      names.push(typeof id === 'string' ? id : `number ${step + 1}`)
    }
  })
  return names.join(' › ')
}
