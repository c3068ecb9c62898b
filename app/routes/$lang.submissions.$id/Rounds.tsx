import type { SubmissionView } from '~/domains/casework/submission-view.server'
import { useLocale, useText } from '~/http/text'
import { Notice } from '~/ui/Notice'

/** The way between the hand-ins on one case; nothing while there is only one. */
export function Rounds({ view }: { view: SubmissionView }) {
  const t = useText().casework.work
  const locale = useLocale()
  if (view.rounds.length < 2) return null
  return (
    <>
      <nav className="rounds" aria-label={t.rounds}>
        <ul>
          {view.rounds.toReversed().map(({ id, round, state }) => (
            <li key={id}>
              <a href={`/${locale}/submissions/${id}`} aria-current={id === view.id ? 'page' : undefined}>
                {t.round(round)} <span className="soft">({t.roundState[state]})</span>
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {view.isCaseChanged && view.state === 'drafting' ? <Notice kind="due">{t.caseChanged}</Notice> : null}
    </>
  )
}
