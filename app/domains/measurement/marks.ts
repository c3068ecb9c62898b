/** One row a script, one column a marker; null where a marker has not marked the script. */
export type Marks = ReadonlyArray<ReadonlyArray<number | null>>

/** The marks of two markers on one script. */
export type Pair = readonly [number, number]

/** The marks of two markers, by their columns, on the scripts that both have marked. */
export function pairsOf(marks: Marks, one: number, other: number): Pair[] {
  return marks.flatMap((row) => {
    const [a, b] = [row[one] ?? null, row[other] ?? null]
    return a === null || b === null ? [] : [[a, b] as const]
  })
}

/** The scripts that everybody has marked. */
export function completeScripts(marks: Marks): number[][] {
  return marks.filter((row): row is number[] => !row.includes(null))
}
