import { plainAnswer } from '~/domains/casework/answer-shown'
import type { DraftVersion } from '~/domains/casework/draft-rule'
import type { WorkTask } from '~/domains/casework/work-task'
import { useSite } from '~/http/site'
import { useText } from '~/http/text'
import { formatMoment } from '~/i18n/format'
import { Button } from '~/ui/Button'

/** Another version came between: it is kept, shown, and can be taken back. Hidden, it waits for the enhancer to fill it. */
export function Rival({ task, rival }: { task: WorkTask; rival: DraftVersion | null }) {
  const { actor, locale } = useSite()
  const t = useText().casework.work
  const moment = rival ? formatMoment(rival.savedAt, locale, actor?.zone ?? 'UTC') : ''
  return (
    <div className="notice due stack-tight" data-rival={task.id} hidden={rival === null}>
      <p data-rival-words>{t.rival(moment)}</p>
      <details>
        <summary>{t.readRival}</summary>
        <div className="typed" data-rival-text>
          {rival ? plainAnswer(task, rival.text, locale) : null}
        </div>
      </details>
      <div>
        <Button look="quiet" name="restore" value={String(rival?.id ?? '')}>
          {t.takeRival}
        </Button>
      </div>
    </div>
  )
}
