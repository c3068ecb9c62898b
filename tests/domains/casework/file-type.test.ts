import { describe, expect, it } from 'vitest'
import { cleanName } from '~/domains/casework/file-name'
import { acceptedAs, typeOfBytes } from '~/domains/casework/file-type'
import { bomb, sheetParts, wordParts, zipOf } from './zip'

function typeOf(bytes: Buffer | string) {
  const buffer = typeof bytes === 'string' ? Buffer.from(bytes) : bytes
  return typeOfBytes({ size: buffer.length, read: (from, length) => buffer.subarray(from, from + length) })
}

describe('what the bytes say', () => {
  it.each([
    ['pdf', '%PDF-1.7\n%âãÏÓ'],
    ['png', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
    ['jpg', Buffer.from('ffd8ffe000104a464946', 'hex')],
    ['docx', zipOf(wordParts)],
    ['xlsx', zipOf(sheetParts)],
    ['csv', '\uFEFFsemana;llamadas\r\n1;200\r\n'],
    ['csv', 'nombre,"dice, y calla"\nEva,"sí"\n'],
    ['txt', 'Tres líneas,\nsin columnas.\n\tY una sangría.'],
    ['txt', 'ñ'.repeat(100_000)],
  ] as const)('%s', (type, bytes) => {
    expect(typeOf(bytes)).toBe(type)
  })

  it.each([
    ['nothing', ''],
    ['a program for Windows', Buffer.from('4d5a90000300000004000000ffff', 'hex')],
    ['a program for Linux', Buffer.from('7f454c460201010000000000', 'hex')],
    ['a script for a shell', '#!/bin/sh\nrm -rf ~\n'],
    ['SVG', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
    ['SVG after a mark and spaces', '\uFEFF \n<?xml version="1.0"?><svg/>'],
    ['SVG after more spaces than are read at a time', `${' '.repeat(70_000)}<svg/>`],
    ['HTML', '<!doctype html><title>x</title>'],
    ['text with a control character', 'uno\u0007dos'],
    ['text with one of the second set', 'uno\u0085dos'],
    ['text in Latin-1', Buffer.from('señal', 'latin1')],
    ['UTF-8 cut short', Buffer.from('señ').subarray(0, 3)],
    ['UTF-16', Buffer.from('hola', 'utf16le')],
    ['a PDF behind something else', Buffer.from('002550444600ff', 'hex')],
  ])('%s is nothing that is taken', (_what, bytes) => {
    expect(typeOf(bytes)).toBe(null)
  })

  it('finds a control character behind the first piece', () => {
    expect(typeOf(`${'a'.repeat(70_000)}\u0000`)).toBe(null)
    expect(typeOf(Buffer.concat([Buffer.from('a'.repeat(65_535)), Buffer.from('ñ')]))).toBe('txt')
  })
})

describe('a zip', () => {
  it.each([
    ['of anything', zipOf([{ name: 'setup.exe' }])],
    ['without the parts of an office file', zipOf([{ name: '[Content_Types].xml' }])],
    ['with macros', zipOf([...wordParts, { name: 'word/vbaProject.bin' }])],
    ['that is a bomb', bomb],
    ['whose parts lie over one another', zipOf([...wordParts, { name: 'word/a.xml', from: 0 }])],
    ['whose parts reach into its directory', zipOf([...wordParts, { name: 'word/a.xml', from: 100_000 }])],
    ['that is encrypted', zipOf([...wordParts, { name: 'word/a.xml', flags: 1 }])],
    ['with too many parts', zipOf([...wordParts, ...Array.from({ length: 4000 }, (_, i) => ({ name: `p${i}` }))])],
    ['cut short', zipOf(wordParts).subarray(0, -1)],
    ['with something behind it', Buffer.concat([zipOf(wordParts), Buffer.from('x')])],
    ['without any directory', Buffer.from('504b030414000000', 'hex')],
  ])('%s is refused', (_what, bytes) => {
    expect(typeOf(bytes)).toBe(null)
  })

  it('may have a remark at its end, also one with the mark of an end in it', () => {
    const zip = Buffer.from(zipOf(wordParts))
    const remark = Buffer.concat([Buffer.from('504b0506', 'hex'), Buffer.from('and more than the length of an end')])
    zip.writeUInt16LE(remark.length, zip.length - 2)
    expect(typeOf(Buffer.concat([zip, remark]))).toBe('docx')
  })

  it('says more of itself than there is and is not followed', () => {
    const zip = Buffer.from(zipOf(wordParts))
    zip.writeUInt32LE(0xffff_ffff, zip.length - 6)
    expect(typeOf(zip)).toBe(null)
  })
})

describe('what a task takes', () => {
  it('is of its types; of texts either is taken as the other', () => {
    expect(acceptedAs('pdf', ['pdf', 'png'])).toBe('pdf')
    expect(acceptedAs('jpg', ['pdf', 'png'])).toBe(null)
    expect(acceptedAs('txt', ['csv'])).toBe('csv')
    expect(acceptedAs('csv', ['txt'])).toBe('txt')
    expect(acceptedAs('csv', ['txt', 'csv'])).toBe('csv')
    expect(acceptedAs('csv', ['pdf'])).toBe(null)
    expect(acceptedAs(null, ['txt'])).toBe(null)
  })
})

describe('a name', () => {
  it.each([
    ['informe.pdf', 'informe.pdf'],
    ['Análisis de julio.PDF', 'Análisis de julio.pdf'],
    ['../../../etc/passwd', 'passwd.pdf'],
    ['C:\\Users\\ana\\informe.pdf', 'informe.pdf'],
    ['factura.pdf.exe', 'factura.pdf.pdf'],
    ['a\u0000b\r\nc.pdf', 'abc.pdf'],
    ['fdp.\u202Eexe', 'fdp.pdf'],
    ['"><img src=x>.pdf', '---img src=x-.pdf'],
    ['.htaccess', 'file.pdf'],
    ['...', 'file.pdf'],
    ['', 'file.pdf'],
    [`${'ñ'.repeat(300)}.pdf`, `${'ñ'.repeat(80)}.pdf`],
    ['😀'.repeat(100), `${'😀'.repeat(80)}.pdf`],
  ])('%j is shown as %j', (given, shown) => {
    expect(cleanName(given, 'pdf')).toBe(shown)
  })
})
