import { textsIn } from '~/domains/casework/answer-form'
import type { SubmissionView } from '~/domains/casework/submission-view.server'
import type { FormFaults } from '~/http/forms.server'
import { useSite } from '~/http/site'
import { useText } from '~/http/text'
import { formatDay, formatMoment, formatTime } from '~/i18n/format'
import { Button } from '~/ui/Button'
import { TaskField } from './TaskField'

interface WorkFormProps {
  view: SubmissionView
  now: Date
  faults: FormFaults | null
  /** The plan to which a row is to be added. */
  moreRows: string | null
}

/** Buttons beside the form belong to it by this. */
export const workFormId = 'work-form'

/** All tasks in one form: it saves by itself with script, by its button without. */
export function WorkForm({ view, now, faults, moreRows }: WorkFormProps) {
  const { actor } = useSite()
  const t = useText().casework.work
  const given = textsIn(faults?.given ?? {})
  return (
    <form
      method="post"
      id={workFormId}
      className="work-form"
      data-drafts={`drafts:${actor?.id}:${view.id}`}
      data-unsaved={faults ? '' : undefined}
      data-words={JSON.stringify(useScriptWords())}
    >
      <input type="hidden" name="client" value={view.client} />
      <input type="hidden" name="sequence" value="0" />
      {view.work.tasks.map((task) => {
        const answer = view.answers.find(({ taskId }) => taskId === task.id)
        return answer ? (
          <TaskField
            key={task.id}
            submissionId={view.id}
            task={task}
            answer={{ ...answer, text: given.get(task.id) ?? answer.text }}
            files={view.files.filter(({ taskId }) => taskId === task.id)}
            error={faults?.errors[`text.${task.id}`] ? t.fault['too-long'] : undefined}
            wantsRow={moreRows === task.id}
          />
        ) : null
      })}
      <div className="save-bar">
        <div className="save-line">
          <p role="status" data-status>
            <SavedWords view={view} now={now} />
          </p>
        </div>
        <div className="row">
          <Button name="intent" value="save" look="quiet">
            {t.save}
          </Button>
          <Button name="intent" value="review">
            {t.review}
          </Button>
        </div>
      </div>
    </form>
  )
}

function SavedWords({ view, now }: { view: SubmissionView; now: Date }) {
  const { actor, locale } = useSite()
  const t = useText().casework.work
  const zone = actor?.zone ?? 'UTC'
  const moments = view.answers.flatMap(({ savedAt }) => (savedAt ? [savedAt] : []))
  const last = new Date(Math.max(0, ...moments.map((moment) => moment.getTime())))
  if (moments.length === 0) return <>{t.nothingSaved}</>
  const isToday = formatDay(last, locale, zone, true) === formatDay(now, locale, zone, true)
  return <>{isToday ? t.savedAt(formatTime(last, locale, zone)) : t.savedOn(formatMoment(last, locale, zone))}</>
}

/** What the enhancer says; `{…}` is filled in by it. */
function useScriptWords() {
  const { locale, path } = useSite()
  const { saving, offline, signedOut, signInAgain, closed, openAgain, tooLong, failed, savedAt, rival } =
    useText().casework.work
  const signIn = `/${locale}/login?next=${encodeURIComponent(path)}`
  const own = { savedAt: savedAt('{time}'), rival: rival('{moment}'), signIn }
  return { saving, offline, signedOut, signInAgain, closed, openAgain, tooLong, failed, ...own }
}
