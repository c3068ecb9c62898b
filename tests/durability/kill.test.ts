import { afterAll, describe, expect, it } from 'vitest'
import { permitFor } from '~/cli/demo/permit'
import { ensureBuilt } from '~/cli/ready.mjs'
import type { Actor } from '~/domains/accounts/model'
import { createSession } from '~/domains/accounts/sessions.server'
import { findAttempt } from '~/domains/assessment/attempts.server'
import type { FormItem } from '~/domains/assessment/model'
import { beginCase } from '~/domains/casework/submissions.server'
import { caseOf } from '~/domains/content/content.server'
import { readEnv } from '~/platform/env.server'
import { closeWorld, openWorld, type World } from '~/platform/world.server'
import { answerTo, fieldsTo } from '~tests/content/ten-answers'
import { addTenFormats, beginAt, twenty } from '~tests/content/ten-formats'
import { freshFolder, type RunningServer, startServer } from '~tests/server'
import { person } from '~tests/world'

/** A hundred saves while the server is killed again and again: what was acknowledged must be there after each restart. */
type Fields = Record<string, string | string[]>

ensureBuilt()
const { file, remove } = freshFolder()
afterAll(remove)

const saves = 100
/** Kills fall at random into the time that a save takes. */
const longestSaveMs = 12

describe('a SIGKILL in the middle of saving', { timeout: 240_000 }, () => {
  it('loses no acknowledged answer', async () => {
    const learner = await newLearner()
    const { id, items } = withWorld((world) => {
      addTenFormats(world)
      const attempt = beginAt(world, learner.actor, twenty)
      return { id: attempt.id, items: attempt.form.items }
    })
    const itemOf = (number: number) => items[number % items.length] as FormItem
    const acknowledged = await saveUnderKills(learner.cookie, `/es/attempts/${id}`, (number) => ({
      intent: 'answer',
      item: itemOf(number).id,
      client: 'killed-tab',
      sequence: String(number),
      replaces: '',
      ...fieldsTo(itemOf(number), Math.floor(number / items.length)),
    }))
    const kept = withWorld((world) =>
      numbers(world, 'select sequence as number from answer_step where client_id = ?', 'killed-tab'),
    )
    expect(acknowledged.filter((number) => !kept.has(number))).toEqual([])
    expect(acknowledged.length).toBe(saves)
    const last = withWorld((world) => findAttempt(world, learner.actor, id)?.steps)
    for (const number of acknowledged.slice(-items.length))
      expect(last?.get(itemOf(number).id)?.answer).toEqual(answerTo(itemOf(number), Math.floor(number / items.length)))
  })

  it('loses no acknowledged draft of a case', async () => {
    const learner = await newLearner()
    const { submission, task } = withWorld((world) => {
      const begun = beginCase(world, permitFor(learner.actor, 'learn'), 'customer-complaint-resolution')
      const first = caseOf(world, 'customer-complaint-resolution')?.tasks.find(({ kind }) => kind === 'text')
      if (!begun.ok || !first) throw new Error('the case cannot be begun')
      return { submission: begun.submissionId, task: first.id }
    })
    const acknowledged = await saveUnderKills(learner.cookie, `/es/submissions/${submission}`, (number) => ({
      intent: 'save',
      client: 'killedtab1',
      sequence: String(number),
      [`text.${task}`]: `Versión ${number} del texto`,
      [`replaces.${task}`]: '',
    }))
    const texts = withWorld(
      (world) =>
        new Set(
          (
            world.db.$client.prepare('select text from draft where submission_id = ?').all(submission) as {
              text: string
            }[]
          ).map(({ text }) => text),
        ),
    )
    expect(acknowledged.filter((number) => !texts.has(`Versión ${number} del texto`))).toEqual([])
    expect(acknowledged.length).toBe(saves)
  })
})

/** Sends each save until it is acknowledged, killing the server at moments spread over the run; tells which were. */
async function saveUnderKills(cookie: string, path: string, fields: (number: number) => Fields): Promise<number[]> {
  let server = await startServer(file)
  const acknowledged: number[] = []
  const kills = [12, 31, 58, 77, 94]
  for (let number = 1; number <= saves; number++) {
    const sent = send(server, cookie, path, fields(number))
    if (kills.includes(number)) {
      // The save is under way, more or less far: whether it was acknowledged is for the answer to say.
      const { child } = server
      setTimeout(() => child.kill('SIGKILL'), Math.random() * longestSaveMs)
      const saved = await sent
      await server.stop('SIGKILL')
      server = await startServer(file, { PORT: String(server.port) })
      if (saved) acknowledged.push(number)
      else number--
      kills.splice(kills.indexOf(number + (saved ? 0 : 1)), 1)
    } else if (await sent) acknowledged.push(number)
  }
  await server.stop('SIGKILL')
  return acknowledged
}

async function send({ port, origin }: RunningServer, cookie: string, path: string, fields: Fields): Promise<boolean> {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
      method: 'POST',
      body: new URLSearchParams(
        Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one) => [name, one])),
      ),
      headers: { Cookie: cookie, Origin: origin, Accept: 'application/json' },
    })
    return answer.status === 200 && ((await answer.json()) as { ok: boolean }).ok
  } catch {
    return false
  }
}

function withWorld<T>(act: (world: World) => T): T {
  const world = openWorld(readEnv({ NODE_ENV: 'test', DATABASE_FILE: file, LOG_LEVEL: 'silent' }))
  try {
    return act(world)
  } finally {
    closeWorld(world)
  }
}

function numbers(world: World, query: string, client: string): Set<number> {
  return new Set((world.db.$client.prepare(query).all(client) as { number: number }[]).map(({ number }) => number))
}

async function newLearner(): Promise<{ actor: Actor; cookie: string }> {
  const world = openWorld(readEnv({ NODE_ENV: 'test', DATABASE_FILE: file, LOG_LEVEL: 'silent' }))
  const actor = person(world)
  const { secret } = await createSession(world, actor.id, 'test')
  closeWorld(world)
  return { actor, cookie: `session=${secret}` }
}
