import type { ReactNode } from 'react'
import type { Paper } from '~/domains/casework/papers'
import type { Shown } from '~/domains/casework/result.server'
import type { SubmissionView } from '~/domains/casework/submission-view.server'
import { Enhancer } from '~/http/Enhancer'
import { useSite } from '~/http/site'
import { sortedAt } from '~/http/sorted-table'
import { useText } from '~/http/text'
import { formatMoment } from '~/i18n/format'
import { Button } from '~/ui/Button'
import { Notice } from '~/ui/Notice'
import { Part } from '~/ui/Page'
import { Papers } from '~/ui/Papers'
import { TypedAnswer } from './TypedAnswer'
import { Unsent } from './Unsent'

interface HandedInProps {
  view: SubmissionView
  papers: Paper[]
  /** Field name → a text that came too late. */
  unsent: Record<string, string>
  /** Remarks on the words of the answers. */
  pins: Shown['pins']
  /** What can be done meanwhile. */
  children?: ReactNode
}

/** Work that is handed in: how it stands, and what was written, to be read only. */
export function HandedIn({ view, papers, unsent, pins, children }: HandedInProps) {
  const t = useText().casework
  const { download } = t.about
  const { actor, locale } = useSite()
  const moment = formatMoment(view.handedInAt ?? new Date(0), locale, actor?.zone ?? 'UTC')
  return (
    <>
      {view.state === 'handed-in' ? (
        <Notice>
          <p>{t.handedIn.notice(moment)}</p>
          <TakeBack view={view} />
        </Notice>
      ) : null}
      <Unsent view={view} unsent={unsent} />
      {children}
      <Part id="yours" title={t.handedIn.yours}>
        {view.work.tasks.map((task) => {
          const answer = view.answers.find(({ taskId }) => taskId === task.id)
          return (
            <TypedAnswer
              key={task.id}
              view={view}
              task={task}
              answer={answer}
              pins={pins.filter(({ taskId }) => taskId === task.id)}
            />
          )
        })}
      </Part>
      <Part id="papers" title={t.work.papers}>
        <Papers papers={papers} below={({ id }) => <a href={`?download=${id}`}>{download}</a>} sorted={sortedAt} />
      </Part>
      <Enhancer name="drafts" />
    </>
  )
}

function TakeBack({ view }: { view: SubmissionView }) {
  const t = useText().casework.handedIn
  if (!view.mayTakeBack) return <p className="small">{t.begun}</p>
  return (
    <form method="post" className="stack-tight">
      <p className="small">{t.takeBackAdvice}</p>
      <div>
        <Button look="quiet" name="intent" value="take-back">
          {t.takeBack}
        </Button>
      </div>
    </form>
  )
}
