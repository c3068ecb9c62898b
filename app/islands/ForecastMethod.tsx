import { useId } from 'react'
import type { ForecastWords } from './exercise-words'
import { fill } from './fill'
import type { Method } from './forecasting'
import { NumberBox } from './NumberBox'

interface ForecastMethodProps {
  method: Method
  /** How many seasons there are to average. */
  most: number
  /** The days that are forecast. */
  labels: readonly string[]
  words: ForecastWords
  onChange: (method: Method) => void
}

/** How to forecast: which seasons, how much growth, and one day that will be another. */
export function ForecastMethod({ method, most, labels, words, onChange }: ForecastMethodProps) {
  const id = useId()
  const depths = Array.from({ length: most }, (_, index) => index + 1)
  const { event } = method
  return (
    <>
      <fieldset className="choices exercise-marks">
        <legend>{words.method}</legend>
        {depths.map((seasons) => (
          <label className="choice" key={seasons}>
            <input
              type="radio"
              name={id}
              checked={method.seasons === seasons}
              onChange={() => onChange({ ...method, seasons })}
            />
            <span>{seasons === 1 ? words.last : fill(words.mean, { count: seasons })}</span>
          </label>
        ))}
      </fieldset>
      <div className="exercise-data">
        <NumberBox
          label={words.growth}
          value={method.growth}
          least={-90}
          most={200}
          fault={words.between}
          onNumber={(growth) => onChange({ ...method, growth })}
        />
        <div className="field">
          <label htmlFor={`${id}-event`}>{words.event}</label>
          <select
            id={`${id}-event`}
            value={event?.place ?? ''}
            onChange={({ target }) => {
              const place = target.value === '' ? null : Number(target.value)
              onChange({ ...method, event: place === null ? null : { place, percent: event?.percent ?? 0 } })
            }}
          >
            <option value="">{words.none}</option>
            {labels.map((label, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a day is its place
              <option key={place} value={place}>
                {label}
              </option>
            ))}
          </select>
        </div>
        {event ? (
          <NumberBox
            label={words.percent}
            value={event.percent}
            least={-100}
            most={500}
            fault={words.between}
            onNumber={(percent) => onChange({ ...method, event: { ...event, percent } })}
          />
        ) : null}
      </div>
    </>
  )
}
