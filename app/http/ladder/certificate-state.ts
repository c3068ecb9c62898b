import type { CertificateStatus } from '~/domains/ladder/certificate'
import type { StateKind } from '~/ui/State'

export const certificateStateKinds: Record<CertificateStatus['state'], StateKind> = {
  valid: 'done',
  expired: 'due',
  revoked: 'missing',
}
