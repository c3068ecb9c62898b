import type { FieldOfWork } from '~/domains/content/condition'
import { catalogue } from '~/domains/content/content.server'
import type { World } from '~/platform/world.server'
import { byPerson } from './by-person'
import type { Piece } from './model'
import { piecesOfCertificates } from './outside-certificate'
import { certificateFileIds, outsideCertificatesOf } from './outside-certificate-store.server'
import type { CertificateStated } from './requirements'

/** What someone handed in, as conditions ask for it; declined ones too. One query. */
export function certificatesStated(world: World, personId: string): CertificateStated[] {
  return outsideCertificatesOf(world.db, [personId]).map(({ certificate: { id, about, answer, expiresAt } }) => {
    return { id, about: about as FieldOfWork, answer, expiresAt }
  })
}

/** What the confirmed ones that the content recognises are evidence of; who has none is absent. One query, however many people. */
export function certificatePieces(world: World, personIds: readonly string[]): Map<string, Piece[]> {
  const recognised = new Map((catalogue(world).certificates ?? []).map((one) => [one.id, one]))
  const rows = outsideCertificatesOf(world.db, personIds).map(({ certificate, byName }) => {
    return { ...certificate, byName: byName ?? '' }
  })
  return new Map([...byPerson(rows)].map(([id, own]) => [id, piecesOfCertificates(own, recognised)]))
}

/** Under which ids bytes are kept. */
export function keptCertificateFiles(world: World): string[] {
  return certificateFileIds(world.db)
}
