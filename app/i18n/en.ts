import { accounts } from './en/accounts'
import { common } from './en/common'
import { errors } from './en/errors'
import { notices } from './en/notices'
import { refusals } from './en/refusals'
import type { Text } from './es'

export const en = { ...common, accounts, errors, notices, refusals } satisfies Text
