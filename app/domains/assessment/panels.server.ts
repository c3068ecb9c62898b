import type { Permit } from '~/domains/accounts/permissions'
import { atomically } from '~/domains/accounts/transaction.server'
import { catalogue, quiz as findQuiz } from '~/domains/content/content.server'
import { isJudgment } from '~/domains/content/item-model'
import type { Both } from '~/i18n/locale'
import { newId } from '~/platform/ids.server'
import type { World } from '~/platform/world.server'
import { pinItem, pinnedItem } from './forms.server'
import type { Panel, PanelDraft } from './panel-model'
import { closePanelRow, insertPanel, type PanelRow, pageOfPanels, panelById } from './panel-store.server'

export const panelsPerPage = 25

export interface PanelTest {
  id: string
  title: Both
  /** Judgment items that a panel would rate: the fixed set, or the whole pool that forms are drawn from. */
  items: number
}

/** The tests that a panel can rate. */
export function testsForPanels(world: World): PanelTest[] {
  const tests = catalogue(world).quizzes.map(({ id, title, items }) => {
    return { id, title, items: items.filter(isJudgment).length }
  })
  return tests.filter(({ items }) => items > 0)
}

/**
 * Calls a panel for a test, with its judgment items kept as they are now. Refuses `unknown-test` where there is none of this
 * name, or it holds no judgment.
 */
export function callPanel(
  world: World,
  permit: Permit<'key-tests'>,
  { quiz, name }: PanelDraft,
): { ok: true; panelId: string } | { ok: false; reason: 'unknown-test' } {
  const items = findQuiz(world, quiz)?.items.filter(isJudgment) ?? []
  if (items.length === 0) return { ok: false, reason: 'unknown-test' }
  const id = newId(world.now())
  atomically(world, () => {
    const pins = items.map((item) => pinItem(world, item))
    insertPanel(world.db, { id, quizId: quiz, items: pins, name, byId: permit.actor.id, at: world.now() })
  })
  return { ok: true, panelId: id }
}

export interface PanelInList extends Omit<PanelRow, 'items'> {
  title: Both | null
  items: number
  members: number
  done: number
  /** When its key was last taken. */
  keyAt: Date | null
}

/** One page of all panels, newest first; a page beyond the last is the last. */
export function listPanels(world: World, permit: Permit<'key-tests'>, page: number) {
  const { rows, total } = pageOfPanels(world.db, page, panelsPerPage)
  const pages = Math.max(1, Math.ceil(total / panelsPerPage))
  if (page > pages) return listPanels(world, permit, pages)
  const listed = rows.map(({ panel, ...counts }): PanelInList => {
    return { ...panel, ...counts, items: panel.items.length, title: testTitle(world, panel.quizId) }
  })
  return { rows: listed, total, page, pages }
}

/** A test's title; null once it is no longer among the content. */
export function testTitle(world: World, quizId: string): Both | null {
  return findQuiz(world, quizId)?.title ?? null
}

export function findPanel(world: World, _permit: Permit<'key-tests'>, id: string): Panel | null {
  const row = panelById(world.db, id)
  return row ? panelFrom(world, row) : null
}

/** A panel with its items as they were when it was called. */
export function panelFrom(world: World, row: PanelRow): Panel {
  return { ...row, items: row.items.map((hash) => pinnedItem(world, hash)) }
}

/** No more ratings from now on; what was rated stays. Closing it again changes nothing. Refuses `not-found`. */
export function closePanel(
  world: World,
  _permit: Permit<'key-tests'>,
  id: string,
): { ok: true } | { ok: false; reason: 'not-found' } {
  if (!panelById(world.db, id)) return { ok: false, reason: 'not-found' }
  closePanelRow(world.db, id, world.now())
  return { ok: true }
}
