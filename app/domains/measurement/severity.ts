import { type Figure, figure, refuse } from './refusal'

/**
 * Each marker's mean less the mean of all marks, in points; below 0 is severe. Of scripts that everybody has marked, so that
 * nobody is called severe for having got the weaker ones. Refuses no scripts.
 */
export function severities(scripts: ReadonlyArray<readonly number[]>, markers: number): Array<Figure<'no-overlap'>> {
  const means = Array.from({ length: markers }, (_, marker) => {
    return scripts.reduce((sum, row) => sum + (row[marker] ?? 0), 0) / scripts.length
  })
  const mean = means.reduce((sum, one) => sum + one, 0) / markers
  return means.map((one) => (scripts.length === 0 ? refuse('no-overlap') : figure(one - mean)))
}
