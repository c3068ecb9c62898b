import { accounts } from './es/accounts'
import { common } from './es/common'
import { errors } from './es/errors'
import { notices } from './es/notices'
import { refusals } from './es/refusals'

/** Spanish is the source language: its shape is the shape of every other. */
export const es = { ...common, accounts, errors, notices, refusals }

export type Text = typeof es
