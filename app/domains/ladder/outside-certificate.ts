import type { RecognisedCertificate } from '~/domains/content/recognised-certificate'
import type { Piece } from './model'

/** A certificate that someone handed in, as far as evidence asks. */
export interface OutsideCertificate {
  id: string
  recognisedId: string | null
  issuedAt: Date
  /** The last moment at which it is valid; null when it does not run out. */
  expiresAt: Date | null
  handedInAt: Date
  answer: 'confirmed' | 'declined' | null
  /** Name of the trainer who answered. */
  byName: string
}

/**
 * Confirmed certificates that the content recognises, a piece for each competency that they speak of, until they run out
 * or grow too old. What is not recognised, no longer recognised, declined or not yet answered is no evidence.
 */
export function piecesOfCertificates(
  certificates: readonly OutsideCertificate[],
  recognised: ReadonlyMap<string, RecognisedCertificate>,
): Piece[] {
  return certificates.flatMap((certificate) => {
    const known = certificate.recognisedId === null ? undefined : recognised.get(certificate.recognisedId)
    return known && certificate.answer === 'confirmed' ? piecesOf(certificate, known) : []
  })
}

function piecesOf(certificate: OutsideCertificate, known: RecognisedCertificate): Piece[] {
  const { id, issuedAt, expiresAt, handedInAt, byName } = certificate
  return known.gives.map(({ competency, level }) => ({
    kind: 'certificate',
    result: id,
    instrument: `certificate:${known.id}`,
    competency,
    level,
    at: issuedAt,
    recordedAt: handedInAt,
    outcome: 'met',
    runsOutAt: expiresAt,
    noBand: false,
    title: { es: known.name, en: known.name },
    path: null,
    detail: { kind: 'certificate', issuer: known.issuer, byName },
  }))
}
