import type { FieldOfWork } from '~/domains/content/condition'
import type { World } from '~/platform/world.server'
import { certificateFileIds, outsideCertificatesOf } from './outside-certificate-store.server'
import type { CertificateStated } from './requirements'

/** What someone handed in, as conditions ask for it; declined ones too. One query. */
export function certificatesStated(world: World, personId: string): CertificateStated[] {
  return outsideCertificatesOf(world.db, personId).map(({ certificate: { id, about, answer, expiresAt } }) => {
    return { id, about: about as FieldOfWork, answer, expiresAt }
  })
}

/** Under which ids bytes are kept. */
export function keptCertificateFiles(world: World): string[] {
  return certificateFileIds(world.db)
}
