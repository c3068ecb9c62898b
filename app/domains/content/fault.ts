/** Something in content/ that must be mended before it can go live. */
export interface Fault {
  /** Path inside the content folder. */
  file: string
  /** Counted from 1. */
  line: number
  fault: string
  mend: string
  /** Nothing goes live with it, but it does not keep an author from looking at the page: a translation not read again yet. */
  mayWait?: true
}

/** Worth a look; stops nothing. */
export interface Remark {
  file: string
  remark: string
}

/** A competency that a title asks for and that nothing teaches or measures at the level asked. */
export interface Hole {
  title: string
  competency: string
  level: number
  missing: Array<'taught' | 'measured'>
  /** What is there at other levels, in words; empty when nothing is. */
  note: string
}

/** In reading order: by file, then by line. */
export function sortFaults(faults: Fault[]): Fault[] {
  return [...faults].sort((one, other) => one.file.localeCompare(other.file) || one.line - other.line)
}
