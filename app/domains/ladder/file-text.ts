export type FileText = { ok: true; text: string } | { ok: false; reason: 'workbook' | 'unreadable' }

/**
 * The text of a file whose sender does not say how it is written: UTF-8, with or without a mark; UTF-16 with its mark; else
 * Windows-1252, as spreadsheets in western languages save. Refuses a workbook (a zip archive or an old binary one), and
 * what holds bytes that no text does.
 */
export function textOfFile(bytes: Uint8Array): FileText {
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    return { ok: false, reason: 'workbook' }
  }
  const text = startsWith(bytes, [0xff, 0xfe])
    ? decode(bytes, 'utf-16le')
    : (decode(bytes, 'utf-8') ?? decode(bytes, 'windows-1252'))
  return text === null || text.includes('\0') ? { ok: false, reason: 'unreadable' } : { ok: true, text }
}

/** As it is told apart from others and sent back and forth in a form: without a mark, lines ended by LF, none empty at its end. */
export function plainText(text: string): string {
  return text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .trimEnd()
}

function startsWith(bytes: Uint8Array, head: readonly number[]): boolean {
  return head.every((byte, index) => bytes[index] === byte)
}

function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
