import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { expect, it, onTestFinished } from 'vitest'
import { staticFiles } from '~/http/assets.server'
import { ask } from './wire'

/** A server of the files that stand in a folder of the test's own, which can then be built anew under it. */
async function serving() {
  const folder = mkdtempSync(join(tmpdir(), 'escalon-'))
  const site = join(folder, 'build/site/assets')
  mkdirSync(site, { recursive: true })
  mkdirSync(join(folder, 'public'))
  writeFileSync(join(folder, 'public/favicon.svg'), '<svg/>')
  writeFileSync(join(site, 'page-1.js'), 'const page = 1')
  writeFileSync(join(site, 'page-1.js.br'), brotliCompressSync('const page = 1'))
  writeFileSync(join(site, 'page-1.js.gz'), gzipSync('const page = 1'))
  const before = process.cwd()
  process.chdir(folder)
  const fileAt = staticFiles(undefined)
  process.chdir(before)
  const server = createServer((req, res) => {
    const none = () => res.writeHead(404).end('no page')
    const file = fileAt(req)
    if (file) file(req, res, none)
    else none()
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  onTestFinished(() => {
    server.close()
    rmSync(folder, { recursive: true })
  })
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return { site, get: (path: string, coding = '') => ask(address, path, { headers: { 'Accept-Encoding': coding } }) }
}

it('a build made anew under a running server takes away none of the files that its pages name', async () => {
  const { site, get } = await serving()
  rmSync(site, { recursive: true })
  for (const coding of ['br', 'gzip', 'identity']) {
    const answer = await get('/assets/page-1.js', coding)
    const { 'content-encoding': encoding = 'identity', 'content-type': type } = answer.headers
    expect([answer.status, encoding, type]).toEqual([200, coding, 'text/javascript'])
  }
  expect((await get('/assets/page-1.js')).text).toBe('const page = 1')
})

it('what was never there has no file, and neither has what lies beside the folder', async () => {
  const { get } = await serving()
  for (const path of ['/assets/page-2.js', '/assets/', '/assets/../../public/favicon.svg', '/assets/%2e%2e/x'])
    expect([path, (await get(path)).status]).toEqual([path, 404])
  expect((await get('/favicon.svg?v=2')).text).toBe('<svg/>')
})
