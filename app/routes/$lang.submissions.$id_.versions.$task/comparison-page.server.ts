import type { Actor } from '~/domains/accounts/model'
import { plainAnswer } from '~/domains/casework/answer-shown'
import { type ComparedVersions, compareVersions } from '~/domains/casework/compared-versions.server'
import { differenceOf, type Stretch } from '~/domains/casework/word-difference'
import { countWords } from '~/domains/casework/words'
import type { WorkTask } from '~/domains/casework/work-task'
import { refuse } from '~/http/guard.server'
import type { Locale } from '~/i18n/locale'
import type { World } from '~/platform/world.server'

export interface Size {
  /** A figure is told as it was typed, everything else by its number of words. */
  typed: string | null
  words: number
}

/** A piece of a version; `at` tells it from the others. */
export interface Piece {
  at: number
  text: string
  /** The other version does not have it. */
  isOwn: boolean
}

export interface SideShown {
  id: number
  savedAt: Date
  size: Size
  pieces: Piece[]
}

export interface ComparisonPage
  extends Pick<ComparedVersions, 'submissionId' | 'caseId' | 'client' | 'mayRestore' | 'currentId' | 'page' | 'pages'> {
  taskId: string
  title: string
  caseTitle: string
  pair: { from: SideShown; to: SideShown; added: number; removed: number; isSame: boolean } | null
  versions: Array<Pick<SideShown, 'id' | 'savedAt' | 'size'>>
}

export function comparisonPage(
  world: World,
  actor: Actor,
  params: { id?: string; task?: string },
  search: URLSearchParams,
  locale: Locale,
): ComparisonPage {
  const asked = { from: idIn(search, 'from'), to: idIn(search, 'to'), page: pageIn(search) }
  const compared = compareVersions(world, actor, params.id ?? '', params.task ?? '', asked)
  if (!compared.ok) return refuse(compared.reason)
  const { submissionId, caseId, client, mayRestore, currentId, page, pages, task, versions } = compared
  return {
    ...{ submissionId, caseId, client, mayRestore, currentId, page, pages },
    taskId: task.id,
    title: task.title[locale],
    caseTitle: compared.caseTitle[locale],
    pair: compared.pair && pairShown(task, compared.pair, locale),
    versions: versions.map(({ id, savedAt, text }) => ({ id, savedAt, size: sizeOf(task, text, locale) })),
  }
}

/** The last of the name: what is chosen on this page of the list stands behind what was chosen on another. */
function idIn(search: URLSearchParams, name: string): number | null {
  const text = search.getAll(name).at(-1) ?? ''
  return /^\d{1,15}$/.test(text) ? Number(text) : null
}

function pageIn(search: URLSearchParams): number {
  return Math.min(Math.max(Math.trunc(Number(search.get('page'))) || 1, 1), 100_000)
}

function sizeOf(task: WorkTask, text: string, locale: Locale): Size {
  return { typed: task.kind === 'number' ? text : null, words: countWords(plainAnswer(task, text, locale)) }
}

function pairShown(task: WorkTask, { from, to }: NonNullable<ComparedVersions['pair']>, locale: Locale) {
  const stretches = differenceOf(plainAnswer(task, from.text, locale), plainAnswer(task, to.text, locale))
  const wordsOf = (kind: Stretch['kind']) =>
    stretches.reduce((sum, stretch) => (stretch.kind === kind ? sum + countWords(stretch.text) : sum), 0)
  const side = ({ id, savedAt, text }: typeof from, own: Stretch['kind']): SideShown => {
    return { id, savedAt, size: sizeOf(task, text, locale), pieces: piecesOf(stretches, own) }
  }
  return {
    from: side(from, 'removed'),
    to: side(to, 'added'),
    added: wordsOf('added'),
    removed: wordsOf('removed'),
    isSame: stretches.every(({ kind }) => kind === 'same'),
  }
}

function piecesOf(stretches: readonly Stretch[], own: Stretch['kind']): Piece[] {
  let end = 0
  const these = stretches.filter(({ kind }) => kind === 'same' || kind === own)
  return these.map(({ kind, text }) => {
    const at = end
    end += text.length
    return { at, text, isOwn: kind === own }
  })
}
