import type { Fault } from '../fault'
import type { Draft } from '../manuscript'
import type { Title } from '../model'
import type { Entry } from '../yaml-entry'

/** Where everyone may begin. */
const start = 'customer-service-agent'

/** Titles that no path leads to, and titles without a critical competency. */
export function checkLadder({ titles, faulty }: Draft): Fault[] {
  if (titles.length === 0) return []
  const reached = reachFrom(start, titles)
  // a path may lead through a title that could not be read, which has been told
  const isBroken = titles.some(({ value }) => value.leadsTo.some(({ title }) => faulty.has(title))) || faulty.has(start)
  return titles.flatMap((title): Fault[] => [
    ...(isBroken || reached.has(title.value.id) ? [] : [unreachable(title)]),
    ...(title.value.competencies.some(({ critical }) => critical) ? [] : [uncritical(title)]),
  ])
}

function reachFrom(first: string, titles: Entry<Title>[]): Set<string> {
  const next = new Map(titles.map(({ value }) => [value.id, value.leadsTo.map(({ title }) => title)]))
  const reached = new Set<string>()
  const waiting = [first]
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (reached.has(id) || !next.has(id)) continue
    reached.add(id)
    waiting.push(...(next.get(id) ?? []))
  }
  return reached
}

function unreachable({ file, line, value }: Entry<Title>): Fault {
  const mend = `add \`{title: ${value.id}, source: …}\` to \`leadsTo:\` of a title that can be reached`
  return { file, line: line('id'), fault: `no path leads from ${start} to “${value.id}”`, mend }
}

function uncritical({ file, line, value }: Entry<Title>): Fault {
  const mend = 'write `critical: true` in each competency without which nobody should hold the title'
  return { file, line: line('competencies'), fault: `“${value.id}” has no critical competency`, mend }
}
