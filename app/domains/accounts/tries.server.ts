import { fingerprint } from '~/platform/ids.server'
import type { World } from '~/platform/world.server'
import { keptHours, type Limited, limits, minutesUntil, networkOf, waitUntil, windowStart } from './limits'
import { atomically } from './transaction.server'
import {
  countTriesFor,
  deleteTriesBefore,
  deleteTriesOf,
  deleteTry,
  insertTry,
  type Pair,
  triesSince,
} from './try-store.server'

export type { Pair } from './try-store.server'

export interface Wait {
  ok: false
  reason: 'wait'
  /** Whole minutes until another try is free. */
  minutes: number
}

/** The account as a hash (people type passwords into the wrong field), the address as its network. */
export function pairOf(kind: Limited, email: string, address: string): Pair {
  return { kind, account: fingerprint(email), address: networkOf(address) }
}

/**
 * Counts a try before it is known how it ends, so that a hundred sent together are not all free. Refuses, without
 * counting, while one must wait. The answer is the same whether the account exists.
 */
export function reserveTry(world: World, pair: Pair): { ok: true; id: number } | Wait {
  return atomically(world, () => {
    const now = world.now()
    const until = waitUntil(pair.kind, triesSince(world.db, pair, windowStart(pair.kind, now)), now)
    if (until) return { ok: false, reason: 'wait', minutes: minutesUntil(until, now) }
    deleteTriesBefore(world.db, new Date(now.getTime() - keptHours * 3_600_000))
    return { ok: true, id: insertTry(world.db, pair, now) }
  })
}

/** For a try that was never examined. */
export function releaseTry(world: World, id: number): void {
  deleteTry(world.db, id)
}

/** After a success the count of this account from this address starts anew. */
export function forgetTries(world: World, pair: Pair): void {
  deleteTriesOf(world.db, pair)
}

/**
 * Whether an account has been asked for from anywhere more often than one place may ask. It decides only whether one
 * more message is sent, never whether somebody may sign in.
 */
export function isFlooded(world: World, kind: Limited, email: string): boolean {
  return countTriesFor(world.db, kind, fingerprint(email), windowStart(kind, world.now())) > limits[kind].tries
}
