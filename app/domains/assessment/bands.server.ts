import type { World } from '~/platform/world.server'
import { type Band, bandOf } from './band'
import { toldOf } from './first-results.server'
import { formOf } from './forms.server'

/** To be raised when `bandOf` says something else of the same sheets: a test holds it to that. */
export const bandEdition = 1

const bands = toldOf(
  'formHash',
  (world, formHash, first) =>
    bandOf(
      formOf(world, formHash).items,
      first.map(({ sheet }) => sheet),
    ),
  { kept: { kind: 'band', edition: bandEdition } },
)

/** The bands of these forms, by hash, from every person's first result on the form (see first-results.server.ts). */
export function bandsOf(world: World, formHashes: readonly string[]): Map<string, Band> {
  return bands(world, formHashes)
}

export const noBand: Band = { people: 0, total: null, competencies: {} }
