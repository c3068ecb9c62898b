import type { Permit } from '~/domains/accounts/permissions'
import { caseOf, catalogue, competency, course, lesson, quiz, title } from '~/domains/content/content.server'
import type { Both } from '~/i18n/locale'
import type { World } from '~/platform/world.server'
import { startOfTerm } from './certificate'
import type { Certificate, CertificateOf } from './certificate-model'
import { type Judging, judgingOf, type Missing, verdictOn } from './certificate-verdict.server'
import { certificatesWithActs } from './certificates.server'
import { partsOf } from './course-certificate'
import { placeOf } from './ladder.server'

/** What is missing, by the name it goes by, and where to see to it (address without the language). */
export type NamedMissing = Missing & { name: Both; path: string }

export interface OwnCertificate extends Certificate {
  /** Why it was revoked; empty while it is not. */
  reason: string
  /** When it may be renewed: what is still missing for that. */
  renewal: { missing: NamedMissing[] } | null
}

export interface Offer extends CertificateOf {
  name: Both
}

export interface OwnCertificates {
  certificates: OwnCertificate[]
  /** What can be had now. */
  offers: Offer[]
  /** What comes next: the rung of the target, and the courses that lack the least. */
  nearest: Array<Offer & { missing: NamedMissing[] }>
  hasTarget: boolean
}

const nearestCourses = 3

/** One's own certificates, what can be had at this moment, and what is missing for the next. Everything is read once. */
export function ownCertificates(world: World, { actor }: Permit<'learn'>): OwnCertificates {
  const judging = judgingOf(world, actor.id)
  const own = certificatesWithActs(world, actor.id)
  const has = new Set(own.map(({ kind, contentId }) => `${kind} ${contentId}`))
  const { target } = placeOf(world, actor.id)
  const open = everyCertificate(world)
    .filter(({ kind, contentId }) => !has.has(`${kind} ${contentId}`))
    .map((one) => ({ ...one, missing: missingNow(world, judging, one, world.now()) }))
  const rungs = open.filter(({ kind, contentId }) => kind === 'rung' && contentId === target?.id)
  const courses = open.filter((one) => one.kind === 'course' && isBegun(world, one)).sort(fewestFirst)
  const nearest = [...rungs, ...courses].filter(({ missing }) => missing.length > 0)
  return {
    certificates: own.map((one) => ({ ...one, ...prospectsOf(world, judging, one) })),
    offers: open.filter(({ missing }) => missing.length === 0),
    nearest: nearest
      .slice(0, nearestCourses + rungs.length)
      .map((one) => ({ ...one, missing: one.missing.map((part) => named(world, part, one)) })),
    hasTarget: target !== null,
  }
}

/** How someone stands to the certificate of one course: its address, or whether it can be had. */
export function courseCertificate(
  world: World,
  { actor }: Permit<'learn'>,
  courseId: string,
): { id: string } | { missing: NamedMissing[] } {
  const wanted = { kind: 'course', contentId: courseId } as const
  const there = certificatesWithActs(world, actor.id).find((one) => one.kind === 'course' && one.contentId === courseId)
  if (there) return { id: there.id }
  const missing = missingNow(world, judgingOf(world, actor.id), wanted, world.now())
  return { missing: missing.map((part) => named(world, part, wanted)) }
}

function everyCertificate(world: World): Offer[] {
  const { courses, titles } = catalogue(world)
  return [
    ...titles.map(({ id, name }): Offer => ({ kind: 'rung', contentId: id, name })),
    ...courses.map(({ id, title }): Offer => ({ kind: 'course', contentId: id, name: title })),
  ]
}

function missingNow(world: World, judging: Judging, wanted: CertificateOf, moment: Date): Missing[] {
  return verdictOn(world, judging, wanted, moment).missing
}

/** Something of it is done, or under way. */
function isBegun(world: World, { contentId, missing }: Offer & { missing: readonly Missing[] }): boolean {
  const found = course(world, contentId)
  return found !== null && (missing.length < partsOf(found).length || missing.some(({ why }) => why !== 'open'))
}

function fewestFirst(one: { missing: readonly Missing[] }, other: { missing: readonly Missing[] }): number {
  return one.missing.length - other.missing.length
}

type WithActs = ReturnType<typeof certificatesWithActs>[number]

function prospectsOf(
  world: World,
  judging: Judging,
  certificate: WithActs,
): Pick<OwnCertificate, 'reason' | 'renewal'> {
  const { status, acts, kind, contentId } = certificate
  const revocation = acts.findLast(({ act }) => act === 'revoked')
  const isThere = kind === 'course' ? course(world, contentId) : title(world, contentId)
  const missing =
    status.isRenewable && isThere ? missingNow(world, judging, certificate, startOfTerm(status, world.now())) : null
  return {
    reason: status.state === 'revoked' ? (revocation?.reason ?? '') : '',
    renewal: missing && { missing: missing.map((part) => named(world, part, certificate)) },
  }
}

function named(world: World, part: Missing, { contentId }: CertificateOf): NamedMissing {
  const { kind, id } = part
  const unknown = { es: id, en: id }
  if (kind === 'competency') {
    return { ...part, name: competency(world, id)?.name ?? unknown, path: `/titles/${contentId}` }
  }
  if (kind === 'quiz') return { ...part, name: quiz(world, id)?.title ?? unknown, path: `/quizzes/${id}` }
  if (kind === 'case') return { ...part, name: caseOf(world, id)?.title ?? unknown, path: `/cases/${id}` }
  const [courseId = '', lessonId = ''] = id.split('/')
  const text = lesson(world, courseId, lessonId)?.text
  const name = text ? { es: text.es.title, en: text.en.title } : unknown
  return { ...part, name, path: `/courses/${id}` }
}
