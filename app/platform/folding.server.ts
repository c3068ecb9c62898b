import { type Db, preparedOnce } from './database.server'

/** Without accents and capitals: Álvaro is found by "alvaro" and stands beside Alvaro. */
export function folded(text: unknown): string {
  return String(text ?? '')
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
}

/** Gives SQL the function `folded`: SQLite itself knows neither accents nor capitals beyond ASCII. */
export function teachFolding(db: Db): void {
  preparedOnce(db, 'folding', (db) => db.$client.function('folded', { deterministic: true }, folded))
}
