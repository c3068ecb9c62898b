import { remarkLimit } from '~/domains/casework/model'
import { useText } from '~/http/text'
import { Button } from '~/ui/Button'
import { TextArea } from '~/ui/Field'
import { faultOf } from './fault'
import { markFormId } from './mark-form'
import type { ShownPin } from './PinnedText'
import type { MarkRefusal } from './take.server'

/** The remarks on words of one answer, each by its number. */
export function Pins({ pins, mayRemove }: { pins: readonly ShownPin[]; mayRemove: boolean }) {
  const t = useText().marking.pins
  if (pins.length === 0) return null
  return (
    <ul className="plain-list lines" aria-label={t.list}>
      {pins.map(({ id, taskId, number, quote, remark }) => (
        <li key={id} id={`pin-${id}`} tabIndex={-1} className="stack-tight">
          <p className="small soft">
            {number}. «{quote}» <a href={`#at-${id}`}>{t.back}</a>
          </p>
          <div className="row-spread">
            <span data-pinned-to={taskId} data-quote={quote}>
              {remark}
            </span>
            {mayRemove ? (
              <Button name="intent" value={`unpin:${id}`} form={markFormId} look="quiet" formNoValidate>
                {t.remove} <span className="unseen">{t.removeOne(number)}</span>
              </Button>
            ) : null}
          </div>
        </li>
      ))}
    </ul>
  )
}

/** Some words of an answer and what to say of them; with script the words come from what is selected. */
export function NewPin({ taskId, refusal }: { taskId: string; refusal: MarkRefusal | null }) {
  const { pins: t, page } = useText().marking
  const [quote, remark, from] = [`pin.quote.${taskId}`, `pin.remark.${taskId}`, `pin.from.${taskId}`]
  const errorOf = (name: string) => (refusal?.errors[name] ? faultOf(page, refusal.errors[name]) : undefined)
  const isWrong = Boolean(errorOf(quote) ?? errorOf(remark))
  const given = (name: string) => (isWrong ? refusal?.given[name] : '')
  return (
    <details className="small" data-new-pin={taskId} open={isWrong}>
      <summary>{t.add}</summary>
      <div className="stack paper-body">
        <input type="hidden" name={from} form={markFormId} defaultValue={given(from)} />
        <TextArea
          name={quote}
          label={t.quote}
          hint={t.quoteHint}
          value={given(quote)}
          error={errorOf(quote)}
          form={markFormId}
          rows={2}
        />
        <TextArea
          name={remark}
          label={t.remark}
          value={given(remark)}
          error={errorOf(remark)}
          form={markFormId}
          rows={2}
          maxLength={remarkLimit}
        />
        <div>
          <Button name="intent" value={`pin:${taskId}`} form={markFormId} look="quiet">
            {t.save}
          </Button>
        </div>
      </div>
    </details>
  )
}
