import { describe, expect, it } from 'vitest'
import type { Actor } from '~/domains/accounts/model'
import { catalogue } from '~/domains/content/content.server'
import { plainText, textOfFile } from '~/domains/ladder/file-text'
import { evidenceOf } from '~/domains/ladder/ladder.server'
import { importsPerPage, listImports, readImport, withdrawImport } from '~/domains/ladder/scorecard-imports.server'
import { importScores, previewScores, scoresLimitBytes } from '~/domains/ladder/scorecards.server'
import { withdraw } from '~/domains/ladder/withdrawals.server'
import { piecesOfPeople } from '~/domains/reporting/pieces.server'
import { person, testWorld } from '~tests/world'
import { permitted } from './people'

const head = 'Correo;Contacto;Fecha;Evaluador;Necesidad;Claridad;Malas noticias;Trato difícil;Solución;Errores críticos'
const scorecardId = 'contact-monitoring'

function floor() {
  const world = testWorld()
  const trainer = person(world, { role: 'trainer', name: 'Laura Ponce', email: 'laura@example.org' })
  const ana = person(world, { email: 'ana@example.org' })
  const bea = person(world, { email: 'bea@example.org' })
  const permit = permitted(trainer, 'import-scores')
  const take = (text: string, fileName = 'febrero.csv') => importScores(world, permit, { scorecardId, fileName, text })
  const scored = (who: Actor) =>
    evidenceOf(world, who.id).pieces.flatMap((piece) => {
      return piece.detail.kind === 'scorecard' ? [{ ...piece, ...piece.detail }] : []
    })
  const about = (who: Actor, competency: string) => scored(who).filter((one) => one.competency === competency)
  return { world, trainer, ana, bea, permit, take, scored, about }
}

/** A month of contacts, one a day from the first on, with one score of need. */
function month(who: Actor, scores: readonly number[], { name = 'c', month = '02', errors = 0 } = {}): string[] {
  return scores.map((score, index) => {
    const day = `${String(index + 1).padStart(2, '0')}/${month}/2026`
    return `${who.email};${name}${index};${day};Iván;${String(score).replace('.', ',')};;;;;${index === 0 ? errors : 0}`
  })
}

const file = (...rows: string[]) => [head, ...rows].join('\r\n')

describe('a file of quality scores', () => {
  it('is shown before it counts: what is kept, what is left out and why', () => {
    const { world, permit, ana, scored } = floor()
    const text = file(...month(ana, [3, 4, 3.5]), 'eva@example.org;c9;01/02/2026;Iván;9;;;;;0')
    const told = previewScores(world, permit, { scorecardId, text })
    expect(told).toMatchObject({
      ok: true,
      preview: { leftOut: 1, people: 1, replaces: 0, before: null, contacts: [{ contact: 'c0' }, {}, {}] },
    })
    expect(told.ok && told.preview.bad.map(({ line, column, reason }) => [line, column, reason])).toEqual([
      [5, 'Correo', 'unknown-person'],
      [5, 'Necesidad', 'out-of-scale'],
    ])
    expect(scored(ana)).toEqual([])
  })

  it('becomes evidence of each month, on the person’s page and in reports alike', () => {
    const { world, ana, bea, take, scored, about } = floor()
    expect(
      take(file(...month(ana, [4, 3, 4, 4, 3]), ...month(bea, [1, 2, 1, 1, 2], { name: 'b', errors: 1 }))),
    ).toMatchObject({
      ok: true,
      isNew: true,
    })
    expect(about(ana, 'customer-focus')).toMatchObject([
      { kind: 'scorecard', level: 2, state: 'counts', points: 2, mean: 3.6, cut: 3, contacts: 5 },
    ])
    expect(about(ana, 'policy-compliance')).toMatchObject([{ outcome: 'met', of: 'errors', mean: 0 }])
    expect(scored(bea).map(({ competency, state }) => [competency, state])).toEqual([
      ['customer-focus', 'not-met'],
      ['policy-compliance', 'not-met'],
    ])
    const many = piecesOfPeople(world, [ana.id, bea.id])
    expect(many.get(ana.id)?.map(({ result, outcome }) => [result, outcome])).toEqual(
      scored(ana).map(({ result, outcome }) => [result, outcome]),
    )
  })

  it('is one import, however often it comes and however its lines end', () => {
    const { world, permit, ana, take } = floor()
    const text = file(...month(ana, [4, 4, 4, 4, 4]))
    const first = take(text)
    expect(take(`\uFEFF${text.replaceAll('\r\n', '\n')}\n\n`, 'other.csv')).toEqual({ ...first, isNew: false })
    expect(listImports(world, permit, 1)).toMatchObject({ total: 1, rows: [{ fileName: 'febrero.csv', kept: 5 }] })
  })

  it('takes the place of what an earlier one said of the same contacts', () => {
    const { world, permit, ana, take, about } = floor()
    take(file(...month(ana, [1, 1, 1, 1, 1])))
    expect(about(ana, 'customer-focus')).toMatchObject([{ state: 'not-met' }])
    const corrected = file(...month(ana, [4, 4, 4, 4, 4]))
    expect(previewScores(world, permit, { scorecardId, text: corrected })).toMatchObject({ preview: { replaces: 5 } })
    const second = take(corrected)
    expect(about(ana, 'customer-focus')).toMatchObject([{ state: 'counts', mean: 4, contacts: 5 }])
    if (second.ok) withdrawImport(world, permit, second.id, 'The wrong month')
    expect(about(ana, 'customer-focus')).toMatchObject([{ state: 'not-met', mean: 1 }])
  })

  it('may give a contact to somebody else, who alone has it then', () => {
    const { ana, bea, take, scored } = floor()
    take(file(...month(ana, [4, 4, 4, 4, 4])))
    take(file(...month(bea, [4, 4, 4, 4, 4])))
    expect([scored(ana).length, scored(bea).length]).toEqual([0, 2])
  })

  it('lets a newer month replace the older, and the older stand again when the newer is withdrawn', () => {
    const { world, trainer, ana, take, about } = floor()
    take(file(...month(ana, [4, 4, 4, 4, 4], { month: '01', name: 'j' }), ...month(ana, [1, 1, 1, 1, 1])))
    const [newer, older] = about(ana, 'customer-focus')
    expect([newer?.state, older?.state]).toEqual(['not-met', 'replaced'])
    const said = { personId: ana.id, result: newer?.result ?? '', competency: null, reason: 'A mix-up of lines' }
    expect(withdraw(world, permitted(trainer, 'withdraw', ana), said)).toEqual({ ok: true })
    expect(about(ana, 'customer-focus')).toMatchObject([{ state: 'counts', mean: 4 }])
  })

  it('is told by the scorecard as it was when it was imported', () => {
    const { world, ana, take, about } = floor()
    take(file(...month(ana, [3, 3, 3, 3, 3])))
    const [need] = catalogue(world).scorecards[0]?.criteria ?? []
    if (need?.kind !== 'points') throw new Error('no criterion')
    need.cut = 4
    expect(about(ana, 'customer-focus')).toMatchObject([{ state: 'counts', cut: 3 }])
    need.cut = 3
  })

  it.each([
    ['a scorecard that there is not', { scorecardId: 'nothing', text: head }, { reason: 'unknown-scorecard' }],
    ['another file', { scorecardId, text: 'a,b\n1,2' }, { reason: 'fault', fault: { reason: 'missing-column' } }],
    ['more than fits', { scorecardId, text: 'x'.repeat(scoresLimitBytes + 1) }, { reason: 'large' }],
    ['no good row', { scorecardId, text: file('eva@example.org;c;01/02/2026;I;3;;;;;') }, { reason: 'nothing' }],
  ])('is refused when it is for %s', (_, given, refusal) => {
    const { world, permit } = floor()
    expect(importScores(world, permit, { fileName: '', ...given })).toMatchObject({ ok: false, ...refusal })
    expect(listImports(world, permit, 1).total).toBe(0)
  })

  it('holds no scores of the trainer who brings it', () => {
    const { world, permit, trainer } = floor()
    const told = previewScores(world, permit, { scorecardId, text: file(...month(trainer, [4])) })
    expect(told).toMatchObject({ preview: { contacts: [], bad: [{ reason: 'own-contact' }] } })
  })
})

