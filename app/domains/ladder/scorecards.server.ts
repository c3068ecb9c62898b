import type { Refused } from '~/domains/accounts/model'
import { peopleByAddress } from '~/domains/accounts/people.server'
import type { Permit } from '~/domains/accounts/permissions'
import { atomically } from '~/domains/accounts/transaction.server'
import { catalogue, pin } from '~/domains/content/content.server'
import type { Scorecard } from '~/domains/content/scorecard'
import { fingerprint } from '~/platform/ids.server'
import type { World } from '~/platform/world.server'
import { dayIn } from './age'
import { plainText } from './file-text'
import { type BadCell, type FileFault, readScorecardFile, type ScoredContact } from './scorecard-file'
import { countKnown, type ImportRow, importOfFile, insertContacts, insertImport } from './scorecard-store.server'

/** A month of five hundred people fits in; a form of this size passes the door of all forms. */
export const scoresLimitBytes = 400 * 1024

export interface ScoresFile {
  scorecardId: string
  /** As its sender's machine calls it; empty for text that was pasted. */
  fileName: string
  text: string
}

export interface ScoresPreview {
  scorecard: Scorecard
  contacts: ScoredContact[]
  bad: BadCell[]
  /** Rows that would be left out. */
  leftOut: number
  people: number
  /** Contacts that an earlier import holds; this one would take their place. */
  replaces: number
  /** The same file, when it was imported before. */
  before: Pick<ImportRow, 'id' | 'at' | 'withdrawnAt'> | null
}

type NoPreview = Refused<'unknown-scorecard' | 'large'> | { ok: false; reason: 'fault'; fault: FileFault }

/**
 * What importing a file would keep and leave out, row by row. Changes nothing. Refuses a scorecard that the content does not
 * have, a file of more than `scoresLimitBytes`, and one that cannot be read at all (`fault`).
 */
export function previewScores(
  world: World,
  { actor }: Permit<'import-scores'>,
  { scorecardId, text }: Pick<ScoresFile, 'scorecardId' | 'text'>,
): { ok: true; preview: ScoresPreview } | NoPreview {
  const scorecard = catalogue(world).scorecards.find(({ id }) => id === scorecardId)
  if (!scorecard) return { ok: false, reason: 'unknown-scorecard' }
  const plain = plainText(text)
  if (Buffer.byteLength(plain) > scoresLimitBytes) return { ok: false, reason: 'large' }
  const context = { people: peopleByAddress(world), importer: actor.id, today: dayIn(actor.zone, world.now()) }
  const read = readScorecardFile(scorecard, plain, context)
  if (!read.ok) return { ok: false, reason: 'fault', fault: read.fault }
  const { contacts, bad } = read
  return {
    ok: true,
    preview: {
      scorecard,
      contacts,
      bad,
      leftOut: new Set(bad.map(({ line }) => line)).size,
      people: new Set(contacts.map(({ personId }) => personId)).size,
      replaces: countKnown(
        world.db,
        scorecardId,
        contacts.map(({ contact }) => contact),
      ),
      before: importOfFile(world.db, scorecardId, fingerprint(plain)),
    },
  }
}

/**
 * Keeps the good rows of a file, all or none, with the scorecard as it is now. The same file on the same scorecard is one
 * import, however often it comes and however its lines end (`isNew` tells). Refuses as the preview does, a file without one
 * good row (`nothing`), and one that was imported and withdrawn (`withdrawn`).
 */
export function importScores(
  world: World,
  permit: Permit<'import-scores'>,
  file: ScoresFile,
): { ok: true; id: number; isNew: boolean } | NoPreview | Refused<'nothing' | 'withdrawn'> {
  return atomically(world, () => {
    const read = previewScores(world, permit, file)
    if (!read.ok) return read
    const { scorecard, contacts, leftOut, before } = read.preview
    if (before?.withdrawnAt) return { ok: false, reason: 'withdrawn' }
    if (before) return { ok: true, id: before.id, isNew: false }
    if (contacts.length === 0) return { ok: false, reason: 'nothing' }
    const id = insertImport(world.db, {
      scorecardId: scorecard.id,
      scorecardHash: pin(world, 'scorecard', scorecard.id, scorecard),
      fileHash: fingerprint(plainText(file.text)),
      fileName: file.fileName.slice(0, 200),
      kept: contacts.length,
      leftOut,
      byId: permit.actor.id,
      at: world.now(),
    })
    insertContacts(
      world.db,
      contacts.map((contact) => ({ importId: id, ...contact })),
    )
    return { ok: true, id, isNew: true }
  })
}
