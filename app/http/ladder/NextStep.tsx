import { useText } from '../text'
import type { NextNeed } from './needs'
import { StepLine } from './Steps'

/** The one thing to do now towards a title. */
export function NextStep({ next, titleId, zone }: { next: NextNeed; titleId: string; zone: string }) {
  const t = useText().ladder.me
  return (
    <div className="me-next">
      <p className="steps-title">{t.next}</p>
      <p>
        <StepLine step={next.step} titleId={titleId} zone={zone} />
      </p>
      <p className="soft small">{t.nextFor(next.name)}</p>
    </div>
  )
}
