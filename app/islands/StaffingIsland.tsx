import { useState } from 'react'
import type { StaffingProps } from '~/domains/content/exercises'
import { demandOf } from '~/domains/content/staffing-demand'
import { loadOf } from '~/domains/measurement/staffing'
import type { Locale } from '~/i18n/locale'
import type { StaffingWords } from './exercise-words'
import { NumberBox } from './NumberBox'
import { StaffingResult } from './StaffingResult'
import { StaffingTable } from './StaffingTable'
import { fewest } from './staffing-rows'

export type AskedStaffing = Omit<StaffingProps, 'title' | 'prompt' | 'lesson'>

export interface StaffingIslandProps {
  asked: AskedStaffing
  lesson: string
  locale: Locale
  words: StaffingWords
}

/** A shift to staff: as many people as the reader wants, and what that gives; every figure of the example can be changed. */
export function StaffingIsland({ asked: example, lesson, locale, words }: StaffingIslandProps) {
  const [asked, setAsked] = useState(example)
  const [agents, setAgents] = useState(firstTry(example))
  const demand = demandOf(asked)
  const least = fewest(demand)
  const named = new Map([[agents, words.chosen]])
  // the answer is shown only to those who have come to it or past it
  if (least && agents >= least.agents) named.set(least.agents, words.fewest)

  return (
    <div className="exercise">
      <div className="row exercise-step">
        <NumberBox
          label={words.people}
          value={agents}
          least={1}
          most={mostAgents}
          fault={words.between}
          onNumber={setAgents}
        />
        <Step label={words.fewer} sign="M5 12h14" isOff={agents <= 1} onStep={() => setAgents(agents - 1)} />
        <Step
          label={words.more}
          sign="M5 12h14M12 5v14"
          isOff={agents >= mostAgents}
          onStep={() => setAgents(agents + 1)}
        />
      </div>
      <StaffingResult {...{ demand, agents, locale, words }} />
      <StaffingTable {...{ demand, named, locale, words }} middle={agents} />
      <StaffingData {...{ asked, words }} onChange={setAsked} />
      {least ? null : <p>{words.impossible}</p>}
      <div className="row">
        {least ? (
          <button type="button" className="button quiet" onClick={() => setAgents(least.agents)}>
            {words.showFewest}
          </button>
        ) : null}
        <button
          type="button"
          className="button quiet"
          onClick={() => {
            setAsked(example)
            setAgents(firstTry(example))
          }}
        >
          {words.again}
        </button>
      </div>
      <p className="island-lesson">{lesson}</p>
    </div>
  )
}

const mostAgents = 9999

/** The first number of people with whom the queue does not grow: where everybody's guess begins. */
function firstTry(asked: AskedStaffing): number {
  return Math.min(mostAgents, Math.floor(loadOf(demandOf(asked))) + 1)
}

function Step({ label, sign, isOff, onStep }: { label: string; sign: string; isOff: boolean; onStep: () => void }) {
  return (
    <button
      type="button"
      className="move"
      aria-label={label}
      aria-disabled={isOff || undefined}
      onClick={isOff ? undefined : onStep}
    >
      <svg
        width="24"
        height="24"
        viewBox="0 0 24 24"
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        aria-hidden="true"
      >
        <path d={sign} strokeLinecap="round" />
      </svg>
    </button>
  )
}

interface StaffingDataProps {
  asked: AskedStaffing
  words: StaffingWords
  onChange: (asked: AskedStaffing) => void
}

const ranges = {
  calls: [1, 100_000],
  minutes: [1, 1440],
  aht: [1, 7200],
  target: [0, 99],
  within: [0, 3600],
  patience: [1, 7200],
  shrinkage: [0, 99],
} as const
const names = Object.keys(ranges) as Array<keyof typeof ranges>

/** The figures of the example, to be changed; patience and shrinkage only where the example has them. */
function StaffingData({ asked, words, onChange }: StaffingDataProps) {
  return (
    <details>
      <summary>{words.data}</summary>
      <div className="exercise-data">
        {names.map((name) => {
          const value = asked[name]
          const [least, most] = ranges[name]
          return value === undefined ? null : (
            <NumberBox
              key={name}
              label={words[name]}
              fault={words.between}
              {...{ value, least, most }}
              onNumber={(given) => onChange({ ...asked, [name]: given })}
            />
          )
        })}
      </div>
    </details>
  )
}
