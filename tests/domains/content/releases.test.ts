import { existsSync, readdirSync, readFileSync, renameSync, symlinkSync, unlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  caseOf,
  catalogue,
  competency,
  course,
  hasContent,
  lesson,
  quiz,
  source,
  term,
  title,
} from '~/domains/content/content.server'
import { publish } from '~/domains/content/publish.server'
import { releaseFile } from '~/domains/content/releases.server'
import { closeWorld, openWorld } from '~/platform/world.server'
import { cache, change, copySample, lesson as lessonFolder } from '~tests/content/sample'
import { type TestWorld, testWorld } from '~tests/world'

function sampleWorld(): TestWorld & { content: string } {
  const content = copySample()
  const world = testWorld({ CONTENT_DIR: content })
  // releases of its own: other tests write into the folder that worlds share
  unlinkSync(join(world.folder, 'content'))
  return { ...world, content }
}

async function publishOrFail(world: TestWorld) {
  const publication = await publish(world, { cache })
  if (!publication.ok) throw new Error(JSON.stringify(publication.faults))
  return publication
}

const releasesIn = (world: TestWorld) =>
  world.db.$client.prepare('select hash from content_release order by id').pluck().all() as string[]

describe('publishing', () => {
  it('puts sound content live, whole', async () => {
    const world = sampleWorld()
    const { release, isNew, holes } = await publishOrFail(world)
    expect(isNew).toBe(true)
    expect(catalogue(world).release).toBe(release)
    expect(catalogue(world).courses.map(({ id }) => id)).toEqual(['first-steps'])
    expect(JSON.parse(readFileSync(releaseFile(world.env, release), 'utf8'))).toEqual(catalogue(world))
    expect(holes.map(({ title, competency, level, missing }) => ({ title, competency, level, missing }))).toEqual([
      { title: 'customer-service-agent', competency: 'communication', level: 2, missing: ['taught'] },
    ])
  })

  it('lists courses along the ladder, from the lowest rung that each leads to, on one rung by their place', () => {
    const { courses, titles } = catalogue(testWorld())
    const rankOf = (id: string) => titles.find((title) => title.id === id)?.rank ?? Number.NaN
    const rungs = courses.map(({ towards }) => Math.min(...towards.map(rankOf)))
    expect(rungs).toEqual(rungs.toSorted((one, other) => one - other))
    expect(new Set(rungs).size).toBeGreaterThan(1)
    for (const rung of new Set(rungs)) {
      const places = courses.filter((_, index) => rungs[index] === rung).map(({ place = Number.NaN }) => place)
      expect(places).toEqual(places.toSorted((one, other) => one - other))
    }
  })

  it('makes no new release of what is live already', async () => {
    const world = sampleWorld()
    await publishOrFail(world)
    const before = releasesIn(world)
    expect((await publishOrFail(world)).isNew).toBe(false)
    expect(releasesIn(world)).toEqual(before)
  })

  it('goes back to an earlier content as a newer release', async () => {
    const world = sampleWorld()
    const first = await publishOrFail(world)
    change(world.content, 'sources.yaml', 'A book', 'The book')
    const second = await publishOrFail(world)
    change(world.content, 'sources.yaml', 'The book', 'A book')
    const third = await publishOrFail(world)
    expect(third.release).toBe(first.release)
    expect(second.release).not.toBe(first.release)
    expect(releasesIn(world).slice(-3)).toEqual([first.release, second.release, first.release])
    expect(catalogue(world).release).toBe(first.release)
  })

  it('leaves everything as it was when there is a fault', async () => {
    const world = sampleWorld()
    const { release } = await publishOrFail(world)
    const rows = releasesIn(world)
    const folder = join(releaseFile(world.env, release), '..')
    change(world.content, 'ladder/titles.yaml', 'level: 2, critical: true', 'level: 9, critical: true')
    const files = readdirSync(folder).length
    const publication = await publish(world, { cache })
    expect(publication.ok === false && publication.faults.map(({ file, line }) => `${file}:${line}`)).toEqual([
      'ladder/titles.yaml:13',
    ])
    expect(releasesIn(world)).toEqual(rows)
    expect(catalogue(world).release).toBe(release)
    expect(readdirSync(folder).length).toBe(files)
    expect(readdirSync(folder).filter((name) => name.endsWith('.draft'))).toEqual([])
  })

  it('writes a release again whose file was lost', async () => {
    const world = sampleWorld()
    const { release } = await publishOrFail(world)
    unlinkSync(releaseFile(world.env, release))
    expect(hasContent(world)).toBe(false)
    expect((await publishOrFail(world)).isNew).toBe(false)
    expect(hasContent(world)).toBe(true)
  })
})

