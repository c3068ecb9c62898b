import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { seedDemo } from '~/cli/demo/seed.server'
import { catalogue } from '~/domains/content/content.server'
import { levelsHeld } from '~/domains/ladder/levels-held'
import { ruleOf } from '~/domains/ladder/readiness'
import { stampsOf } from '~/domains/reporting/evidence-stamp-store.server'
import { levelsOfPeople } from '~/domains/reporting/levels.server'
import { piecesOfPeople } from '~/domains/reporting/pieces.server'
import { people } from '~drizzle/accounts'
import { person, testWorld } from '~tests/world'

/** One write to each thing that pieces of evidence are derived from; `$new` is somebody without any. */
const writes = [
  "update check_result set person_id = '$new' where id = (select max(id) from check_result)",
  'update attempt set finished_at = null where id = (select attempt_id from score order by id desc limit 1)',
  'update score set id = id + 1000 where id = (select max(id) from score)',
  'update submission set released_at = null where id = (select max(id) from submission where released_at > 0)',
  'delete from outcome where id = (select max(id) from outcome)',
  "update endorsement set person_id = '$new' where id = (select max(id) from endorsement)",
  `insert into withdrawal (person_id, result, act, reason, by_id, at)
    select person_id, id, 'withdraw', 'Not seen', by_id, at from endorsement order by id limit 1`,
  `insert into outside_certificate (id, person_id, name, issuer, about, issued_at, handed_in_at, client_id)
    select 'made', person_id, 'COPC', 'COPC', 'quality', at, at, 'made' from endorsement order by id limit 1`,
  "update outside_certificate set answer = 'confirmed' where id = 'made'",
  'update scorecard_import set withdrawn_at = 1 where withdrawn_at is null',
]

describe('the levels of many people', () => {
  it('are asked anew after every write that they rest on, as time passes, and by another rule', async () => {
    const world = testWorld()
    await seedDemo(world)
    const newcomer = person(world)
    const ids = world.db.select({ id: people.id }).from(people).all()
    const everybody = ids.map(({ id }) => id)
    const live = catalogue(world)
    const isRight = (title = live.titles[0] ?? null) => {
      const pieces = piecesOfPeople(world, everybody)
      const rule = ruleOf(live.readiness, title ?? {})
      const anew = everybody.map((id) => [id, levelsHeld(pieces.get(id) ?? [], rule, world.now()).levels])
      expect(levelsOfPeople(world, everybody, { live, title })).toEqual(new Map(anew as Array<[string, never]>))
    }
    world.db.$client.pragma('foreign_keys = off')
    isRight()
    for (const write of writes) {
      const before = stampsOf(world.db, everybody)
      const { changes } = world.db.run(sql.raw(write.replace('$new', newcomer.id)))
      expect([write, changes]).toEqual([write, expect.toSatisfy((many: number) => many > 0)])
      expect([write, stampsOf(world.db, everybody)]).not.toEqual([write, before])
      isRight()
    }
    isRight(live.titles.find(({ readiness }) => readiness))
    for (const months of [8, 16, 24, 32]) {
      world.at(new Date(Date.UTC(2026, 2 + months, 2)))
      isRight()
    }
    world.at('2026-03-02T09:00:00Z')
    isRight()
  })
})
