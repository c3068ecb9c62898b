import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toCsv } from '~/domains/reporting/csv'

/** A reader of RFC 4180 of its own, to hold the writer against. */
function read(text: string): string[][] {
  const rows: string[][] = [[]]
  let cell = ''
  let quoted = false
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]
    if (quoted && sign === '"' && text[at + 1] === '"') {
      cell += '"'
      at++
    } else if (sign === '"') quoted = !quoted
    else if (!quoted && (sign === ',' || (sign === '\r' && text[at + 1] === '\n'))) {
      rows.at(-1)?.push(cell)
      cell = ''
      if (sign === '\r') {
        at++
        rows.push([])
      }
    } else cell += sign
  }
  return rows.slice(0, -1)
}

describe('a CSV file', () => {
  it('has a byte order mark, lines that end in CRLF, and fields in quotes where they must be', () => {
    expect(
      toCsv(
        ['Nombre', 'Nota'],
        [
          ['Ponce, Ana', 'dijo "sí"'],
          ['Iván\nRuiz', null],
          ['Zoe', 3],
        ],
      ),
    ).toBe('\uFEFFNombre,Nota\r\n"Ponce, Ana","dijo ""sí"""\r\n"Iván\nRuiz",\r\nZoe,3\r\n')
  })

  it.each(['=1+1', '+34 600', '-2', '@SUM(A1)', '\tx', '\rx'])('defuses %j', (text) => {
    expect(read(toCsv(['a'], [[text]]).slice(1))).toEqual([['a'], [`'${text}`]])
  })

  it.each(['a=b', "'quoted'", '1+1', ' =x', ''])('leaves %j alone', (text) => {
    expect(read(toCsv(['a', 'b'], [[text, 'x']]).slice(1))).toEqual([
      ['a', 'b'],
      [text, 'x'],
    ])
  })

  it('leaves numbers alone, negative ones too', () => {
    expect(toCsv(['a'], [[-2.5]])).toBe('\uFEFFa\r\n-2.5\r\n')
  })

  it('is read back as it was written, and no cell starts a formula', () => {
    const cell = fc.string({ unit: fc.constantFrom('"', ',', '\r', '\n', '=', '+', '-', '@', '\t', 'a', 'ñ', ' ') })
    const rows = fc.array(fc.tuple(cell, cell), { maxLength: 5 })
    fc.assert(
      fc.property(rows, (cells) => {
        const back = read(toCsv(['a', 'b'], cells).slice(1)).slice(1)
        expect(back.flat().filter((text) => /^[=+\-@\t\r]/.test(text))).toEqual([])
        expect(back.map((row) => row.map((text) => text.replace(/^'(?=[=+\-@\t\r])/, '')))).toEqual(cells)
      }),
    )
  })
})
