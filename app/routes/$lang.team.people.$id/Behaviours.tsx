import { useLocale, useText } from '~/http/text'
import { ChoiceGroup } from '~/ui/ChoiceGroup'
import type { EndorseChoices } from './choices.server'

interface BehavioursProps {
  choices: EndorseChoices
  chosen: string | undefined
  error: string | undefined
}

/** What can be seen at each level of a competency, in the descriptor's words: one choice over all levels. */
export function Behaviours({ choices: { levels, picked }, chosen, error }: BehavioursProps) {
  const locale = useLocale()
  const { desk, learning } = useText()
  const t = desk.person.endorse
  const nameOf = (level: number) => {
    const name = t.levelName(level, learning.levels[level - 1] ?? '')
    return level === picked?.asked ? `${name}: ${t.levelAsked}` : name
  }
  return (
    <fieldset
      id="endorse-behaviour"
      tabIndex={-1}
      className="stack"
      aria-describedby={error ? 'behaviour-fault' : undefined}
    >
      <legend>
        <strong>{t.behaviour}</strong>
      </legend>
      {error ? (
        <span className="fault" id="behaviour-fault">
          {error}
        </span>
      ) : null}
      {levels.map(({ level, describe, behaviours }) => (
        <ChoiceGroup
          key={level}
          name="behaviour"
          scope={`level-${level}`}
          legend={nameOf(level)}
          hint={describe[locale]}
          choices={behaviours.map(({ value, words }) => ({ value, label: words[locale] }))}
          value={chosen}
          required
        />
      ))}
    </fieldset>
  )
}
