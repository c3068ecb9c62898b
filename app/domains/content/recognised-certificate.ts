import { z } from 'zod'
import { fieldsOfWork } from './condition'
import { atLevel, id, sources, words } from './field'

/** An outside certificate that counts as evidence, and of what: ladder/certificates.yaml. */
export const recognisedCertificateSchema = z.strictObject({
  id,
  /** As its issuer writes it, in whatever language. */
  name: words,
  issuer: words,
  about: z.enum(fieldsOfWork),
  gives: z.array(atLevel).min(1),
  /** Why it is worth that; `ours` for a judgement of the house. */
  source: sources,
})

export type RecognisedCertificate = z.output<typeof recognisedCertificateSchema>
