import { useId } from 'react'

interface MarkChoiceProps {
  /** What is marked. */
  legend: string
  levels: readonly string[]
  mark: number | null
  onMark: (level: number) => void
}

/** One level to choose for one criterion. */
export function MarkChoice({ legend, levels, mark, onMark }: MarkChoiceProps) {
  const name = useId()
  return (
    <fieldset className="choices exercise-marks">
      <legend>{legend}</legend>
      {levels.map((level, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a level is its place
        <label className="choice" key={index}>
          <input type="radio" name={name} checked={mark === index} onChange={() => onMark(index)} />
          <span>{level}</span>
        </label>
      ))}
    </fieldset>
  )
}