describe('an import that is withdrawn', () => {
  it('counts nowhere, says who and why, and does not come back under the same file', () => {
    const { world, permit, ana, take, scored } = floor()
    const text = file(...month(ana, [4, 4, 4, 4, 4]))
    const done = take(text)
    const id = done.ok ? done.id : 0
    expect(readImport(world, permit, id)).toMatchObject({ people: [{ id: ana.id, contacts: 5 }], withdrawn: null })
    expect(withdrawImport(world, permit, id, 'The wrong month')).toEqual({ ok: true })
    expect(scored(ana)).toEqual([])
    expect(readImport(world, permit, id)?.withdrawn).toMatchObject({ byName: 'Laura Ponce', reason: 'The wrong month' })
    expect(take(text)).toEqual({ ok: false, reason: 'withdrawn' })
  })

  it('is withdrawn once', () => {
    const { world, permit, ana, take } = floor()
    const done = take(file(...month(ana, [4, 4, 4, 4, 4])))
    const id = done.ok ? done.id : 0
    const other = permitted(person(world, { role: 'trainer' }), 'import-scores')
    withdrawImport(world, permit, id, 'The wrong month')
    expect(withdrawImport(world, permit, id, 'Again')).toEqual({ ok: true })
    expect(withdrawImport(world, other, id, 'Mine too')).toEqual({ ok: false, reason: 'conflict' })
    expect(readImport(world, permit, id)?.withdrawn?.reason).toBe('The wrong month')
    expect(withdrawImport(world, permit, 999, 'x')).toEqual({ ok: false, reason: 'not-found' })
  })
})

describe('the list of imports', () => {
  it('comes in pages, newest first', () => {
    const { world, permit, ana, take } = floor()
    for (let count = 0; count <= importsPerPage; count++)
      take(file(...month(ana, [4], { name: `n${count}-` })), `${count}.csv`)
    const names = (page: number) => listImports(world, permit, page).rows.map(({ fileName }) => fileName)
    expect([names(1)[0], names(1).length, names(2), names(9)]).toEqual(['20.csv', importsPerPage, ['0.csv'], ['0.csv']])
  })
})

describe('the text of a file', () => {
  const said = 'Señal: 2,5'
  const bytes = (text: string, encoding: BufferEncoding) => Buffer.from(text, encoding)

  it.each([
    ['UTF-8', bytes(said, 'utf8')],
    ['UTF-8 with its mark', bytes(`\uFEFF${said}`, 'utf8')],
    ['Windows-1252', bytes(said, 'latin1')],
    ['UTF-16 with its mark', bytes(`\uFEFF${said}`, 'utf16le')],
  ])('is read as %s', (_, given) => {
    const told = textOfFile(given)
    expect(told.ok && plainText(told.text)).toBe(said)
  })

  it.each([
    ['a workbook', Buffer.from('PK\x03\x04rest'), 'workbook'],
    ['what is no text', Buffer.from([1, 0, 2, 0x81, 0]), 'unreadable'],
  ])('is refused of %s', (_, given, reason) => {
    expect(textOfFile(given)).toEqual({ ok: false, reason })
  })
})