describe('the live catalogue', () => {
  it('is the repository’s own content in a world that was just opened', () => {
    const world = testWorld()
    expect(hasContent(world)).toBe(true)
    expect(catalogue(world).titles.length).toBeGreaterThan(20)
  })

  it('is changed in a second process within a second of its clock', async () => {
    const world = sampleWorld()
    const first = await publishOrFail(world)
    const other = openWorld(world.env)
    let moment = new Date('2026-03-02T10:00:00Z')
    const second = { ...other, now: () => moment }
    expect(catalogue(second).release).toBe(first.release)
    change(world.content, 'sources.yaml', 'A book', 'The book')
    const next = await publishOrFail(world)
    expect(catalogue(world).release).toBe(next.release)
    moment = new Date('2026-03-02T10:00:00.999Z')
    expect(catalogue(second).release).toBe(first.release)
    moment = new Date('2026-03-02T10:00:01Z')
    expect(catalogue(second).release).toBe(next.release)
    expect(source(second, 'book-2001')?.title.en).toBe('The book')
    closeWorld(other)
  })

  it('stays what it was when the newest release cannot be read', async () => {
    const world = sampleWorld()
    const { release } = await publishOrFail(world)
    expect(catalogue(world).release).toBe(release)
    world.db.$client.prepare("insert into content_release (hash, at) values ('lost', 0)").run()
    world.at('2026-03-03T09:00Z')
    expect(catalogue(world).release).toBe(release)
    expect(hasContent(world)).toBe(false)
  })

  it('is refused with a way out when nothing was ever published', () => {
    const world = testWorld()
    world.db.$client.prepare('delete from content_release').run()
    expect(hasContent(world)).toBe(false)
    expect(() => catalogue(world)).toThrow('No content is live: run `npm run escalon -- content reload`')
  })

  it('is read from the folder beside the database', () => {
    const world = testWorld()
    const link = join(world.folder, 'content')
    renameSync(link, `${link}.away`)
    expect(hasContent(world)).toBe(false)
    symlinkSync(`${link}.away`, link)
    expect(existsSync(link) && hasContent(world)).toBe(true)
  })
})

describe('what is looked up', () => {
  it('is found by its id, and null when there is none', async () => {
    const world = sampleWorld()
    await publishOrFail(world)
    expect(course(world, 'first-steps')?.title.en).toBe('First steps')
    expect(lesson(world, 'first-steps', 'a-fair-rule')?.text.es.title).toBe('Una norma justa')
    expect(quiz(world, 'judgment')?.items.map(({ id }) => id)).toEqual(['one', 'two', 'three'])
    expect(caseOf(world, 'late-orders')?.title.es).toBe('Pedidos tarde')
    expect(title(world, 'team-lead')?.rank).toBe(2)
    expect(competency(world, 'coaching')?.levels).toHaveLength(5)
    expect(term(world, 'aht')?.short?.en).toBe('AHT')
    expect(source(world, 'S1')?.kind).toBe('article')
    const none = [course, quiz, caseOf, title, competency, term, source].map((find) => find(world, 'none'))
    expect([...none, lesson(world, 'first-steps', 'none'), lesson(world, 'a-fair-rule', 'first-steps')]).toEqual(
      Array(9).fill(null),
    )
    expect([title(world, '__proto__'), source(world, 'ours')]).toEqual([null, null])
  })
})

describe('what is compiled', () => {
  it('has sections, islands, minutes and words of each lesson', async () => {
    const world = sampleWorld()
    await publishOrFail(world)
    const text = lesson(world, 'first-steps', 'a-fair-rule')?.text
    expect(text?.en.sections).toEqual([
      { number: 1, title: 'The scene' },
      { number: 2, title: 'The idea' },
      { number: 3, title: 'On your next shift' },
    ])
    expect(text?.es.islands).toEqual(['Sorting', 'Conversation'])
    expect(text?.es.minutes).toBe(1)
    expect(text?.en.plain).toContain('Twenty calls wait in the queue. Nora decides.')
    expect(text?.en.plain).toContain('Watch the queue')
    expect(text?.en.plain).not.toContain('good-end')
  })

  it('has markdown as safe HTML, tables as figures, and answers computed', async () => {
    const world = sampleWorld()
    await publishOrFail(world)
    expect(course(world, 'first-steps')?.outcomeHtml.en).toBe(
      '<p>Afterwards you can <strong>agree</strong> a rule.</p>',
    )
    expect(quiz(world, 'judgment')?.purposeHtml.es).toBe('<p>Sirve para <strong>aprender</strong>.</p>')
    const work = caseOf(world, 'late-orders')
    expect(work?.brief.en).toBe('<h2 id="section-1">Where you are</h2>\n<p>You lead a team.</p>')
    expect(
      work?.documents.map((document) =>
        'table' in document ? document.table.rows[1] : 'html' in document && document.html.en,
      ),
    ).toEqual([
      '<ul>\n<li><strong>From:</strong> Rosa</li>\n</ul>\n<p>My order has not come.</p>',
      ['2026-03-02', 'south', 60, 24],
    ])
    expect(work?.tasks.map((task) => (task.kind === 'number' ? task.expected : task.promptHtml.en))).toEqual([
      20,
      '<p>Write to the customer.</p>',
    ])
  })

  it('gives a check a new name only when the check or what is taught changes', async () => {
    const world = sampleWorld()
    const nameNow = () => lesson(world, 'first-steps', 'a-fair-rule')?.checkHash
    await publishOrFail(world)
    const first = nameNow()
    change(world.content, `${lessonFolder}/lesson.yaml`, 'sources: [S1, book-2001]', 'sources: [book-2001, S1]')
    await publishOrFail(world)
    expect(nameNow()).toBe(first)
    change(world.content, `${lessonFolder}/lesson.yaml`, 'pass: 2', 'pass: 3')
    await publishOrFail(world)
    expect(nameNow()).not.toBe(first)
  })
})
