import { writeFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { standingUploads } from '~/domains/casework/upload-store.server'
import { removeFile } from '~/domains/casework/uploads.server'
import { sweepUploads } from '~/http/sweep.server'
import { certificateFiles, outsideCertificates } from '~drizzle/ladder'
import { added, beginWithFile, inVault } from '~tests/domains/casework/with-file'
import { person, type TestWorld, testWorld } from '~tests/world'

/** A certificate of which only the row is there, and the bytes. */
function withCertificate(world: TestWorld, fileId: string) {
  const about = { name: 'HDI-CSR', issuer: 'HDI', about: 'service', issuedAt: world.now(), handedInAt: world.now() }
  const row = { ...about, id: '1', clientId: 'form-0001', personId: person(world).id }
  world.db.insert(outsideCertificates).values(row).run()
  const file = { id: fileId, certificateId: '1', name: 'hdi.pdf', type: 'pdf' as const, bytes: 1, hash: '' }
  world.db.insert(certificateFiles).values(file).run()
  writeFileSync(`${world.folder}/uploads/${fileId}`, 'x')
}

it('takes away what nothing names, once no server can be bringing it', async () => {
  const world = testWorld()
  const ana = person(world)
  const id = beginWithFile(world, ana)
  for (const name of ['stays.pdf', 'taken-out.pdf']) await added(world, ana, id, name)
  const kept = standingUploads(world.db, id).map((row) => row.id)
  removeFile(world, ana, id, kept[1] ?? '')
  withCertificate(world, 'certificate')
  for (const name of ['half.part', 'without-a-row']) writeFileSync(`${world.folder}/uploads/${name}`, 'x')
  world.at(new Date())
  await sweepUploads(world)
  expect(inVault(world)).toHaveLength(5)
  world.at(new Date(Date.now() + 3600_000))
  await sweepUploads(world)
  expect(inVault(world)).toEqual([...kept, 'certificate'].sort())
})

it('has nothing to do where nothing was ever kept', async () => {
  const world = testWorld()
  await sweepUploads(world)
  expect(inVault(world)).toEqual([])
})
