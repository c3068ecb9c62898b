import type { FileType } from '~/domains/content/model'

const longest = 80

/**
 * A name as it may be shown: without folders, without signs that cannot be seen or turn the reading direction, of at most
 * 80 letters, and with the ending of what the file is, whatever it was called.
 */
export function cleanName(given: string, type: FileType): string {
  const own = given.normalize('NFC').split(/[\\/]/).at(-1) ?? ''
  const seen = own.replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu, '').replace(/["*:<>?|]/g, '-')
  const bare = seen.replace(/\.[^.]*$/, '').replace(/\s+/g, ' ')
  const stem = [...bare.replace(/^[. ]+/, '')]
    .slice(0, longest)
    .join('')
    .replace(/[. ]+$/, '')
  return `${stem || 'file'}.${type}`
}
