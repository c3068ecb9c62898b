import { type Adapter, type DatabaseSession, type DatabaseUser, Lucia, TimeSpan } from 'lucia'
import { writeIfPossible } from '~/platform/database.server'
import { fingerprint, newId, newSecret } from '~/platform/ids.server'
import type { World } from '~/platform/world.server'
import { recordAct } from './audit.server'
import type { Actor } from './model'
import {
  deleteExpiredSessions,
  deleteSession,
  deleteSessionByPublicId,
  deleteSessionsOf,
  extendSession,
  insertSession,
  sessionsOf,
  sessionWithPerson,
} from './session-store.server'

interface SessionFacts {
  publicId: string
  createdAt: Date
  userAgent: string
}
type ActorFacts = Omit<Actor, 'id' | 'sessionId'>

declare module 'lucia' {
  interface Register {
    Lucia: Lucia<SessionFacts, ActorFacts>
    DatabaseSessionAttributes: SessionFacts
    DatabaseUserAttributes: ActorFacts
  }
}

/** Thirty days from the last use: Lucia extends a session once half of them have passed. */
export const sessionDays = 30

/** A session as its owner sees it in their settings. */
export interface SessionView extends SessionFacts {
  expiresAt: Date
  isThisOne: boolean
}

const made = new WeakMap<World, Lucia<SessionFacts, ActorFacts>>()

function luciaOf(world: World): Lucia<SessionFacts, ActorFacts> {
  const lucia =
    made.get(world) ??
    new Lucia(adapterOf(world), {
      sessionExpiresIn: new TimeSpan(sessionDays, 'd'),
      getSessionAttributes: (facts) => facts,
      getUserAttributes: (facts) => facts,
    })
  made.set(world, lucia)
  return lucia
}

/**
 * Lucia over our tables. It is handed the secret of the cookie wherever it says "session id"; on disk lies the hash.
 * Session and person come in one query. Lucia asks the machine's clock, so times are moved between that and the world's.
 */
function adapterOf(world: World): Adapter {
  const ahead = () => Date.now() - world.now().getTime()
  const toLucia = (at: Date) => new Date(at.getTime() + ahead())
  const fromLucia = (at: Date) => new Date(at.getTime() - ahead())
  return {
    async getSessionAndUser(secret) {
      const row = sessionWithPerson(world.db, fingerprint(secret))
      if (!row) return [null, null]
      return [sessionOf(secret, { ...row, expiresAt: toLucia(row.expiresAt) }), row.leftAt ? null : userOf(row)]
    },
    async getUserSessions(personId) {
      const rows = sessionsOf(world.db, personId, world.now())
      return rows.map((row) => sessionOf(row.publicId, { ...row, expiresAt: toLucia(row.expiresAt) }))
    },
    async setSession({ id: secret, userId, expiresAt, attributes }) {
      const id = fingerprint(secret)
      insertSession(world.db, { id, personId: userId, expiresAt: fromLucia(expiresAt), ...attributes })
    },
    async updateSessionExpiration(secret, expiresAt) {
      writeIfPossible(() => extendSession(world.db, fingerprint(secret), fromLucia(expiresAt)))
    },
    async deleteSession(secret) {
      deleteSession(world.db, fingerprint(secret))
    },
    async deleteUserSessions(personId) {
      deleteSessionsOf(world.db, personId)
    },
    async deleteExpiredSessions() {
      deleteExpiredSessions(world.db, world.now())
    },
  }
}

function sessionOf(id: string, row: SessionFacts & { personId: string; expiresAt: Date }): DatabaseSession {
  const { personId, publicId, createdAt, expiresAt, userAgent } = row
  return { id, userId: personId, expiresAt, attributes: { publicId, createdAt, userAgent } }
}

function userOf(row: NonNullable<ReturnType<typeof sessionWithPerson>>): DatabaseUser {
  const { personId, name, email, role, locale, zone, teamId, isDemo } = row
  const leads = JSON.parse(row.leads) as string[]
  return { id: personId, attributes: { name, email, role, locale, zone, teamId, isDemo, leads } }
}

/** A new session; the secret goes into the cookie and is kept nowhere else. Call it after the commit, never within. */
export async function createSession(world: World, personId: string, userAgent: string) {
  const lucia = luciaOf(world)
  await lucia.deleteExpiredSessions()
  const facts = { publicId: newId(world.now()), createdAt: world.now(), userAgent: userAgent.slice(0, 200) }
  const session = await lucia.createSession(personId, facts, { sessionId: newSecret() })
  return { secret: session.id, publicId: session.publicId }
}

/** Who comes with this secret. `renewed`: its thirty days began anew, so the cookie should be sent again. */
export async function validateSession(
  world: World,
  secret: string,
): Promise<{ actor: Actor; renewed: boolean } | null> {
  const { user, session } = await luciaOf(world).validateSession(secret)
  if (!user) return null
  return { actor: { ...user, sessionId: session.publicId }, renewed: session.fresh }
}

/** Signs out: the session of this secret is gone, if there was one. */
export async function endSession(world: World, secret: string): Promise<void> {
  await luciaOf(world).invalidateSession(secret)
}

/** The actor's own sessions, newest first. */
export async function listSessions(world: World, actor: Actor): Promise<SessionView[]> {
  const rows = await luciaOf(world).getUserSessions(actor.id)
  return rows.map(({ publicId, createdAt, userAgent, expiresAt }) => {
    return { publicId, createdAt, userAgent, expiresAt, isThisOne: publicId === actor.sessionId }
  })
}

/** Ends one of the actor's own sessions; somebody else's, or one that has ended, is unknown. */
export function revokeSession(
  world: World,
  actor: Actor,
  publicId: string,
): { ok: true } | { ok: false; reason: 'not-found' } {
  if (deleteSessionByPublicId(world.db, actor.id, publicId) === 0) return { ok: false, reason: 'not-found' }
  recordAct(world, { actorId: actor.id, action: 'session-ended', personId: actor.id })
  return { ok: true }
}

/** Ends all of the actor's sessions but this one; how many there were. */
export function endOtherSessions(world: World, actor: Actor): number {
  const ended = deleteSessionsOf(world.db, actor.id, actor.sessionId)
  if (ended > 0) recordAct(world, { actorId: actor.id, action: 'session-ended', personId: actor.id, detail: { ended } })
  return ended
}

/** Ends every session of someone: after a reset, or when they leave. */
export function endAllSessions(world: World, personId: string): number {
  return deleteSessionsOf(world.db, personId)
}
