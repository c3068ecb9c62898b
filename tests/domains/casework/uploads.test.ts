import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { copyFiles } from '~/domains/casework/copied-files.server'
import { saveDrafts } from '~/domains/casework/drafts.server'
import { deedsOf } from '~/domains/casework/history-store.server'
import { readForMarking } from '~/domains/casework/marking-view.server'
import { fileToSend, readTaskFiles } from '~/domains/casework/sent-files.server'
import { readSubmission } from '~/domains/casework/submission-view.server'
import { handIn, takeBack } from '~/domains/casework/submissions.server'
import { standingUploads } from '~/domains/casework/upload-store.server'
import { addFile, mostFiles, placeForFile, removeFile } from '~/domains/casework/uploads.server'
import { beginArrival } from '~/platform/vault.server'
import { person, team, testWorld } from '~tests/world'
import { begin, fullTexts, released, workForm } from './samples'
import { added, arrived, beginWithFile, fileTask, inVault, pdf } from './with-file'
import { bomb } from './zip'

function started() {
  const world = testWorld()
  const ana = person(world, { name: 'Ana' })
  const id = beginWithFile(world, ana)
  const files = () => standingUploads(world.db, id)
  const deeds = () => deedsOf(world.db, id).map(({ deed }) => deed)
  return { world, ana, id, files, deeds }
}

/** Hands in with the file that the task asks for. */
async function handedInWithFile(given = started()) {
  const { world, ana, id } = given
  saveDrafts(world, ana, id, workForm(fullTexts))
  await added(world, ana, id, 'Ana García.pdf')
  expect(handIn(world, ana, id)).toEqual({ ok: true })
  const [file] = given.files()
  if (!file) throw new Error('no file was handed in')
  return { ...given, file }
}

describe('a file added to a task', () => {
  it('lies on the disk under a random id, with a row and a deed', async () => {
    const { world, ana, id, files, deeds } = started()
    expect(await added(world, ana, id, '../hojas de julio.exe')).toEqual({ ok: true })
    const [row] = files()
    expect(row).toMatchObject({ taskId: fileTask, name: 'hojas de julio.pdf', type: 'pdf', bytes: pdf.length })
    expect(row?.hash).toMatch(/^[0-9a-f]{64}$/)
    expect(inVault(world)).toEqual([row?.id])
    expect(deeds()).toEqual(['begun', 'file-added'])
  })

  it.each([
    ['empty', 'nada.pdf', Buffer.alloc(0)],
    ['type', 'informe.pdf', Buffer.from('4d5a90000300000004000000ffff', 'hex')],
    ['type', 'foto.jpg', Buffer.from('ffd8ffe000104a464946', 'hex')],
    ['type', 'bomba.docx', bomb],
  ])('is refused as %s where it is: %s', async (reason, name, bytes) => {
    const { world, ana, id, files } = started()
    expect(await added(world, ana, id, name, bytes)).toEqual({ ok: false, reason })
    expect([files(), inVault(world)]).toEqual([[], []])
  })

  it('is one of five, and of twenty with those that were taken out', async () => {
    const { world, ana, id, files } = started()
    for (let count = 0; count < mostFiles; count++) await added(world, ana, id)
    expect(await added(world, ana, id)).toEqual({ ok: false, reason: 'many' })
    for (let count = mostFiles; count < 20; count++) {
      removeFile(world, ana, id, files()[0]?.id ?? '')
      expect(await added(world, ana, id)).toEqual({ ok: true })
    }
    removeFile(world, ana, id, files()[0]?.id ?? '')
    expect(await added(world, ana, id)).toEqual({ ok: false, reason: 'ever' })
    expect(inVault(world)).toHaveLength(20)
  })

  it('goes to one’s own work, to a task that asks for one, before handing in', async () => {
    const { world, ana, id, files } = await handedInWithFile()
    expect(await added(world, ana, id)).toEqual({ ok: false, reason: 'conflict' })
    expect(await added(world, person(world, { role: 'trainer' }), id)).toEqual({ ok: false, reason: 'not-found' })
    const other = await arrived(world, pdf, 'x.pdf')
    const place = { submissionId: id, taskId: 'reply' }
    expect(await addFile(world, ana, place, other)).toEqual({ ok: false, reason: 'not-found' })
    expect(placeForFile(world, ana, begin(world, person(world)), fileTask)).toEqual({ ok: false, reason: 'not-found' })
    expect([files().length, inVault(world).length]).toEqual([1, 1])
  })

  it('that was handed in meanwhile is not kept', async () => {
    const { world, ana, id, files } = started()
    saveDrafts(world, ana, id, workForm(fullTexts))
    const late = await arrived(world, pdf, 'tarde.pdf')
    const adding = addFile(world, ana, { submissionId: id, taskId: fileTask }, late)
    // between the first look and the row: the bytes are being put in their place
    handIn(world, ana, id, { withGaps: true })
    expect(await adding).toEqual({ ok: false, reason: 'conflict' })
    expect([files(), inVault(world)]).toEqual([[], []])
  })
})

