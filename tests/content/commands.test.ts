import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { contentCommand } from '~/cli/content'
import { catalogue } from '~/domains/content/content.server'
import { chooseTarget } from '~/domains/ladder/targets.server'
import { permitted } from '~tests/domains/ladder/people'
import { person, testWorld } from '~tests/world'
import { change, copySample } from './sample'

/** Runs a command on a copy of the sample; what it printed and its exit code. */
async function runner() {
  const content = copySample()
  const world = testWorld({ CONTENT_DIR: content })
  const run = async (...words: string[]) => {
    const out = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
    const err = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    try {
      const code = await contentCommand.run(words, world.env)
      const printed = [...out.mock.calls, ...err.mock.calls].map(([text]) => String(text)).join('')
      return { code, printed, lines: printed.trimEnd().split('\n') }
    } finally {
      out.mockRestore()
      err.mockRestore()
    }
  }
  return { world, content, run }
}

describe('content check', () => {
  it('ends with 0 when there is no fault, whatever the holes', async () => {
    const { run } = await runner()
    const { code, lines } = await run('check')
    expect([code, lines.at(-1)]).toEqual([0, 'Content is sound: no faults, 1 hole, 4 remarks.'])
  })

  it('ends with 1 and tells file, line, fault and mend', async () => {
    const { run, content } = await runner()
    change(content, 'quizzes/judgment.yaml', 'minutes: 10', 'minutes: ten')
    const { code, printed } = await run('check')
    expect(code).toBe(1)
    expect(printed).toContain(
      'quizzes/judgment.yaml\n  line 6: judgment › minutes is “ten” where a number is wanted\n    mend: write a number\n',
    )
  })
})

describe('content reload', () => {
  it('puts content live, and says when it was so already', async () => {
    const { run, world } = await runner()
    const { code, printed } = await run('reload')
    world.at('2026-03-02T09:00:02Z')
    const name = catalogue(world).release.slice(0, 8)
    expect([code, printed]).toEqual([0, `Release ${name} is live.\n`])
    expect((await run('reload')).printed).toBe(`Nothing has changed: release ${name} stays live.\n`)
    expect((await run('reload', '--quiet')).printed).toBe('')
  })

  it('changes nothing when there is a fault, and tells it even when quiet', async () => {
    const { run, world, content } = await runner()
    const before = catalogue(world).release
    change(content, 'quizzes/judgment.yaml', 'minutes: 10', 'minutes: ten')
    const { code, lines, printed } = await run('reload', '--quiet')
    expect(code).toBe(1)
    expect(printed).toContain('quizzes/judgment.yaml\n  line 6: ')
    expect(lines.at(-1)).toBe('Nothing was changed: the content that was live stays live.')
    world.at('2026-03-02T09:00:02Z')
    expect(catalogue(world).release).toBe(before)
  })
})

describe('content preview', () => {
  it('says that nobody is judged otherwise, and changes nothing', async () => {
    const { run, world } = await runner()
    await run('reload')
    const before = catalogue(world).release
    const { code, printed } = await run('preview')
    expect([code, printed]).toEqual([0, 'Nobody’s readiness is judged otherwise.\n'])
    expect(catalogue(world).release).toBe(before)
  })

  it('tells each title that is judged otherwise, as does putting it live', async () => {
    const { run, content, world } = await runner()
    await run('reload')
    world.at('2026-03-02T09:00:02Z')
    chooseTarget(world, permitted(person(world), 'learn'), 'team-lead')
    change(content, 'ladder/readiness.yaml', 'pointsToHold: 6', 'pointsToHold: 5')
    const told = /^team-lead is judged otherwise: of 1 who work towards it 0 are ready now, 0 would be\.\n/
    expect((await run('preview')).printed).toMatch(told)
    const { printed } = await run('reload')
    expect(printed).toMatch(told)
    expect(printed).toMatch(/Release [0-9a-f]{8} is live\.\n$/)
  })
})

it('is refused when it is called wrongly', async () => {
  const { run } = await runner()
  await expect(run('prune')).rejects.toMatchObject({ exitCode: 2, message: 'unknown command: content prune' })
  await expect(run('check', '--all')).rejects.toMatchObject({
    exitCode: 2,
    message: 'content check does not know --all',
  })
  await expect(run()).rejects.toMatchObject({ exitCode: 2 })
})

it('leaves the compiler out of what serves', () => {
  const serving = ['content', 'rendering', 'search', 'watch', 'releases', 'store'].map((name) => {
    return readFileSync(join('app/domains/content', `${name}.server.ts`), 'utf8')
  })
  const imported = serving.flatMap((text) =>
    [...text.matchAll(/^import .*? from '([^']+)'/gms)].map(([, path]) => path ?? ''),
  )
  expect(imported.length).toBeGreaterThan(10)
  expect(imported.filter((path) => /publish|compile|check\.server|assemble|^mdx-bundler$|esbuild/.test(path))).toEqual(
    [],
  )
})
