import { spawnSync } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { migrateDatabase, openDatabase } from '~/platform/database.server'
import { openLog } from '~/platform/log.server'
import { keptLines } from './lines'

describe('the log', () => {
  it('writes one JSON line an event, with its level, its moment and its facts', () => {
    const lines: string[] = []
    openLog('info', { write: (line) => void lines.push(line) }).info({ person: 'x' }, 'two\nlines')
    expect(lines).toHaveLength(1)
    expect(lines[0]?.endsWith('}\n')).toBe(true)
    expect(lines[0]?.trimEnd()).not.toContain('\n')
    expect(JSON.parse(lines[0] ?? '')).toEqual({
      level: 30,
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
      person: 'x',
      msg: 'two\nlines',
    })
  })

  it.each([
    ['debug', ['debug', 'info', 'warn', 'error']],
    ['info', ['info', 'warn', 'error']],
    ['warn', ['warn', 'error']],
    ['error', ['error']],
    ['silent', []],
  ])('at %s writes %j', (level, written) => {
    const kept = keptLines()
    const log = openLog(level, kept)
    for (const each of ['debug', 'info', 'warn', 'error'] as const) log[each](each)
    expect(kept.events.map(({ msg }) => msg)).toEqual(written)
  })

  it('tells where an error came from', () => {
    const kept = keptLines()
    openLog('info', kept).error({ err: new TypeError('no such thing') }, 'failed')
    const { err } = kept.events[0] as { err: { type: string; message: string; stack: string } }
    expect(err).toMatchObject({ type: 'TypeError', message: 'no such thing' })
    expect(err.stack).toContain('log.test.ts')
  })

  it('does not tell what someone wrote when the database refuses it', () => {
    const kept = keptLines()
    const db = openDatabase(':memory:')
    migrateDatabase(db)
    try {
      const words = 'what Ana wrote in confidence'
      db.run(sql`insert into team_lead (team_id, person_id) values (${words}, ${words})`)
    } catch (err) {
      openLog('info', kept).error({ err }, 'failed')
    }
    db.$client.close()
    expect(kept.text()).toContain('FOREIGN KEY')
    expect(kept.text()).not.toContain('in confidence')
  })

  it('ends nothing where its disk is full', () => {
    const code = `import { openLog } from './app/platform/log.server.ts'
      const log = openLog('info')
      for (let line = 0; line < 3; line++) log.info('hello')
      setImmediate(() => { log.info('hello'); console.error('alive') })`
    const full = openSync('/dev/full', 'w')
    const { stderr, status } = spawnSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', code], {
      encoding: 'utf8',
      stdio: ['ignore', full, 'pipe'],
      timeout: 20_000,
    })
    closeSync(full)
    expect([stderr, status]).toEqual(['alive\n', 0])
  })

  it('goes to standard output', () => {
    const code = "import { openLog } from './app/platform/log.server.ts'; openLog('info').info('hello')"
    const { stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', code], {
      encoding: 'utf8',
    })
    expect(stderr).toBe('')
    expect(JSON.parse(stdout)).toMatchObject({ msg: 'hello', level: 30 })
  })
})
