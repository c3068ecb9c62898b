import { hasPeople } from '~/domains/accounts/people.server'
import type { World } from '~/platform/world.server'
import { demoSignIns, seedDemo } from './demo/seed.server'

/** What a site needs before it listens: people. With the demo an empty database is filled; without, it says how to add the first. */
export async function prepareSite(world: World): Promise<void> {
  const { env } = world
  if (env.development) await watchWriting(world)
  if (env.demo === 'off') {
    if (!hasPeople(world)) say(howToBegin(env.origin))
    return
  }
  const started = Date.now()
  if (await seedDemo(world)) world.log.info({ ms: Date.now() - started }, 'demo organisation made')
  const lines = demoSignIns(world).map(
    ({ role, email, password }) => `  ${role.padEnd(8)} ${email.padEnd(32)} ${password}`,
  )
  say(`\n  Escalón (demo organisation)   ${env.origin}\n\n${lines.join('\n')}\n`)
}

/** Brings the compiler, which no site that serves loads. */
async function watchWriting(world: World): Promise<void> {
  const { watchContent } = await import('~/domains/content/watch.server')
  await watchContent(world)
}

function howToBegin(origin: string): string {
  return `\n  Escalón   ${origin}\n\n  Nobody has an account yet. Add the administrator:\n  npm run escalon -- user add --email you@example.org --name "Your Name" --role admin\n`
}

function say(text: string): void {
  process.stdout.write(`${text}\n`)
}
