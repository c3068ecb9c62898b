import type { Rubric } from '~/domains/content/model'
import { useLocale, useText } from '~/http/text'

/** The rubric to read, where there is nothing to choose. */
export function RubricWords({ rubric }: { rubric: Rubric }) {
  const t = useText().marking.page
  const locale = useLocale()
  return (
    <section className="desk-rubric" aria-labelledby="rubric">
      <h2 id="rubric">{t.rubric}</h2>
      {rubric.criteria.map(({ id, name, levels }) => (
        <div key={id} className="criterion-card">
          <h3>{name[locale]}</h3>
          <dl className="stack-tight">
            {levels.map((described, place) => (
              <div key={described.es}>
                <dt>{t.level(place)}</dt>
                <dd>{described[locale]}</dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
    </section>
  )
}
