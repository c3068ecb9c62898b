import type { Locale } from '~/i18n/locale'
import { fingerprint, newSecret } from '~/platform/ids.server'
import type { World } from '~/platform/world.server'
import { expiryOf, type LetterKind } from './letter-rule'
import { deleteLettersBefore, insertLetter, type Letter, openLetter } from './letter-store.server'

type Draft = Pick<Letter, 'kind' | 'email' | 'locale'> &
  Partial<Pick<Letter, 'personId' | 'name' | 'role' | 'teamId' | 'sentBy'>>

const keptDays = 30

/** Writes a letter down and returns its link; the secret in it is nowhere else. */
export function issueLetter(world: World, draft: Draft): { id: string; link: string } {
  const now = world.now()
  const secret = newSecret()
  const id = fingerprint(secret)
  deleteLettersBefore(world.db, new Date(now.getTime() - keptDays * 86_400_000))
  insertLetter(world.db, { id, ...draft, createdAt: now, expiresAt: expiryOf(draft.kind, now) })
  return { id, link: linkOf(world, draft.kind, draft.locale, secret) }
}

/** On the site's own address: a Host header may be anybody's. */
function linkOf(world: World, kind: LetterKind, locale: Locale, secret: string): string {
  const base = `${world.env.origin}/${locale}`
  if (kind === 'invitation') return `${base}/invite/${secret}`
  if (kind === 'reset') return `${base}/reset?token=${secret}`
  return `${base}/confirm/${secret}`
}

/** The letter of this secret while its link works; null when it is unknown, used, withdrawn or too old. */
export function findLetter(world: World, secret: string, ...kinds: LetterKind[]): Letter | null {
  return openLetter(world.db, fingerprint(secret), kinds, world.now()) ?? null
}
