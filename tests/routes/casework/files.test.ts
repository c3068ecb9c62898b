import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { connect } from 'node:net'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import type { Actor } from '~/domains/accounts/model'
import { createSession } from '~/domains/accounts/sessions.server'
import { saveDrafts } from '~/domains/casework/drafts.server'
import { handIn } from '~/domains/casework/submissions.server'
import { standingUploads } from '~/domains/casework/upload-store.server'
import { calibrated, fullTexts, released, workForm } from '~tests/domains/casework/samples'
import { added, beginWithFile, fileTask, inVault, pdf, sizeInVault } from '~tests/domains/casework/with-file'
import { bomb } from '~tests/domains/casework/zip'
import { answerTo, begin } from '~tests/http/wire'
import { testSite } from '~tests/site'
import { person, testWorld } from '~tests/world'
import { mainOf, placeOf, wordsIn } from './pages'

async function started() {
  const world = testWorld()
  const ana = person(world, { name: 'Ana Ríos' })
  const id = beginWithFile(world, ana)
  const site = await testSite(world)
  const work = `/es/submissions/${id}`
  const path = `${work}/files?task=${fileTask}`
  const headersOf = async (actor: Actor) => {
    const { secret } = await createSession(world, actor.id, 'test')
    return { Origin: world.env.origin, Cookie: `session=${secret}` }
  }
  /** The file form as a browser sends it. */
  const upload = async (bytes: Buffer | string, name: string, actor = ana, to = path) => {
    const form = new FormData()
    form.append('file', new File([typeof bytes === 'string' ? bytes : new Uint8Array(bytes)], name))
    return fetch(site.address + to, { method: 'POST', redirect: 'manual', headers: await headersOf(actor), body: form })
  }
  const files = () => standingUploads(world.db, id)
  return { world, site, ana, id, work, path, headersOf, upload, files }
}

async function handedIn(given: Awaited<ReturnType<typeof started>>, name = 'Hojas de Ana.pdf') {
  const { world, ana, id } = given
  saveDrafts(world, ana, id, workForm(fullTexts))
  await added(world, ana, id, name)
  handIn(world, ana, id)
  return `${given.work}/files/${given.files()[0]?.id}`
}

describe('the files of a task', () => {
  it('are reached from the work page by a button that saves what is typed', async () => {
    const { site, ana, work, path } = await started()
    const page = await mainOf(await site.get(work, ana))
    expect(page).toContain(`name="intent" value="files.${fileTask}"`)
    const fields = { client: 'abcdefgh1', sequence: '0', 'text.reply': 'A medias.', intent: `files.${fileTask}` }
    const sent = await site.post(work, fields, ana)
    expect([sent.status, placeOf(sent)]).toEqual([302, path])
    expect(await mainOf(await site.get(work, ana))).toContain('A medias.')
  })

  it('are added by a form, listed, and taken out again', async () => {
    const { site, ana, work, path, upload, files } = await started()
    const empty = await mainOf(await site.get(path, ana))
    expect(empty).toMatch(/<form method="post" enctype="multipart\/form-data"/i)
    expect(wordsIn(empty)).toContain('Todavía no hay ningún archivo.')
    const sent = await upload(pdf, 'hojas.pdf')
    expect([sent.status, placeOf(sent)]).toEqual([302, path])
    expect(sent.headers.get('set-cookie')).toContain('notice=file-added')
    expect(wordsIn(await mainOf(await site.get(work, ana)))).toContain('hojas.pdf PDF · 1 kB')
    const [file] = files()
    const removed = await site.post(path, { remove: file?.id ?? '' }, ana)
    expect([removed.status, placeOf(removed)]).toEqual([302, path])
    const words = wordsIn(await mainOf(await site.get(path, ana)))
    expect(words).toMatch(/Todavía no hay ningún archivo\..*Archivos que quitaste.*hojas\.pdf/)
  })

  it('say in both languages why one was not taken', async () => {
    const { ana, path, upload } = await started()
    const refused = await upload('MZ\u0000', 'x.pdf', ana, path.replace('/es/', '/en/'))
    expect(refused.status).toBe(422)
    const html = await mainOf(refused)
    expect(wordsIn(html)).toContain('it is none of these formats: PDF, Word (DOCX), Excel (XLSX), CSV, PNG, TXT.')
    expect(html).toMatch(/<input[^>]*id="file"[^>]*aria-invalid="true"/)
  })

  it('are closed when it is handed in', async () => {
    const given = await started()
    const { site, ana, work, path, upload } = given
    await handedIn(given)
    const page = await site.get(path, ana)
    expect([page.status, placeOf(page)]).toEqual([302, work])
    expect((await upload(pdf, 'tarde.pdf')).status).toBe(409)
    expect(inVault(given.world)).toHaveLength(1)
    expect(wordsIn(await mainOf(await site.get(work, ana)))).toContain('Hojas de Ana.pdf')
  })

  it('belong to one person, signed in, on this site', async () => {
    const { world, site, path, upload, headersOf, ana } = await started()
    for (const role of ['learner', 'trainer', 'admin'] as const) {
      const other = person(world, { role })
      expect((await upload(pdf, 'x.pdf', other)).status).toBe(404)
      expect((await site.get(path, other)).status).toBe(404)
    }
    const body = new FormData()
    body.append('file', new File(['%PDF-1.7'], 'x.pdf'))
    const guest = { Origin: world.env.origin }
    expect((await fetch(site.address + path, { method: 'POST', headers: guest, body })).status).toBe(401)
    const elsewhere = { ...(await headersOf(ana)), Origin: 'https://evil.example.org' }
    expect((await fetch(site.address + path, { method: 'POST', headers: elsewhere, body })).status).toBe(403)
    expect(inVault(world)).toEqual([])
  })
})

