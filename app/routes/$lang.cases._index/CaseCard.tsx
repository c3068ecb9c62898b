import { useLocale, useText } from '~/http/text'
import { Card } from '~/ui/Card'
import { State } from '~/ui/State'

interface CaseCardProps {
  work: {
    id: string
    title: string
    summary: string
    minutes: number
    tasks: number
    state: 'under-way' | 'handed-in' | 'marked' | null
  }
}

export function CaseCard({ work }: CaseCardProps) {
  const t = useText().casework
  const locale = useLocale()
  return (
    <Card to={`/${locale}/cases/${work.id}`} title={work.title}>
      <p>{work.summary}</p>
      <p className="soft small">{t.list.about(work.minutes, work.tasks)}</p>
      {work.state ? <CaseState state={work.state} /> : null}
    </Card>
  )
}

function CaseState({ state }: { state: 'under-way' | 'handed-in' | 'marked' }) {
  const { underWay, handedIn, marked } = useText().casework.states
  if (state === 'under-way') return <State kind="due">{underWay}</State>
  return <State kind={state === 'marked' ? 'done' : 'plain'}>{state === 'marked' ? marked : handedIn}</State>
}
