import { hash, verify } from '@node-rs/argon2'
import { normalisedPassword } from './password-rule'
import { type Queued, workQueue } from './work-queue'

/** argon2id (the package's default kind) with 19 MiB, two passes, one lane: OWASP's least. */
const cost = { memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 }

/** Hash of a password that nobody knows: who has no password is checked against it, so that the answer takes as long. */
const nobodys = '$argon2id$v=19$m=19456,t=2,p=1$gqghjwkzCQ7Gd32jLOw6YQ$M7D3DzXjENAGT5ocwIsTYfMAZu8j8IRKapH8VdtN+Io'

/**
 * One at a time: each takes about 10 ms of a whole core and 19 MiB, and a flood of sign-ins must not starve pages.
 * Fifty more wait, about half a second; beyond that people are asked to try again in a moment.
 */
const queue = workQueue({ atOnce: 1, waiting: 50 })

/** Whether a password brought now would be turned away: asked first, a flood costs nothing but its refusal. */
export function arePasswordsBusy(): boolean {
  return queue.isFull()
}

/** Refuses with `busy` when too many wait. */
export function hashPassword(password: string): Promise<Queued<string>> {
  return queue.run(() => hash(normalisedPassword(password), cost))
}

/** False, after the same work, when there is no hash to check against. Refuses with `busy` when too many wait. */
export function verifyPassword(passwordHash: string | null, password: string): Promise<Queued<boolean>> {
  return queue.run(async () => {
    const matches = await verify(passwordHash ?? nobodys, normalisedPassword(password))
    return passwordHash !== null && matches
  })
}