describe('bytes on their way', () => {
  it('never take more of the disk than they may', async () => {
    const { world } = started()
    const arriving = await beginArrival(world.env, 'x', 100)
    expect(await arriving.write(Buffer.alloc(100))).toBe(true)
    expect(await arriving.write(Buffer.alloc(1))).toBe(false)
    expect(readFileSync(`${world.folder}/uploads/x.part`)).toHaveLength(100)
    await arriving.discard()
    expect(inVault(world)).toEqual([])
  })

  it('whose row could not be written leave no row', async () => {
    const { world, ana, id, files, deeds } = started()
    await added(world, ana, id, 'antes.pdf')
    world.db.$client.exec("create temp trigger crash before insert on upload begin select raise(abort, 'crash'); end")
    await expect(added(world, ana, id)).rejects.toThrow()
    world.db.$client.exec('drop trigger crash')
    expect([files().length, deeds(), inVault(world).length]).toEqual([1, ['begun', 'file-added'], 2])
  })
})

describe('a file taken out', () => {
  it('keeps its row and its bytes, once', async () => {
    const { world, ana, id, files, deeds } = started()
    await added(world, ana, id)
    const file = files()[0]?.id ?? ''
    expect(removeFile(world, person(world), id, file)).toEqual({ ok: false, reason: 'not-found' })
    expect(removeFile(world, ana, id, 'unknown')).toEqual({ ok: false, reason: 'not-found' })
    for (const _ of [1, 2]) expect(removeFile(world, ana, id, file)).toEqual({ ok: true })
    expect([files(), inVault(world), deeds()]).toEqual([[], [file], ['begun', 'file-added', 'file-removed']])
    expect(readTaskFiles(world, ana, id, fileTask)).toMatchObject({ files: [], removed: [{ id: file }] })
    expect(fileToSend(world, ana, id, file)).toMatchObject({ ok: true })
  })

  it('cannot be once it is handed in, and can be when that is taken back', async () => {
    const { world, ana, id, file } = await handedInWithFile()
    expect(removeFile(world, ana, id, file.id)).toEqual({ ok: false, reason: 'conflict' })
    takeBack(world, ana, id)
    expect(removeFile(world, ana, id, file.id)).toEqual({ ok: true })
    handIn(world, ana, id, { withGaps: true })
    const marker = person(world, { role: 'trainer' })
    expect(fileToSend(world, marker, id, file.id)).toEqual({ ok: false, reason: 'not-found' })
  })
})

describe('handing in', () => {
  it('asks for a file where there must be one', async () => {
    const { world, ana, id } = started()
    saveDrafts(world, ana, id, workForm(fullTexts))
    expect(handIn(world, ana, id)).toMatchObject({ ok: false, reason: 'gaps' })
    await added(world, ana, id)
    const read = readSubmission(world, ana, id)
    expect(read).toMatchObject({ view: { files: [{ name: 'hojas.pdf', number: 1 }], check: { verdict: 'ready' } } })
    expect(handIn(world, ana, id)).toEqual({ ok: true })
  })
})

describe('who marks', () => {
  it('gets files without names until the release', async () => {
    const { world, id, file } = await handedInWithFile()
    const marker = person(world, { role: 'trainer' })
    const listed = () => readForMarking(world, marker, id)
    expect(listed()).toMatchObject({
      view: { files: [{ task: { id: fileTask }, files: [{ name: null, number: 1 }] }] },
    })
    expect(fileToSend(world, marker, id, file.id)).toMatchObject({ file: { name: null, number: 1, type: 'pdf' } })
    released(world, marker, id)
    expect(listed()).toMatchObject({ view: { files: [{ files: [{ name: 'Ana García.pdf' }] }] } })
    expect(fileToSend(world, marker, id, file.id)).toMatchObject({ file: { name: 'Ana García.pdf' } })
  })

  it('is nobody of the same team, nor any other role', async () => {
    const world = testWorld()
    const mine = team(world)
    const ana = person(world, { teamId: mine })
    const id = beginWithFile(world, ana)
    const files = () => standingUploads(world.db, id)
    const { file } = await handedInWithFile({ world, ana, id, files, deeds: () => [] })
    const others = (['learner', 'lead', 'admin'] as const).map((role) => person(world, { role }))
    for (const other of [...others, person(world, { role: 'trainer', teamId: mine })]) {
      expect(fileToSend(world, other, id, file.id)).toEqual({ ok: false, reason: 'not-found' })
    }
  })

  it('gets nothing of what is not handed in', async () => {
    const { world, ana, id, files } = started()
    await added(world, ana, id)
    const marker = person(world, { role: 'trainer' })
    expect(fileToSend(world, marker, id, files()[0]?.id ?? '')).toEqual({ ok: false, reason: 'not-found' })
  })
})

describe('the next round', () => {
  it('has the files of the one before as its own', async () => {
    const { world, ana, id, file } = await handedInWithFile()
    const next = beginWithFile(world, person(world))
    copyFiles(world, { from: id, to: next, tasks: new Set(['reply']) })
    expect(standingUploads(world.db, next)).toEqual([])
    copyFiles(world, { from: id, to: next, tasks: new Set([fileTask]) })
    const [copy] = standingUploads(world.db, next)
    expect(copy).toMatchObject({ name: 'Ana García.pdf', hash: file.hash })
    expect(copy?.id).not.toBe(file.id)
    expect(readFileSync(`${world.folder}/uploads/${copy?.id}`)).toEqual(pdf)
    expect(fileToSend(world, ana, id, copy?.id ?? '')).toEqual({ ok: false, reason: 'not-found' })
  })
})
