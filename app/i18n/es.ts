import { accounts } from './es/accounts'
import { assessment } from './es/assessment'
import { casework } from './es/casework'
import { common } from './es/common'
import { errors } from './es/errors'
import { learning } from './es/learning'
import { notices } from './es/notices'
import { refusals } from './es/refusals'

/** Spanish is the source language: its shape is the shape of every other. */
export const es = { ...common, accounts, assessment, casework, errors, learning, notices, refusals }

export type Text = typeof es
