import type { World } from '~/platform/world.server'
import { authorsKey, keyWithPanels, panelKeyPrefix } from './key'
import { keyRows, keyRowsNamed } from './key-store.server'
import type { Form, Key } from './model'

/** The key in force for a form: of each judgment item what a panel said where one has been taken as key, else the authors'. */
export function keyOf(world: World, form: Pick<Form, 'items' | 'hash'>): Key {
  const rows = keyRows(
    world.db,
    form.items.map(({ hash }) => hash),
  )
  return keyWithPanels(form, rows)
}

/** The key that a score names, as it was: its panels' rows are never changed. */
export function keyNamed(world: World, form: Pick<Form, 'items' | 'hash'>, name: string): Key {
  if (!name.startsWith(panelKeyPrefix)) return authorsKey(form)
  const ids = name.slice(panelKeyPrefix.length).split('.').map(Number)
  return keyWithPanels(form, keyRowsNamed(world.db, ids))
}

/** Which of these tests have a key that is still provisional. One query. */
export function provisionalKeys(
  world: World,
  quizzes: ReadonlyArray<Pick<Form, 'id' | 'items' | 'hash'>>,
): Set<string> {
  const hashes = quizzes.flatMap(({ items }) => items.map(({ hash }) => hash))
  const rows = keyRows(world.db, [...new Set(hashes)])
  return new Set(quizzes.flatMap((quiz) => (keyWithPanels(quiz, rows).provisional ? [quiz.id] : [])))
}
