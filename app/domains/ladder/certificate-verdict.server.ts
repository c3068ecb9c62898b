import { caseEvidence } from '~/domains/casework/casework.server'
import { catalogue, course, title } from '~/domains/content/content.server'
import type { World } from '~/platform/world.server'
import type { CertificateOf } from './certificate-model'
import { type CourseFacts, judgeCourse, type MissingPart } from './course-certificate'
import { judgePieces } from './evidence'
import { type PersonRecord, recordOf } from './record.server'
import { judgeRung } from './rung-certificate'

/** A critical competency of a title that is not held, or a part of a course that is missing. */
export type Missing = MissingPart | { kind: 'competency'; id: string; why: 'not-held' }

/** What stands between someone and a certificate, and the results that it would rest on. */
export interface Verdict {
  missing: Missing[]
  basis: string[]
}

/** What someone's certificates are judged by: read once, for as many as are asked about. */
export interface Judging extends PersonRecord {
  /** Submissions that passed. */
  passed: CourseFacts['passed']
}

export function judgingOf(world: World, personId: string): Judging {
  const passed = caseEvidence(world, personId).flatMap((mark) => (mark.passed ? [mark.submissionId] : []))
  return { ...recordOf(world, personId), passed: new Set(passed) }
}

/** Whether someone could have a certificate as of a moment. Throws for what is not in the content. */
export function judgeCertificate(world: World, personId: string, wanted: CertificateOf, moment: Date): Verdict {
  return verdictOn(world, judgingOf(world, personId), wanted, moment)
}

export function verdictOn(
  world: World,
  { pieces, withdrawn, passed, begun }: Judging,
  { kind, contentId }: CertificateOf,
  moment: Date,
): Verdict {
  const { readiness: rule } = catalogue(world)
  if (kind === 'course') {
    const found = course(world, contentId)
    if (!found) throw new Error(`no course ${contentId}`)
    // of a result of which a part was withdrawn the rest does not make a part of a course
    const partial = new Set(withdrawn.map(({ result }) => result))
    const whole = pieces.filter(({ result }) => !partial.has(result))
    return judgeCourse(found, { pieces: judgePieces(whole, rule, moment), passed, begun })
  }
  const rung = title(world, contentId)
  if (!rung) throw new Error(`no title ${contentId}`)
  const { missing, basis } = judgeRung({ title: rung, rule }, pieces, moment)
  return { missing: missing.map((id) => ({ kind: 'competency', id, why: 'not-held' })), basis }
}
