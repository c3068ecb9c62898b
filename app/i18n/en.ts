import { accounts } from './en/accounts'
import { assessment } from './en/assessment'
import { casework } from './en/casework'
import { common } from './en/common'
import { errors } from './en/errors'
import { learning } from './en/learning'
import { notices } from './en/notices'
import { refusals } from './en/refusals'
import type { Text } from './es'

export const en = { ...common, accounts, assessment, casework, errors, learning, notices, refusals } satisfies Text
