import type { ReactNode } from 'react'
import type { Condition } from '~/domains/content/condition'
import type { ConditionState } from '~/domains/ladder/requirements'
import { useText } from '~/http/text'
import { State, type StateKind } from '~/ui/State'
import { Marks } from '../Sourced'
import { type ConditionView, conditionWords, standingWords } from './conditions'

const looks: Record<ConditionState, StateKind> = {
  confirmed: 'done',
  stated: 'due',
  short: 'missing',
  unstated: 'plain',
}

interface ConditionsProps {
  conditions: readonly ConditionView[]
  /** What may be done about one that is not met. */
  act?: (kind: Condition['kind']) => ReactNode
}

/** What is asked besides competencies, each with how strongly, by which source, and how it stands. */
export function Conditions({ conditions, act }: ConditionsProps) {
  const t = useText().path.requirements
  return (
    <ul className="plain-list lines conditions">
      {conditions.map((one) => (
        <li key={one.condition.id} className="stack-tight">
          <div className="row-spread">
            <strong>{conditionWords(one.condition, t)}</strong>
            <State kind={looks[one.state]}>{t.state[one.state]}</State>
          </div>
          <p className="small">
            <span className="soft">
              {t.strength[one.condition.strength]}.
              <Marks sources={one.sources} />
            </span>{' '}
            {standingWords(one, t)} {one.state === 'unstated' && act ? act(one.condition.kind) : null}
          </p>
        </li>
      ))}
    </ul>
  )
}
