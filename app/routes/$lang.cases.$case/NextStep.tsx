import { useSite } from '~/http/site'
import { useText } from '~/http/text'
import { Button, ButtonLink } from '~/ui/Button'
import type { CasePageData } from './case-page.server'

/** The one thing to do with this case now. */
export function NextStep({ data }: { data: CasePageData }) {
  const t = useText().casework.about
  return (
    <div className="stack-tight">
      <p className="soft">{t.facts(data.minutes, data.tasks.length)}</p>
      {data.isGuest ? <p className="measure">{t.guest}</p> : null}
      <div className="row">
        <Step data={data} />
      </div>
    </div>
  )
}

function Step({ data }: { data: CasePageData }) {
  const t = useText().casework.about
  const { locale, path } = useSite()
  if (data.isGuest) return <ButtonLink to={`/${locale}/login?next=${encodeURIComponent(path)}`}>{t.signIn}</ButtonLink>
  if (!data.own) {
    return (
      <form method="post">
        <Button name="intent" value="begin">
          {t.begin}
        </Button>
      </form>
    )
  }
  const words = { 'under-way': t.resume, 'handed-in': t.seeHandedIn, marked: t.seeFeedback }[data.own.state]
  return <ButtonLink to={`/${locale}/submissions/${data.own.submissionId}`}>{words}</ButtonLink>
}
