import type { Text } from '~/i18n/es'

type Words = Text['marking']['page']

export function faultOf(t: Words, code: string): string {
  return Object.hasOwn(t.fault, code) ? t.fault[code as keyof Words['fault']] : t.fault.invalid
}
