/** The parts of a JavaScript syntax tree (ESTree) that a literal is made of. */
export interface Expression {
  type: string
  value?: unknown
  operator?: string
  computed?: boolean
  kind?: string
  name?: string
  argument?: Expression
  elements?: Array<Expression | null>
  properties?: Expression[]
  key?: Expression
  quasis?: Array<{ value: { cooked?: string | null } }>
  expressions?: Expression[]
}

export type Literal = { ok: true; value: unknown } | { ok: false }

const refused: Literal = { ok: false }

/**
 * The value of an expression that is nothing but texts, numbers, true, false, null, lists and objects.
 * Everything else is refused: content is data, and must not run code on the server.
 */
export function literalOf(expression: Expression | undefined | null): Literal {
  switch (expression?.type) {
    case 'Literal':
      return isPlain(expression.value) ? { ok: true, value: expression.value } : refused
    case 'TemplateLiteral':
      return expression.expressions?.length === 0
        ? { ok: true, value: expression.quasis?.[0]?.value.cooked ?? '' }
        : refused
    case 'UnaryExpression':
      return negative(expression)
    case 'ArrayExpression':
      return list((expression.elements ?? []).map(literalOf))
    case 'ObjectExpression':
      return record(expression.properties ?? [])
    default:
      return refused
  }
}

function isPlain(value: unknown): boolean {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value)
}

function negative({ operator, argument }: Expression): Literal {
  const inner = literalOf(argument)
  return operator === '-' && inner.ok && typeof inner.value === 'number' ? { ok: true, value: -inner.value } : refused
}

function list(parts: Literal[]): Literal {
  const values = parts.flatMap((part) => (part.ok ? [part.value] : []))
  return values.length === parts.length ? { ok: true, value: values } : refused
}

function record(properties: Expression[]): Literal {
  const entries: Array<[string, unknown]> = []
  for (const { type, kind, computed, key, value } of properties) {
    const name = key?.type === 'Identifier' ? key.name : key?.value
    const inner = literalOf(value as Expression | undefined)
    if (type !== 'Property' || kind !== 'init' || computed || !inner.ok || name === '__proto__') return refused
    entries.push([String(name), inner.value])
  }
  return { ok: true, value: Object.fromEntries(entries) }
}
