import { compileTexts } from './compile.server'
import { type Fault, type Hole, type Remark, sortFaults } from './fault'
import { type CheckRule, type Draft, textsOf } from './manuscript'
import { readFiles } from './read.server'
import { readManuscript } from './read-manuscript'

const rules: CheckRule[] = []

export interface Report {
  draft: Draft
  faults: Fault[]
  holes: Hole[]
  remarks: Remark[]
}

/** Reads, compiles and checks a content folder; `cache` keeps compiled texts. Faults are gathered, never thrown. */
export async function checkContent(folder: string, cache: string): Promise<Report> {
  const { manuscript, faults } = readManuscript(readFiles(folder))
  const texts = await compileTexts(textsOf(manuscript), cache)
  const draft = { ...manuscript, texts }
  return { draft, faults: sortFaults([...faults, ...rules.flatMap((rule) => rule(draft))]), holes: [], remarks: [] }
}
