import type { CallScoringProps } from '~/domains/content/exercises'

/** A call as it was held, line by line. */
export function Transcript({ agent, customer, lines }: Pick<CallScoringProps, 'agent' | 'customer' | 'lines'>) {
  return (
    <ol className="talk-turns">
      {lines.map(({ who, says }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place in the call
        <li key={index}>
          <p className={who === 'agent' ? 'said by-you' : 'said'}>
            <strong>{who === 'agent' ? agent : customer}:</strong> {says}
          </p>
        </li>
      ))}
    </ol>
  )
}
