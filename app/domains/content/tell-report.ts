import type { Fault, Hole, Remark } from './fault'

type Told = { faults: Fault[]; holes: Hole[]; remarks: Remark[] }

/** A report for people: holes by title, remarks, and what matters most last, faults by file; the last line says it all. */
export function tellReport({ faults, holes, remarks }: Told): string[] {
  return [...tellHoles(holes), ...tellRemarks(remarks), ...tellFaults(faults), tellSummary({ faults, holes, remarks })]
}

export function tellFaults(faults: Fault[]): string[] {
  return grouped(faults, ({ file }) => file).flatMap(([file, group]) => [
    file,
    ...group.flatMap(({ line, fault, mend }) => [`  line ${line}: ${fault}`, `    mend: ${mend}`]),
    '',
  ])
}

function tellRemarks(remarks: Remark[]): string[] {
  if (remarks.length === 0) return []
  return ['Remarks (worth a look; they stop nothing)', ...remarks.map(({ file, remark }) => `  ${file}: ${remark}`), '']
}

function tellHoles(holes: Hole[]): string[] {
  if (holes.length === 0) return []
  const groups = grouped(holes, ({ title }) => title).flatMap(([title, group]) => [
    `  ${title}`,
    ...group.map(({ competency, level, missing, note }) => {
      return `    ${competency} ${level}: not ${missing.join(', not ')}${note && ` (${note})`}`
    }),
  ])
  return ['Holes (what titles ask for and nothing teaches or measures yet)', ...groups, '']
}

function tellSummary({ faults, holes, remarks }: Told): string {
  const files = new Set(faults.map(({ file }) => file)).size
  const rest = `${count(holes.length, 'hole')}, ${count(remarks.length, 'remark')}`
  return faults.length === 0
    ? `Content is sound: no faults, ${rest}.`
    : `Content cannot go live: ${count(faults.length, 'fault')} in ${count(files, 'file')}, ${rest}.`
}

function count(number: number, thing: string): string {
  return `${number === 0 ? 'no' : number} ${thing}${number === 1 ? '' : 's'}`
}

function grouped<T>(list: readonly T[], keyOf: (thing: T) => string): Array<[string, T[]]> {
  const groups = new Map<string, T[]>()
  for (const thing of list) groups.set(keyOf(thing), [...(groups.get(keyOf(thing)) ?? []), thing])
  return [...groups]
}
