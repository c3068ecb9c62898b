import { isInPlace, type PinnedRemark, stretchesOf } from '~/domains/casework/passages'
import { useText } from '~/http/text'

interface PinnedTextProps {
  text: string
  pins: readonly PinnedRemark[]
}

/** An answer with its markers' remarks in their places: the words marked and numbered, the remarks below. */
export function PinnedText({ text, pins }: PinnedTextProps) {
  const t = useText().result
  const placed = pins.filter((pin) => isInPlace(text, pin)).sort((one, other) => one.from - other.from)
  const stretches = stretchesOf(text, placed)
  const starts = stretches.map((_, index) => stretches.slice(0, index).reduce((sum, one) => sum + one.text.length, 0))
  return (
    <>
      <div className="typed">
        {stretches.map(({ text: words, pins: over }, index) => {
          const end = (starts[index] ?? 0) + words.length
          const ending = placed.flatMap((pin, place) =>
            over.includes(pin.id) && pin.to === end ? [{ pin, place }] : [],
          )
          if (over.length === 0) return words
          return (
            <mark key={starts[index]}>
              {words}
              {ending.map(({ pin, place }) => (
                <sup key={pin.id}>
                  <a href={`#pin-${pin.id}`} aria-label={t.pinOf(place + 1)}>
                    {place + 1}
                  </a>
                </sup>
              ))}
            </mark>
          )
        })}
      </div>
      <h4>{t.pins}</h4>
      <ol>
        {placed.map(({ id, quote, remark }) => (
          <li key={id} id={`pin-${id}`}>
            «{quote}»: {remark}
          </li>
        ))}
      </ol>
    </>
  )
}
