interface TranscriptProps {
  lines: ReadonlyArray<{ at: string; name: string; isAgent: boolean; says: string }>
}

/** A call as it was held, line by line, with the moment of each. */
export function Transcript({ lines }: TranscriptProps) {
  return (
    <ol className="call-lines">
      {lines.map(({ at, name, isAgent, says }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place in the call
        <li key={index} className={isAgent ? 'by-agent' : undefined}>
          <p className="call-who">
            <strong>{name}</strong> <span className="soft small">{at}</span>
          </p>
          <p>{says}</p>
        </li>
      ))}
    </ol>
  )
}
