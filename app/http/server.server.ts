import { createServer, type Server } from 'node:http'
import { outboxEmpty } from '~/domains/accounts/outbox.server'
import { readEnv } from '~/platform/env.server'
import { closeWorld, openWorld, type World } from '~/platform/world.server'
import { type Build, createHandler } from './handler.server'
import { startRounds } from './rounds.server'
import { sweepUploads } from './sweep.server'

/** What is under way when the process is asked to end has this long to finish. */
const patienceMilliseconds = 10_000

/** Opens the world, fills it if it is new, listens, and closes everything in order on SIGTERM and SIGINT. */
export async function serve(build: Build, prepare: (world: World) => Promise<void>): Promise<void> {
  const world = openWorld(readEnv())
  await prepare(world)
  await sweepUploads(world).catch((error: unknown) => world.log.error({ err: error }, 'could not sweep uploads'))
  const server = createServer(createHandler(world, build))
  const stopRounds = startRounds(world)
  server.keepAliveTimeout = 65_000
  server.once('error', (error) => {
    world.log.error({ err: error, port: world.env.port }, 'cannot listen')
    closeWorld(world)
    process.exit(1)
  })
  const host = world.env.demo === 'on' ? '127.0.0.1' : undefined
  server.listen(world.env.port, host, async () => {
    const address = server.address()
    const port = typeof address === 'object' && address ? address.port : world.env.port
    if (!build.dev) await warmUp(world, port)
    world.log.info({ port, origin: world.env.origin }, 'listening')
    process.send?.({ port })
  })
  // a terminal sends SIGINT to us and to npm, which passes on SIGTERM: the two together still end the process once
  let isEnding = false
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      stopRounds()
      if (!isEnding) void shutDown(server, world, build)
      isEnding = true
    })
  }
}

/** Public, and of a shape that most pages have: cards, headings, links. */
const ownPages = ['/es/ladder', '/es/courses']
const timesEach = 2

/**
 * The first page of a process reads the content, and the next few run through code that has not been compiled yet: each takes
 * several times what it takes later. The server asks for them, one after another, before a person does.
 */
async function warmUp(world: World, port: number): Promise<void> {
  try {
    for (let time = 0; time < timesEach; time += 1) {
      for (const page of ownPages) await (await fetch(`http://127.0.0.1:${port}${page}`)).arrayBuffer()
    }
  } catch (error) {
    world.log.warn({ err: error, port }, 'could not ask for a page of its own')
  }
}

async function shutDown(server: Server, world: World, build: Build): Promise<void> {
  world.log.info('finishing what is in flight')
  const isDone = await Promise.race([finish(server, world).then(() => true), patience().then(() => false)])
  if (!isDone) world.log.warn('cut off what took too long')
  server.closeAllConnections()
  await build.dev?.close()
  closeWorld(world)
  world.log.info('closed')
  // not left to what may still wait somewhere: a mail server that was cut off, a watcher of files
  process.exit(0)
}

/** Takes no new connection, answers what has begun, then posts the letters that are still to go out. */
async function finish(server: Server, world: World): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  // a connection kept alive becomes idle only once its last answer is out
  const sweep = setInterval(() => server.closeIdleConnections(), 50)
  await closed
  clearInterval(sweep)
  await outboxEmpty(world)
}

function patience(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, patienceMilliseconds).unref())
}
