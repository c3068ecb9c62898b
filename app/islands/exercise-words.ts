import type { Text } from '~/i18n/text'

/** The dictionary's words of each exercise; they travel to the browser as they are. */
type Words = Text['exercises']
export type StaffingWords = Words['staffing']
export type KpiWords = Words['kpi']
export type CallWords = Words['call']
export type CalibrationWords = Words['calibration']
export type ForecastWords = Words['forecast']
