import { describe, expect, it } from 'vitest'
import { BrokenForm, boundaryOf, readMultipart } from '~/http/multipart'

async function* pieces(body: Buffer, size: number) {
  for (let at = 0; at < body.length; at += size) yield body.subarray(at, at + size)
}

async function read(text: string, size = 1000) {
  const parts: Array<{ field: string; filename: string | null; body: string }> = []
  for await (const event of readMultipart(pieces(Buffer.from(text), size), 'B')) {
    const last = parts.at(-1)
    if ('head' in event) parts.push({ ...event.head, body: '' })
    else if (last) last.body += event.bytes.toString('latin1')
  }
  return parts
}

function part(disposition: string, body: string): string {
  return `--B\r\nContent-Disposition: form-data; ${disposition}\r\nContent-Type: text/plain\r\n\r\n${body}\r\n`
}

const twisted = 'uno\r\n--\r\n--A\r\n\r\n-B\r\n'
const form = `${part('name="task"', 'slides')}${part('name="file"; filename="a; b%22c.pdf"', twisted)}${part('name="empty"; filename=""', '')}--B--\r\n`

describe('a form of several parts', () => {
  it.each([1, 2, 3, 5, 7, 16, 61, 1000])('is read the same in pieces of %d bytes', async (size) => {
    expect(await read(form, size)).toEqual([
      { field: 'task', filename: null, body: 'slides' },
      { field: 'file', filename: 'a; b"c.pdf', body: twisted },
      { field: 'empty', filename: '', body: '' },
    ])
  })

  it('may have something before and behind it, and no part at all', async () => {
    expect(await read(`before\r\n${part('name="a"', 'x')}--B--\r\nbehind`, 4)).toMatchObject([
      { field: 'a', body: 'x' },
    ])
    expect(await read('--B--\r\n')).toEqual([])
  })

  it('holds no more than the piece at hand', async () => {
    const body = Buffer.from(`${part('name="file"; filename="a"', 'x'.repeat(100_000))}--B--`)
    for await (const event of readMultipart(pieces(body, 1000), 'B')) {
      if ('bytes' in event) expect(event.bytes.length).toBeLessThan(1100)
    }
  })

  it.each([
    ['nothing', ''],
    ['no boundary', 'a=b&c=d'],
    ['no end', part('name="a"', 'x')],
    ['an end within a head', '--B\r\nContent-Disp'],
    ['a boundary within a line', '--Bx\r\n\r\n'],
    ['a part without a name', '--B\r\nContent-Type: text/plain\r\n\r\nx\r\n--B--'],
    ['a head without an end', `--B\r\n${'x'.repeat(10_000)}`],
    ['a head too long', `--B\r\nX: ${'x'.repeat(9_000)}\r\n\r\nx\r\n--B--`],
    ['too many parts', `${part('name="a"', 'x').repeat(101)}--B--`],
  ])('is none with %s', async (_what, text) => {
    await expect(read(text)).rejects.toThrow(BrokenForm)
  })

  it.each([
    ['multipart/form-data; boundary=abc', 'abc'],
    ['multipart/form-data;boundary="a b"', 'a b'],
    ['Multipart/Form-Data; charset=utf-8; Boundary=abc', 'abc'],
    ['multipart/form-data', null],
    ['multipart/form-data; boundary=', null],
    ['text/plain; boundary=abc', null],
    [undefined, null],
  ])('%s is parted by %s', (type, boundary) => {
    expect(boundaryOf(type)).toBe(boundary)
  })
})
