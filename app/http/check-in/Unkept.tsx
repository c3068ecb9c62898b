import { Notice } from '~/ui/Notice'
import { useText } from '../text'
import type { RateRefusal } from './acts.server'
import type { AskedCompetency } from './check-in-page.server'
import { useLevelWords } from './Sheet'
import { untold } from './sent'

/** What came too late: told, with everything that was sent. */
export function Unkept({
  competencies,
  refusal: { message, given },
}: {
  competencies: readonly AskedCompetency[]
  refusal: RateRefusal
}) {
  const levelWords = useLevelWords()
  const { rate: t } = useText().checkIns
  const sent = competencies.filter(({ id }) => given[`level.${id}`] || given[`words.${id}`])
  return (
    <Notice kind="due" live>
      <p>{message}</p>
      {given.words ? <p className="typed">{given.words}</p> : null}
      {sent.length > 0 ? (
        <details>
          <summary>{t.unkept}</summary>
          <dl className="stack-tight">
            {sent.map(({ id, name }) => {
              const level = given[`level.${id}`]
              return (
                <div key={id}>
                  <dt>{level ? `${name}: ${levelWords(level === untold ? null : Number(level))}` : name}</dt>
                  <dd>{given[`words.${id}`]}</dd>
                </div>
              )
            })}
          </dl>
        </details>
      ) : null}
    </Notice>
  )
}
