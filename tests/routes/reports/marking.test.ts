import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { agreementAnswer } from '~/cli/agreement-answer'
import { answerOf, escalonHere } from '~tests/cli/command-line'
import { manyReadTwice, readBy } from '~tests/domains/casework/read-twice'
import { caseId, handedIn } from '~tests/domains/casework/samples'
import { mainOf, wordsIn } from '~tests/routes/casework/pages'
import { testSite } from '~tests/site'
import { person, testWorld } from '~tests/world'

type Answer = Omit<ReturnType<typeof agreementAnswer>, 'severity'> & { severity: Record<string, number | null> }

const path = `/en/reports/marking/${caseId}`

async function desk(names: readonly string[] = ['Ana Ríos', '=SUM(A1)', 'Bea Sanz']) {
  const world = testWorld()
  const markers = names.map((name) => person(world, { role: 'trainer', name }))
  const site = await testSite(world)
  const reader = person(world, { role: 'admin' })
  const page = async () => wordsIn(await mainOf(await site.get(path, reader)))
  /** What the command makes of a file of the page. */
  const command = async (query: string): Promise<Answer> => {
    const file = await site.get(`${path}?format=csv${query}`, reader)
    expect(file.headers.get('content-type')).toContain('text/csv')
    writeFileSync(join(world.folder, 'marks.csv'), Buffer.from(await file.arrayBuffer()))
    const words = ['agreement', 'marks.csv', '--id', 'submission', '--ignore', 'criterion']
    return answerOf<Answer>(await escalonHere(words, world.folder))
  }
  return { world, site, markers, reader, page, command }
}

const two = (value: number | null | undefined) => (value ?? Number.NaN).toFixed(2).replace('-', '−')
const percent = (value: number | null | undefined) => `${Math.round((value ?? Number.NaN) * 100)}%`

describe('how evenly a case is marked', () => {
  it('says what to do while nothing is read, and knows no other case', async () => {
    const { site, reader } = await desk()
    const words = wordsIn(await mainOf(await site.get('/en/reports/marking', reader)))
    expect(words).toContain('Nothing has been marked yet')
    expect((await site.get(path, reader)).status).toBe(404)
    expect((await site.get('/en/reports/marking/other', reader)).status).toBe(404)
  })

  it('shows the very figures that the command gives for its files, and for those of each marker', async () => {
    const { world, markers, page, command } = await desk()
    manyReadTwice(world, markers, 40)
    const words = (await page()).replaceAll('-', '−')
    const all = await command('')
    expect(all).toMatchObject({ scripts: 200, markers: 3 })
    for (const told of [
      `Exact agreement ${percent(all.exact)}`,
      `Within one level ${percent(all.adjacent)}`,
      `Weighted kappa (quadratic) ${two(all.kappa.quadratic)}`,
      `Krippendorff's alpha (ordinal) ${two(all.krippendorff.ordinal)}`,
      'ICC(2,1) cannot be computed',
      `ICC(1,1) ${two((await command('&by=reading')).icc.icc1)}`,
    ])
      expect(words).toContain(told)
    expect(all.icc.icc2).toBeNull()
    const reply = await command('&criterion=reply')
    expect(reply.scripts).toBe(40)
    const figures = [percent(reply.exact), percent(reply.adjacent), two(reply.kappa.quadratic)].join(' ')
    expect(words).toContain(`40 ${figures}`)
    expect(words).not.toContain('Not enough data: 40')
    for (const { id, name } of markers) {
      const { severity } = await command(`&marker=${id}`)
      const [own] = Object.entries(severity).filter(([column]) => column !== 'other')
      expect(own?.[0]).toBe(name === '=SUM(A1)' ? "'=SUM(A1)" : name)
      expect(words).toMatch(new RegExp(`${name.replace(/[=()]/g, '\\$&')} \\d+ ${two(own?.[1])} `))
    }
  })

  it('with two markers gives all of it from one file, ICC(2,1) and severity too', async () => {
    const { world, markers, page, command } = await desk(['Ana', 'Ana'])
    manyReadTwice(world, markers, 31)
    const [words, all] = [(await page()).replaceAll('-', '−'), await command('')]
    expect(words).toContain(`ICC(2,1) ${two(all.icc.icc2)}`)
    expect(Object.keys(all.severity)).toEqual(['Ana', 'Ana (2)'])
    for (const [name, severity] of Object.entries(all.severity)) expect(words).toContain(`${name} 31 ${two(severity)}`)
  })

  it('says how few there are, and counts what hung on the reader', async () => {
    const { world, markers, page } = await desk()
    const [one, other] = markers
    if (!one || !other) throw new Error('no markers')
    readBy(world, handedIn(world, person(world)), [
      { marker: one, levels: [1, 3, 3, 3, 3] },
      { marker: other, levels: [3, 3, 3, 3, 3] },
    ])
    const words = await page()
    expect(words).toContain('Not enough data: 1 submission was read by two people')
    expect(words).toContain('In 1 of 1, the two readings were more than one level apart')
    expect(words).toContain('In 1 of 1, one person would pass it')
    expect(words).toContain('not enough data: 1 of 30')
  })

  it('draws each marker month by month, with a table', async () => {
    const { world, site, markers, reader } = await desk()
    manyReadTwice(world, markers, 12)
    const html = await mainOf(await site.get(path, reader))
    expect(html.match(/<svg role="img"/g)).toHaveLength(3)
    expect(wordsIn(html)).toMatch(/Month Ana Ríos|Month .*Ana Ríos/)
    expect(wordsIn(html)).toContain('Jan 2026')
  })

  it('knows no file of another criterion or marker', async () => {
    const { world, site, markers, reader } = await desk()
    manyReadTwice(world, markers, 3)
    for (const query of ['criterion=other', `marker=${reader.id}`])
      expect((await site.get(`${path}?format=csv&${query}`, reader)).status).toBe(404)
  })
})
