import type { Fault } from '../fault'
import type { Draft } from '../manuscript'
import type { ReadinessRule } from '../model'

/** Readiness rules that nobody could meet: more kinds, or more pieces judged, than pieces. */
export function checkReadiness({ readiness, titles }: Draft): Fault[] {
  if (!readiness) return []
  const general = contradictions(readiness.value).map((told) => ({ file: readiness.file, line: 1, ...told }))
  const special = titles.flatMap(({ file, line, value }) =>
    value.readiness
      ? contradictions({ ...readiness.value, ...value.readiness }).map((told) => ({
          file,
          line: line('readiness'),
          ...told,
        }))
      : [],
  )
  return [...general, ...special]
}

function contradictions({ pieces, kinds, judged }: ReadinessRule): Array<Pick<Fault, 'fault' | 'mend'>> {
  const mend = `use at most ${pieces}, the number of pieces`
  return [
    ...(kinds > pieces ? [{ fault: `asks for ${kinds} kinds among ${pieces} pieces`, mend }] : []),
    ...(judged > pieces ? [{ fault: `asks for ${judged} judged pieces among ${pieces}`, mend }] : []),
  ]
}
