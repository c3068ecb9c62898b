/** Rows by whose they are, in their order; who has none is absent. */
export function byPerson<Row extends { personId: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const people = new Map<string, Row[]>()
  for (const row of rows) {
    const own = people.get(row.personId)
    if (own) own.push(row)
    else people.set(row.personId, [row])
  }
  return people
}
