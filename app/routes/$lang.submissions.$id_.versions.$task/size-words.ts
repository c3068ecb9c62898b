import type { Text } from '~/i18n/text'
import type { Size } from './comparison-page.server'

/** How much a version holds, in words to read. */
export function sizeWords({ typed, words }: Size, { casework }: Text): string {
  return typed === null ? casework.handIn.words(words) : typed || casework.versions.emptied
}
