import { useLocale, useText } from '~/http/text'
import { ButtonLink } from '~/ui/Button'
import { State } from '~/ui/State'

interface NextStepProps {
  next: { path: string; number: number; title: string; minutes: number; section: string | null } | null
  isGuest: boolean
  /** Nothing of the course was opened yet. */
  isNew: boolean
  isDone: boolean
}

/** The one thing to do now: begin, go on where one was, or nothing, because all is passed. */
export function NextStep({ next, isGuest, isNew, isDone }: NextStepProps) {
  const t = useText().learning.course
  const locale = useLocale()
  if (isDone) {
    return (
      <p className="row">
        <State kind="done">{t.finished}</State>
      </p>
    )
  }
  if (!next) return null
  const begin = isNew ? t.start : t.begin(next.title)
  const label = isGuest ? t.signIn : next.section ? t.continueAt(next.section) : begin
  return (
    <div className="course-next">
      <p>{isGuest ? t.guest : t.nextStep(next.number, next.title, next.minutes)}</p>
      <ButtonLink to={`/${locale}${next.path}`}>{label}</ButtonLink>
    </div>
  )
}
