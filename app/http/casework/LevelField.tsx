import type { Criterion } from '~/domains/content/model'
import { useLocale, useText } from '~/http/text'

interface LevelFieldProps {
  criterion: Criterion
  hint: string
  /** The level's place among the described ones, or empty. */
  value: string | undefined
  error: string | undefined
}

/** One criterion with its described levels to choose from. */
export function LevelField({ criterion: { id, name, levels }, hint, value, error }: LevelFieldProps) {
  const t = useText().marking.page
  const locale = useLocale()
  const field = `level.${id}`
  return (
    <fieldset
      className="choices criterion"
      id={field}
      tabIndex={-1}
      aria-describedby={`${field}-hint${error ? ` ${field}-error` : ''}`}
    >
      <legend>{name[locale]}</legend>
      <span className="hint" id={`${field}-hint`}>
        {hint}
      </span>
      {error ? (
        <span className="fault" id={`${field}-error`}>
          {error}
        </span>
      ) : null}
      {levels.map((described, place) => (
        <label className="choice" key={described.es}>
          <input type="radio" name={field} value={place} defaultChecked={value === String(place)} />
          <span>
            <strong>{t.level(place)}</strong>
            <span className="level-words">{described[locale]}</span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
