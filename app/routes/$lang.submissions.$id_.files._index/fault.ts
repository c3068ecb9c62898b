import type { Text } from '~/i18n/text'

export type Fault = keyof Text['writing']['files']['faults']

/** Why a file was not added. */
export interface FileFault {
  fault: Fault
}
