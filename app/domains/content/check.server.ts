import { fingerprint } from '~/platform/ids.server'
import { checkArithmetic } from './checks/arithmetic'
import { checkCaseForms } from './checks/case-forms'
import { checkCitations } from './checks/citations'
import { checkComponentProps } from './checks/component-props'
import { checkDuplicates } from './checks/duplicates'
import { checkFreshness } from './checks/freshness'
import { checkHeadings } from './checks/headings'
import { findHoles } from './checks/holes'
import { checkItems } from './checks/items'
import { checkLadder } from './checks/ladder'
import { checkLessonChecks } from './checks/lesson-checks'
import { checkLinks } from './checks/links'
import { checkQuizForms } from './checks/quiz-forms'
import { checkQuizMeasures } from './checks/quiz-measures'
import { checkReadiness } from './checks/readiness'
import { checkReferences } from './checks/references'
import { makeRemarks } from './checks/remarks'
import { checkRubrics } from './checks/rubrics'
import { checkSameStructure } from './checks/same-structure'
import { checkSamples } from './checks/samples'
import { checkSlips } from './checks/slips'
import { checkTables } from './checks/tables'
import { checkWording } from './checks/wording'
import { compileTexts } from './compile.server'
import { type Fault, type Hole, type Remark, sortFaults } from './fault'
import { type CheckRule, type Draft, type Files, textsOf } from './manuscript'
import { readFiles } from './read.server'
import { readManuscript } from './read-manuscript'

const rules: CheckRule[] = [
  checkSlips,
  checkDuplicates,
  checkReferences,
  checkCitations,
  checkComponentProps,
  checkHeadings,
  checkSameStructure,
  checkFreshness,
  checkLinks,
  checkWording,
  checkArithmetic,
  checkLessonChecks,
  checkItems,
  checkQuizForms,
  checkQuizMeasures,
  checkCaseForms,
  checkRubrics,
  checkSamples,
  checkTables,
  checkLadder,
  checkReadiness,
]

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
  const draft = { ...manuscript, texts, marks: marksOf(manuscript.files) }
  return {
    draft,
    faults: sortFaults([...faults, ...rules.flatMap((rule) => rule(draft))]),
    holes: findHoles(draft),
    remarks: makeRemarks(draft),
  }
}

/** The first 8 hexadecimal digits of the SHA-256 of each Spanish text. */
function marksOf(files: Files): Map<string, string> {
  const spanish = [...files].filter(([file]) => file.endsWith('es.mdx'))
  return new Map(spanish.map(([file, text]) => [file, fingerprint(text).slice(0, 8)]))
}
