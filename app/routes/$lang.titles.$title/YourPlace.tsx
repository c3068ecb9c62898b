import { NextStep } from '~/http/ladder/NextStep'
import { TargetDay } from '~/http/ladder/path/TargetDay'
import { Summary } from '~/http/ladder/Summary'
import { useLocale, useText } from '~/http/text'
import { ButtonLink } from '~/ui/Button'
import { State } from '~/ui/State'
import type { TitlePageData } from './title-page.server'
import { WhatIf, YourRequirements } from './WhatIf'

/** How the reader stands towards this title: theirs, their target, one they may choose; guests are asked in. */
export function YourPlace({ data }: { data: TitlePageData }) {
  const t = useText().ladder.titlePage
  const locale = useLocale()
  if (data.reader === 'guest') {
    return (
      <div className="stack-tight measure no-print">
        <p>{t.guest.text}</p>
        <p>
          <ButtonLink look="quiet" to={`/${locale}/login?next=${encodeURIComponent(`/${locale}/titles/${data.id}`)}`}>
            {t.guest.signIn}
          </ButtonLink>
        </p>
      </div>
    )
  }
  return (
    <div className="stack measure">
      {data.reader === 'current' ? (
        <p className="row">
          <State kind="plain">{t.isCurrent}</State>
        </p>
      ) : null}
      {data.reader === 'target' ? (
        <p className="row">
          <State kind="plain">{t.isTarget}</State>
        </p>
      ) : null}
      {data.readiness ? <Summary readiness={data.readiness} /> : null}
      {data.next ? <NextStep next={data.next} titleId={data.id} zone={data.zone} /> : null}
      {data.reader === 'other' ? <WhatIf data={data} /> : <YourRequirements data={data} />}
      {data.reader === 'target' ? <TargetDay titleId={data.id} wantedBy={data.wantedBy} today={data.today} /> : null}
    </div>
  )
}
