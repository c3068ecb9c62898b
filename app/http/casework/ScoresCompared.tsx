import type { ScoredCriterion, ScoresFeedback } from '~/domains/casework/scores-feedback'
import { useLocale, useText } from '~/http/text'
import { formatNumber } from '~/i18n/format'
import { State } from '~/ui/State'

/** A quality form as it was scored, beside the agreed scores, with the reason of each. */
export function ScoresCompared({ scores: { title, criteria, credit } }: { scores: ScoresFeedback }) {
  const t = useText().writing.scores
  const locale = useLocale()
  return (
    <article className="stack-tight">
      <h3>{title[locale]}</h3>
      <p>{t.total(formatNumber(credit, locale, Number.isInteger(credit) ? 0 : 1), criteria.length)}</p>
      <ul className="scored">
        {criteria.map((criterion) => (
          <Scored key={criterion.id} criterion={criterion} />
        ))}
      </ul>
    </article>
  )
}

function Scored({ criterion: { text, own, agreed, why, credit } }: { criterion: ScoredCriterion }) {
  const t = useText().writing.scores
  const locale = useLocale()
  const said = ({ level, words }: ScoredCriterion['agreed']) => `${level} · ${words[locale]}`
  return (
    <li className="stack-tight">
      <div className="row-spread">
        <h4>{text[locale]}</h4>
        <CreditState credit={credit} />
      </div>
      <dl>
        <div>
          <dt>{t.own}</dt>
          <dd>{own ? said(own) : '—'}</dd>
        </div>
        <div>
          <dt>{t.agreed}</dt>
          <dd>{said(agreed)}</dd>
        </div>
      </dl>
      <p className="soft">{why[locale]}</p>
    </li>
  )
}

function CreditState({ credit }: Pick<ScoredCriterion, 'credit'>) {
  const t = useText().writing.scores
  const kind = credit === 1 ? 'done' : credit === 0.5 ? 'provisional' : 'due'
  return <State kind={kind}>{credit === 1 ? t.same : credit === 0.5 ? t.near : t.far}</State>
}
