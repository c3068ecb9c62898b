import { accounts } from './en/accounts'
import { assessment } from './en/assessment'
import { calibration } from './en/calibration'
import { casework } from './en/casework'
import { certificates } from './en/certificates'
import { checkIns } from './en/check-ins'
import { common } from './en/common'
import { desk } from './en/desk'
import { errors } from './en/errors'
import { exercises } from './en/exercises'
import { fairness } from './en/fairness'
import { ladder } from './en/ladder'
import { learning } from './en/learning'
import { map } from './en/map'
import { marking } from './en/marking'
import { notices } from './en/notices'
import { outside } from './en/outside'
import { panels } from './en/panels'
import { path } from './en/path'
import { plan } from './en/plan'
import { quality } from './en/quality'
import { readingRules } from './en/reading-rules'
import { refusals } from './en/refusals'
import { result } from './en/result'
import { review } from './en/review'
import { rules } from './en/rules'
import { scorecards } from './en/scorecards'
import { withdrawals } from './en/withdrawals'
import { writing } from './en/writing'
import type { Text } from './es'

export const en = {
  ...common,
  accounts,
  assessment,
  calibration,
  casework,
  certificates,
  checkIns,
  desk,
  errors,
  exercises,
  fairness,
  ladder,
  learning,
  map,
  marking,
  notices,
  outside,
  panels,
  plan,
  path,
  quality,
  readingRules,
  refusals,
  result,
  review,
  rules,
  scorecards,
  withdrawals,
  writing,
} satisfies Text
