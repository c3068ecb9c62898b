import type { MarkingView } from '~/domains/casework/marking-view.server'
import { stretchesOf } from '~/domains/casework/passages'
import { useText } from '~/http/text'

export type ShownPin = MarkingView['pins'][number] & { number: number }

/** What was written, with the words that have remarks marked and a number behind each that leads to its remark. */
export function PinnedText({ taskId, text, pins }: { taskId: string; text: string; pins: readonly ShownPin[] }) {
  const t = useText().marking.pins
  const stretches = stretchesOf(text, pins)
  const last = new Map(stretches.flatMap(({ pins: ids }, place) => ids.map((id) => [id, place] as const)))
  let at = 0
  return (
    <div className="typed" data-pinnable={taskId}>
      {stretches.map(({ text: words, pins: ids }, place) => {
        const key = at
        at += words.length
        if (ids.length === 0) return words
        const ending = pins.filter(({ id }) => last.get(id) === place)
        return (
          <span key={key}>
            <mark>{words}</mark>
            {ending.map(({ id, number }) => (
              <a key={id} id={`at-${id}`} href={`#pin-${id}`} className="pin-number" aria-label={t.to(number)}>
                {number}
              </a>
            ))}
          </span>
        )
      })}
    </div>
  )
}
