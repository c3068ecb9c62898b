interface Part {
  name: string
  body?: Buffer
  /** What the directory says of it, where that is not the truth. */
  unpacked?: number
  from?: number
  flags?: number
}

/** A zip of parts that are not packed, as far as its directory goes. */
export function zipOf(parts: readonly Part[]): Buffer {
  const bodies: Buffer[] = []
  const entries: Buffer[] = []
  let at = 0
  for (const { name, body = Buffer.from('<x/>'), unpacked = body.length, from = at, flags = 0 } of parts) {
    const head = Buffer.alloc(30)
    head.writeUInt32LE(0x04034b50, 0)
    head.writeUInt32LE(body.length, 18)
    head.writeUInt32LE(unpacked, 22)
    head.writeUInt16LE(name.length, 26)
    bodies.push(head, Buffer.from(name), body)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt16LE(flags, 8)
    entry.writeUInt32LE(body.length, 20)
    entry.writeUInt32LE(unpacked, 24)
    entry.writeUInt16LE(name.length, 28)
    entry.writeUInt32LE(from, 42)
    entries.push(entry, Buffer.from(name))
    at += head.length + name.length + body.length
  }
  const directory = Buffer.concat(entries)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...bodies, directory, end])
}

const types = { name: '[Content_Types].xml' }
export const wordParts: readonly Part[] = [types, { name: 'word/document.xml' }]
export const sheetParts: readonly Part[] = [types, { name: 'xl/workbook.xml' }]

/** Four gigabytes once unpacked, by its own word. */
export const bomb = zipOf([...wordParts, { name: 'word/media/image1.png', unpacked: 0xffff_fff0 }])
