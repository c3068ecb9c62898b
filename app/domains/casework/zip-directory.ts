import type { Bytes } from './bytes'

/** What the directory at a zip's end says of one file in it. */
export interface ZipEntry {
  name: string
  /** Where its own head begins, and where its packed bytes end at the earliest. */
  from: number
  to: number
  unpacked: number
}

const endLength = 22
const longestComment = 0xffff
const endMark = 0x06054b50
const entryLength = 46
const entryMark = 0x02014b50
const ownHeadLength = 30

/** Office files have some dozens of parts and directories of a few kilobytes. */
const mostEntries = 4_000
const mostDirectoryBytes = 1024 * 1024
const mostUnpackedBytes = 300 * 1024 * 1024

/**
 * The directory of a zip, which is read and never followed: nothing is unpacked. Null where there is none or it cannot be
 * meant well: more parts than an office file has, more than 300 MB once unpacked, parts that lie over one another (which
 * is how a bomb of a few kilobytes comes to petabytes), encrypted ones, and the 64-bit form that only larger files need.
 */
export function zipDirectory(source: Bytes): ZipEntry[] | null {
  const end = endOf(source)
  if (!end || end.count > mostEntries || end.length > mostDirectoryBytes) return null
  const entries = entriesIn(source.read(end.from, end.length), end.count)
  return entries && isSound(entries, end.from) ? entries : null
}

function endOf(source: Bytes): { from: number; length: number; count: number } | null {
  const tailLength = Math.min(source.size, endLength + longestComment)
  const tail = source.read(source.size - tailLength, tailLength)
  for (let at = tail.length - endLength; at >= 0; at--) {
    if (tail.readUInt32LE(at) !== endMark) continue
    // its comment goes on to the very end, or these four bytes were part of one
    if (at + endLength + tail.readUInt16LE(at + 20) !== tail.length) continue
    const [count, length, from] = [tail.readUInt16LE(at + 10), tail.readUInt32LE(at + 12), tail.readUInt32LE(at + 16)]
    const isWithin = from + length <= source.size - tailLength + at
    return isWithin ? { from, length, count } : null
  }
  return null
}

function entriesIn(directory: Buffer, count: number): ZipEntry[] | null {
  const entries: ZipEntry[] = []
  let at = 0
  for (let place = 0; place < count; place++) {
    if (at + entryLength > directory.length || directory.readUInt32LE(at) !== entryMark) return null
    const nameEnd = at + entryLength + directory.readUInt16LE(at + 28)
    const next = nameEnd + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32)
    const isEncrypted = (directory.readUInt16LE(at + 8) & 1) === 1
    const method = directory.readUInt16LE(at + 10)
    if (next > directory.length || isEncrypted || (method !== 0 && method !== 8)) return null
    const from = directory.readUInt32LE(at + 42)
    const to = from + ownHeadLength + (nameEnd - at - entryLength) + directory.readUInt32LE(at + 20)
    const name = directory.toString('utf8', at + entryLength, nameEnd)
    entries.push({ name, from, to, unpacked: directory.readUInt32LE(at + 24) })
    at = next
  }
  return entries
}

function isSound(entries: readonly ZipEntry[], directoryFrom: number): boolean {
  if (entries.reduce((sum, { unpacked }) => sum + unpacked, 0) > mostUnpackedBytes) return false
  const inOrder = [...entries].sort((one, other) => one.from - other.from)
  return inOrder.every(({ to }, place) => to <= (inOrder[place + 1]?.from ?? directoryFrom))
}
