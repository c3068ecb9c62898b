import type { Actor } from '~/domains/accounts/model'
import { catalogue } from '~/domains/content/content.server'
import { ratingIn, unrated } from '~/domains/ladder/check-in'
import { sheetVersion, versionOf } from '~/domains/ladder/check-in-sheet'
import { type CheckInView, pastCheckIns } from '~/domains/ladder/check-ins.server'
import { evidenceOf } from '~/domains/ladder/ladder.server'
import type { JudgedPiece } from '~/domains/ladder/model'
import { dayIn } from '~/domains/learning/assignment-due'
import type { Locale } from '~/i18n/locale'
import type { World } from '~/platform/world.server'

/** A competency as it was asked, with what its level and those beside it say today. */
export interface AskedCompetency {
  id: string
  name: string
  level: number
  critical: boolean
  describe: string
  neighbours: Array<{ level: number; describe: string }>
  /** Of what it is to be rated by; empty where there is nothing to rate. */
  pieces: JudgedPiece[]
  /** Of the reader's own rating as it stands. */
  version: number
}

export type CheckInPage = ReturnType<typeof checkInPage>

/** All that a page of a check-in shows, for either side and for readers. */
export function checkInPage(world: World, actor: Actor, view: CheckInView, locale: Locale, isReview = false) {
  const isToRate = view.side !== null && view.mine.handedInAt === null && !view.closedAt
  const pieces = isToRate ? evidenceOf(world, view.person.id).pieces : []
  return {
    view,
    title: titleName(world, view.titleId, locale),
    competencies: view.asked.map((asked) => {
      const version = versionOf(ratingIn(view.mine.ratings, asked.competency) ?? undefined)
      return { ...described(world, asked, locale), version, pieces: piecesOf(view, pieces, asked.competency) }
    }),
    isToRate,
    isReview: isToRate && isReview && unrated(view.asked, view.mine.ratings).length === 0,
    seen: sheetVersion(view.asked, view.mine.ratings),
    zone: actor.zone,
    today: dayIn(world.now(), actor.zone),
    past: pastOf(world, view.person.id, locale).filter(({ id }) => id !== view.id),
  }
}

/** Closed ones by their day, newest first. */
export function pastOf(world: World, personId: string, locale: Locale) {
  return pastCheckIns(world, personId).map(({ titleId, ...past }) => {
    return { ...past, title: titleName(world, titleId, locale) }
  })
}

function titleName(world: World, titleId: string, locale: Locale): string {
  return catalogue(world).titles.find(({ id }) => id === titleId)?.name[locale] ?? titleId
}

function described(world: World, { competency, level, critical }: CheckInView['asked'][number], locale: Locale) {
  const known = catalogue(world).competencies.find(({ id }) => id === competency)
  const wordsOf = (at: number) => known?.levels[at - 1]?.describe[locale] ?? ''
  const neighbours = [level - 1, level + 1].map((at) => ({ level: at, describe: wordsOf(at) }))
  return {
    ...{ id: competency, name: known?.name[locale] ?? competency, level, critical, describe: wordsOf(level) },
    neighbours: neighbours.filter(({ describe }) => describe !== ''),
  }
}

/** What counts, and what did until it grew too old. Only its owner can open where a piece comes from. */
function piecesOf(view: CheckInView, pieces: readonly JudgedPiece[], id: string): JudgedPiece[] {
  const about = pieces.filter((piece) => piece.competency === id && piece.state !== 'replaced')
  return view.side === 'own' ? about : about.map((piece) => ({ ...piece, path: null }))
}
