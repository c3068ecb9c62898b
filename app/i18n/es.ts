import { accounts } from './es/accounts'
import { assessment } from './es/assessment'
import { calibration } from './es/calibration'
import { casework } from './es/casework'
import { certificates } from './es/certificates'
import { checkIns } from './es/check-ins'
import { common } from './es/common'
import { desk } from './es/desk'
import { errors } from './es/errors'
import { exercises } from './es/exercises'
import { fairness } from './es/fairness'
import { ladder } from './es/ladder'
import { learning } from './es/learning'
import { map } from './es/map'
import { marking } from './es/marking'
import { notices } from './es/notices'
import { outside } from './es/outside'
import { panels } from './es/panels'
import { path } from './es/path'
import { plan } from './es/plan'
import { quality } from './es/quality'
import { readingRules } from './es/reading-rules'
import { refusals } from './es/refusals'
import { result } from './es/result'
import { review } from './es/review'
import { rules } from './es/rules'
import { scorecards } from './es/scorecards'
import { withdrawals } from './es/withdrawals'
import { writing } from './es/writing'

/** Spanish is the source language: its shape is the shape of every other. */
export const es = {
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
}

export type Text = typeof es
