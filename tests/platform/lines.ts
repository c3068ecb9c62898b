/** Keeps what a log writes, one parsed event a line. */
export function keptLines() {
  const events: Record<string, unknown>[] = []
  return {
    events,
    text: () => events.map((event) => JSON.stringify(event)).join('\n'),
    write: (line: string) => void events.push(JSON.parse(line) as Record<string, unknown>),
  }
}
