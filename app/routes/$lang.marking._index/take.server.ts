import type { ActionFunctionArgs } from '@remix-run/node'
import type { Actor } from '~/domains/accounts/model'
import { takeReading } from '~/domains/casework/marking.server'
import { releaseOutcomes } from '~/domains/casework/outcomes.server'
import { refused } from '~/http/guard.server'
import { redirectWithNotice } from '~/http/notices.server'
import type { Locale } from '~/i18n/locale'

interface Sent {
  args: ActionFunctionArgs
  actor: Actor
  locale: Locale
  /** The submissions named. */
  ids: string[]
}

/** Takes one, and goes to it. */
export function takeOne({ args, actor, locale, ids: [id = ''] }: Sent) {
  const taken = takeReading(args.context.world, actor, id)
  if (taken.ok) return redirectWithNotice(`/${locale}/marking/${id}`, 'reading-taken')
  if (taken.reason === 'taken' || taken.reason === 'done')
    return redirectWithNotice(`/${locale}/marking?state=free`, 'reading-gone')
  return refused(args, taken.reason)
}

export function releaseChosen({ args, actor, locale, ids }: Sent) {
  const { released, left } = releaseOutcomes(args.context.world, actor, ids)
  const notice = left.length > 0 ? 'release-left' : released.length > 0 ? 'mark-released' : 'release-none'
  return redirectWithNotice(`/${locale}/marking?state=settled`, notice)
}
