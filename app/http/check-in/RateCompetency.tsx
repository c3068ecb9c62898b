import type { Rating } from '~/domains/ladder/check-in'
import { wordsLimit } from '~/domains/ladder/check-in-sheet'
import { TextArea } from '~/ui/Field'
import { RatingRow } from '~/ui/RatingRow'
import { Pieces } from '../ladder/Pieces'
import { useText } from '../text'
import type { AskedCompetency } from './check-in-page.server'
import { untold } from './sent'

interface RateCompetencyProps {
  asked: AskedCompetency
  rating: Rating | null
  given: Record<string, string>
  faults: Record<string, string>
  zone: string
}

/** One competency: what is asked, the scale, what one goes by, and the evidence at hand. */
export function RateCompetency({ asked, rating, given, faults, zone }: RateCompetencyProps) {
  const { checkIns } = useText()
  const { levels, rate: t } = checkIns
  const { id, name, level, critical, describe, neighbours, pieces, version } = asked
  const field = `level.${id}`
  const stands = rating?.level === undefined ? '' : String(rating.level ?? untold)
  const chosen = given[field] ?? stands
  const between = (at: number) =>
    at === level ? `${levels[at]}. ${t.asked(level, levels[level] ?? '')}` : (levels[at] ?? '')
  return (
    <fieldset
      className="rating check-in-rating"
      id={field}
      tabIndex={-1}
      data-rated={id}
      aria-describedby={`${id}-asked`}
    >
      <RatingRow
        name={field}
        legend={
          <>
            <strong>{name}</strong>
            {critical ? <span className="soft small"> · {t.critical}</span> : null}
          </>
        }
        hint={
          <div className="stack-tight">
            <p className="hint" id={`${id}-asked`}>
              {t.asked(level, levels[level] ?? '')} {describe}
            </p>
            <Neighbours neighbours={neighbours} />
            {faults[field] ? <span className="fault">{t.unrated}</span> : null}
          </div>
        }
        scale={{ from: 0, to: 5 }}
        given={chosen}
        words={{ lowest: levels[0] ?? '', highest: levels[5] ?? '', between }}
      />
      <label className="choice untold">
        <input type="radio" name={field} value={untold} defaultChecked={chosen === untold} />
        <span>{t.untold}</span>
      </label>
      <input type="hidden" name={`replaces.${id}`} value={given[`replaces.${id}`] ?? version} />
      <TextArea
        name={`words.${id}`}
        label={
          <>
            {t.why}
            <span className="unseen">{t.about(name)}</span>
          </>
        }
        value={given[`words.${id}`] ?? rating?.words ?? ''}
        error={faults[`words.${id}`]}
        rows={2}
        maxLength={wordsLimit}
      />
      {pieces.length > 0 ? (
        <Pieces title={t.evidence(pieces.length)} pieces={pieces} zone={zone} />
      ) : (
        <p className="soft small">{t.noEvidence}</p>
      )}
    </fieldset>
  )
}

function Neighbours({ neighbours }: Pick<AskedCompetency, 'neighbours'>) {
  const { levels, rate: t } = useText().checkIns
  if (neighbours.length === 0) return null
  return (
    <details className="small">
      <summary>{t.neighbours}</summary>
      <dl className="stack-tight">
        {neighbours.map(({ level, describe }) => (
          <div key={level}>
            <dt>{t.levelOf(level, levels[level] ?? '')}</dt>
            <dd>{describe}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
