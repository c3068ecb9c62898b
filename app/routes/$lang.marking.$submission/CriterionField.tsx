import type { Criterion } from '~/domains/content/model'
import { useLocale, useText } from '~/http/text'
import { formatNumber } from '~/i18n/format'
import type { Both } from '~/i18n/locale'
import { RemarkField } from './RemarkField'

interface CriterionFieldProps {
  criterion: Criterion
  /** Where to look. */
  tasks: ReadonlyArray<{ title: Both }>
  /** 0 to 3, or empty. */
  level: string
  remark: string
  faults: Record<string, string | undefined>
}

/** One criterion: its four described levels as choices, and a remark. */
export function CriterionField({ criterion, tasks, level, remark, faults }: CriterionFieldProps) {
  const t = useText().marking.page
  const locale = useLocale()
  const { id, name, weight, critical, holdsFrom, levels } = criterion
  const error = faults[`level.${id}`]
  const about = [
    t.weight(formatNumber(weight, locale)),
    ...(critical ? [`${t.critical}, ${t.holdsFrom(holdsFrom)}`] : []),
  ]
  return (
    <fieldset
      className="choices criterion"
      id={`level.${id}`}
      data-criterion={id}
      data-weight={weight}
      data-critical={critical ? holdsFrom : undefined}
      aria-describedby={`about-${id}${error ? ` fault-${id}` : ''}`}
    >
      <legend>{name[locale]}</legend>
      <p className="hint" id={`about-${id}`}>
        {about.join(' · ')}. {tasks.length > 0 ? t.lookAt(tasks.map(({ title }) => title[locale]).join('; ')) : null}
      </p>
      {error ? (
        <span className="fault" id={`fault-${id}`}>
          {error}
        </span>
      ) : null}
      {levels.map((described, place) => (
        <label className="choice" key={described.es}>
          <input type="radio" name={`level.${id}`} value={place} defaultChecked={level === String(place)} />
          <span>
            <strong>
              {t.level(place)}{' '}
              <kbd data-key hidden>
                {place}
              </kbd>
            </strong>
            <span className="level-words">{described[locale]}</span>
          </span>
        </label>
      ))}
      <RemarkField
        name={`remark.${id}`}
        label={t.remarkOn(name[locale])}
        value={remark}
        error={faults[`remark.${id}`]}
        rows={2}
      />
    </fieldset>
  )
}
