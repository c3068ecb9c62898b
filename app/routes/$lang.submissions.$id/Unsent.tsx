import type { SubmissionView } from '~/domains/casework/submission-view.server'
import { GivenAnswer } from '~/http/casework/GivenAnswer'
import { useSite } from '~/http/site'
import { useText } from '~/http/text'
import { Button } from '~/ui/Button'

interface UnsentProps {
  view: SubmissionView
  /** Field name → text that the server did not take. */
  unsent: Record<string, string>
}

/**
 * Texts that came after handing in: not taken, and not lost. Without script they come back with the answer; the enhancer
 * finds here where to show those that only this device has.
 */
export function Unsent({ view, unsent }: UnsentProps) {
  const t = useText().casework.work
  const { actor, locale } = useSite()
  const texts = view.work.tasks.flatMap((task) => {
    const late = unsent[`text.${task.id}`]
    const standing = view.answers.find(({ taskId }) => taskId === task.id)?.text ?? ''
    return late && late.replaceAll('\r\n', '\n') !== standing ? [{ task, late }] : []
  })
  const titles = Object.fromEntries(view.work.tasks.map((task) => [task.id, task.title[locale]]))
  return (
    <>
      {texts.length > 0 ? (
        <div className="notice missing stack-tight" role="alert">
          <p>{t.closed}</p>
          {texts.map(({ task, late }) => (
            <div key={task.id}>
              <p>
                <strong>{task.title[locale]}</strong>
              </p>
              <GivenAnswer task={task} text={late} />
            </div>
          ))}
        </div>
      ) : null}
      <div
        className="notice due stack-tight"
        data-unsent={`drafts:${actor?.id}:${view.id}`}
        data-titles={JSON.stringify(titles)}
        hidden
      >
        <p>
          <strong>{t.unsent}</strong>
        </p>
        <p>{t.unsentAdvice}</p>
        <div data-unsent-texts />
        <div>
          <Button look="quiet">{t.forget}</Button>
        </div>
      </div>
    </>
  )
}