describe('what is not what it seems', () => {
  it.each([
    ['a renamed executable', Buffer.from('4d5a90000300000004000000ffff0000', 'hex'), 'informe.pdf'],
    ['an SVG with script', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>', 'plano.png'],
    ['a page', '<!doctype html><script>alert(1)</script>', 'notas.txt'],
    ['a zip bomb', bomb, 'informe.docx'],
    ['a file without anything in it', '', 'informe.pdf'],
  ])('%s is refused and not kept', async (_what, bytes, name) => {
    const { world, upload, files } = await started()
    expect((await upload(bytes, name)).status).toBe(422)
    expect([files(), inVault(world)]).toEqual([[], []])
  })

  it('a path in the name leads nowhere', async () => {
    const { world, upload, files } = await started()
    expect((await upload(pdf, '../../../escalon.db')).status).toBe(302)
    expect((await upload(pdf, '..\\..\\escalon.db')).status).toBe(302)
    expect(files().map(({ name }) => name)).toEqual(['escalon.pdf', 'escalon.pdf'])
    const ids = files().map((file) => file.id)
    expect(inVault(world)).toEqual(ids.sort())
  })

  it.each([
    ['no file chosen', '--b\r\nContent-Disposition: form-data; name="file"; filename=""\r\n\r\n\r\n--b--\r\n', 'Elige'],
    ['an end too soon', '--b\r\nContent-Disposition: form-data; name="file"; filename="x"\r\n\r\n%PDF', 'incompleto'],
    ['no form at all', 'x', 'incompleto'],
  ])('%s is told', async (_what, body, words) => {
    const { world, site, ana, path, headersOf } = await started()
    const headers = { ...(await headersOf(ana)), 'Content-Type': 'multipart/form-data; boundary=b' }
    const answer = await fetch(site.address + path, { method: 'POST', headers, body })
    expect(answer.status).toBe(422)
    expect(wordsIn(await mainOf(answer))).toContain(words)
    expect(inVault(world)).toEqual([])
  })
})

const patient = { timeout: 15_000, interval: 20 }

describe('what is too large', () => {
  const gigabyte = 1024 ** 3
  const form = 'multipart/form-data; boundary=b'
  const head = '--b\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-1.7'
  const chunk = (bytes: Buffer | string) =>
    Buffer.concat([Buffer.from(`${bytes.length.toString(16)}\r\n`), Buffer.from(bytes), Buffer.from('\r\n')])

  /** Sends a gigabyte on a bare connection, on to the end though the answer is there long before; `look` on the way. */
  async function flood(site: string, path: string, headers: Record<string, string>, look: () => void) {
    const { hostname, port, host } = new URL(site)
    const socket = connect(Number(port), hostname)
    const all = { ...headers, Host: host, 'Content-Type': form, 'Transfer-Encoding': 'chunked' }
    const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`)
    const heard = socket.setEncoding('utf8').toArray()
    socket.write(`POST ${path} HTTP/1.1\r\n${lines.join('')}\r\n`)
    socket.write(chunk(head))
    const piece = Buffer.alloc(1024 * 1024, 'x')
    const framed = chunk(piece)
    for (let bytes = 0; bytes < gigabyte; bytes += piece.length) {
      if (!socket.write(framed)) await once(socket, 'drain')
      look()
    }
    socket.end(Buffer.concat([chunk('\r\n--b--\r\n'), chunk('')]))
    return (await heard).join('')
  }

  it('a gigabyte is refused as it comes, takes no room in memory or on the disk, and nothing of it stays', async () => {
    const { world, site, ana, path, headersOf, files } = await started()
    let [memory, disk] = [0, 0]
    const before = process.memoryUsage().arrayBuffers
    const answer = await flood(site.address, path, await headersOf(ana), () => {
      memory = Math.max(memory, process.memoryUsage().arrayBuffers - before)
      for (const name of inVault(world)) disk = Math.max(disk, sizeInVault(world, name))
    })
    expect(answer).toMatch(/^HTTP\/1\.1 413 /)
    expect(answer).toContain('ocupa más de 1 MB.')
    expect(memory).toBeLessThan(gigabyte / 8)
    expect(disk).toBeLessThanOrEqual(1024 * 1024)
    expect([files(), inVault(world)]).toEqual([[], []])
    expect((await site.get(path, ana)).status).toBe(200)
  })

  it('is refused by its declared length, before it is sent', async () => {
    const { world, site, ana, path, headersOf } = await started()
    const headers = { ...(await headersOf(ana)), 'Content-Type': form, 'Content-Length': gigabyte }
    const sent = begin(site.address, path, { method: 'POST', headers })
    sent.flushHeaders()
    expect((await answerTo(sent)).status).toBe(413)
    sent.destroy()
    expect(inVault(world)).toEqual([])
  })

  it('is so by a byte', async () => {
    const { upload, files } = await started()
    const filled = (bytes: number) => Buffer.concat([pdf, Buffer.alloc(bytes - pdf.length, 'x')])
    expect((await upload(filled(1024 * 1024), 'justo.pdf')).status).toBe(302)
    expect((await upload(filled(1024 * 1024 + 1), 'más.pdf')).status).toBe(413)
    expect(files().map(({ name }) => name)).toEqual(['justo.pdf'])
  })

  it('leaves nothing either when its sender goes away', async () => {
    const { world, site, ana, path, headersOf } = await started()
    const headers = { ...(await headersOf(ana)), 'Content-Type': form, Expect: '100-continue' }
    const sent = begin(site.address, path, { method: 'POST', headers })
    sent.on('error', () => undefined)
    sent.flushHeaders()
    await once(sent, 'continue')
    sent.write(head)
    await vi.waitFor(() => expect(inVault(world)).toHaveLength(1), patient)
    sent.destroy()
    await vi.waitFor(() => expect(inVault(world)).toEqual([]), patient)
  })
})

describe('a file given out', () => {
  it('is a download that can do nothing here', async () => {
    const given = await started()
    const { site, ana } = given
    const answer = await site.get(await handedIn(given, 'Análisis «julio».pdf'), ana)
    expect(answer.status).toBe(200)
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(pdf.length),
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
      'content-disposition': `attachment; filename="Analisis _julio_.pdf"; filename*=UTF-8''An%C3%A1lisis%20%C2%ABjulio%C2%BB.pdf`,
    })
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(pdf)
  })

  it('is unknown to everybody who has nothing to do with it', async () => {
    const given = await started()
    const { world, site, work } = given
    const path = await handedIn(given)
    for (const role of ['learner', 'lead', 'admin'] as const) {
      expect((await site.get(path, person(world, { role }))).status).toBe(404)
    }
    const guest = await site.get(path)
    expect([guest.status, placeOf(guest)]).toEqual([302, `/es/login?next=${encodeURIComponent(path)}`])
    for (const other of ['unknown', '..%2Fescalon.db']) {
      expect((await site.get(`${work}/files/${other}`, given.ana)).status).toBe(404)
    }
  })

  it('goes to markers under a number, and under its name once released', async () => {
    const given = await started()
    const { world, site, id } = given
    const marta = calibrated(world, person(world, { role: 'trainer', name: 'Marta Gil' }))
    const path = await handedIn(given)
    const page = await mainOf(await site.get(`/es/marking/${id}`, marta))
    expect(page).toContain(path)
    expect(wordsIn(page)).toContain('archivo 1.pdf')
    expect(page).not.toContain('Hojas de Ana')
    const blind = (await site.get(path.replace('/es/', '/en/'), marta)).headers.get('content-disposition')
    expect(blind).toContain('filename="file 1.pdf"')
    expect(blind).not.toContain('Ana')
    released(world, marta, id)
    expect((await site.get(path, marta)).headers.get('content-disposition')).toContain('Hojas de Ana.pdf')
    expect(wordsIn(await mainOf(await site.get(`/es/submissions/${id}`, given.ana)))).toContain('Hojas de Ana.pdf')
  })

  it('that is no longer on the disk is a failure of ours, told as one', async () => {
    const given = await started()
    const path = await handedIn(given)
    rmSync(`${given.world.folder}/uploads`, { recursive: true })
    const answer = await given.site.get(path, given.ana)
    expect(answer.status).toBe(500)
    expect(answer.headers.get('content-disposition')).toBe(null)
  })
})

describe('a disk that is full', () => {
  const full = Object.assign(new Error('no space left on device'), { code: 'ENOSPC' })

  /** As every open file would say, until the test is over. */
  async function failing(what: 'appendFile' | 'sync') {
    const file = await open('package.json')
    const spy = vi.spyOn(Object.getPrototypeOf(file), what).mockRejectedValue(full)
    await file.close()
    onTestFinished(() => spy.mockRestore())
  }

  it.each(['appendFile', 'sync'] as const)(
    'fails at %s, is told as a failure of ours, and leaves nothing of it',
    async (what) => {
      const { world, upload, files } = await started()
      await upload(pdf, 'antes.pdf')
      await failing(what)
      expect((await upload(pdf, 'hojas.pdf')).status).toBe(503)
      expect(files().map(({ name }) => name)).toEqual(['antes.pdf'])
      expect(inVault(world)).toEqual(files().map((row) => row.id))
    },
  )
})
