import type { Actor, Role, Subject } from './model'

/** own: one's own records · team: also those of the teams one leads · all: everybody's. */
type Scope = 'own' | 'team' | 'all'

/** Who may do what, to whose records. An absent role may not do it at all (403); a record out of scope is unknown (404). */
export const permissions = {
  learn: { learner: 'own', lead: 'own', trainer: 'own', admin: 'own' },
  'read-progress': { learner: 'own', lead: 'team', trainer: 'all', admin: 'all' },
  endorse: { lead: 'team', trainer: 'all' },
  /** Confirms or declines what someone states of their work, schooling and languages. */
  confirm: { lead: 'team', trainer: 'all' },
  /** Takes a result out of every judgement, or puts it back. */
  withdraw: { lead: 'team', trainer: 'all' },
  /** Rates beside the person in a check-in. */
  'check-in': { lead: 'team', trainer: 'all' },
  /** Answers certificates handed in, revokes those of the house. */
  certify: { trainer: 'all' },
  'import-scores': { trainer: 'all' },
  assign: { trainer: 'all', admin: 'all' },
  mark: { trainer: 'all' },
  /** Calls panels, takes their keys. */
  'key-tests': { trainer: 'all' },
  'grant-time': { trainer: 'all' },
  'read-reports': { trainer: 'all', admin: 'all' },
  'set-title': { trainer: 'all', admin: 'all' },
  invite: { admin: 'all' },
  'manage-people': { admin: 'all' },
} as const satisfies Record<string, Partial<Record<Role, Scope>>>

export type Action = keyof typeof permissions

export type Denial = 'signed-out' | 'forbidden' | 'not-found'

const judging: ReadonlySet<Action> = new Set(['endorse', 'mark', 'confirm', 'withdraw', 'check-in', 'certify'])

declare const proof: unique symbol
/** Obtained from `permit` only; doors that write ask for it. `P` is what was permitted. */
export interface Permit<A extends Action> {
  readonly action: A
  readonly actor: Actor
  readonly subject: Subject | null
  readonly [proof]: true
}

export type Permission<A extends Action> = { ok: true; permit: Permit<A> } | { ok: false; reason: Denial }

/**
 * May `actor` do `action`, to the records of `subject`? Without a subject: may they do it to anybody at all?
 * Nobody may judge or confirm what is their own.
 */
export function permit<A extends Action>(
  actor: Actor | null,
  action: A,
  subject: Subject | null = null,
): Permission<A> {
  if (!actor) return { ok: false, reason: 'signed-out' }
  const scope = (permissions[action] as Partial<Record<Role, Scope>>)[actor.role]
  if (!scope) return { ok: false, reason: 'forbidden' }
  if (subject && !covers(scope, actor, subject)) return { ok: false, reason: 'not-found' }
  if (subject?.personId === actor.id && judging.has(action)) return { ok: false, reason: 'forbidden' }
  return { ok: true, permit: { action, actor, subject } as unknown as Permit<A> }
}

/** The widest scope that the actor's role has for the action; null when none. */
export function scopeOf(actor: Actor, action: Action): Scope | null {
  return (permissions[action] as Partial<Record<Role, Scope>>)[actor.role] ?? null
}

function covers(scope: Scope, actor: Actor, subject: Subject): boolean {
  if (scope === 'all' || subject.personId === actor.id) return true
  return scope === 'team' && subject.teamId !== null && actor.leads.includes(subject.teamId)
}

const grants: Record<Role, readonly Role[]> = {
  learner: [],
  lead: [],
  trainer: [],
  admin: ['learner', 'lead', 'trainer', 'admin'],
}

/** The roles that someone may hand out: accounts are the administrators' affair, as is the page where they are made. */
export function grantableRoles(actor: Pick<Actor, 'role'>): readonly Role[] {
  return grants[actor.role]
}
