import type { Text } from '~/i18n/text'

export type StaffingWords = Text['exercises']['staffing']
