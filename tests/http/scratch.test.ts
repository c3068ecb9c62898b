import { it } from 'vitest'
import { request } from 'node:http'
import { testSite } from '~tests/site'
import { testWorld, person } from '~tests/world'
import { writeFileSync, appendFileSync } from 'node:fs'
function raw(address: string, path: string, headers: Record<string,string> = {}, method='GET'): Promise<string> {
  const u = new URL(address)
  return new Promise((res) => {
    const r = request({host: u.hostname, port: u.port, path, method, headers}, (m) => {
      let b=''; m.on('data', c=>b+=c); m.on('end', ()=>res(`${m.statusCode} ${m.headers['content-type']} ${m.headers.location ?? ''} ${b.slice(0,80).replace(/\n/g,' ')}`))
    })
    r.on('error', e => res(String(e)))
    r.end()
  })
}
it('x', async () => {
  const world = testWorld()
  const site = await testSite(world)
  const out: string[] = []
  for (const p of ['/', '//evil', '/%', '/es/%E0%A4%A', '/es/%00', '/es/unknown', '/en/unknown','/es', '/fr', '/es/' + 'a'.repeat(9000), '/' + 'a'.repeat(17000), '/_root.data', '/es.data', '/es.data#x', '/es%2edata','/__manifest?p=/es', '/__manifest?version=x&p=%2Fes', '/\\evil', 'http://evil/x', '/assets/x', '/favicon.svg', '/es/?_data=routes%2F_index', '/?_data=routes/_index', '/healthz', '/readyz', '/healthz.data', '/es//evil', '/es/..', '/%2e%2e/', '/es/%2f', '/es/a b'])
    { try { out.push(p.slice(0,40) + ' -> ' + await raw(site.address, p)) } catch (e) { out.push(p.slice(0,40) + ' !! ' + e) } }
  for (const m of ['POST','PUT','OPTIONS','DELETE','TRACE']) out.push(m + ' /favicon.svg ' + await raw(site.address, '/favicon.svg', {}, m))
  out.push('range ' + await raw(site.address, '/favicon.svg', {Range: 'bytes=5-2'}))
  const css = (await (await site.get('/es/x')).text()).match(/\/assets\/[^"]*css/)![0]
  for (const p of ['/es/x', css, '/favicon.svg']) { const r = await site.get(p); out.push(p + ' ' + JSON.stringify([...r.headers])) }
  writeFileSync('/tmp/scratch.out', out.join('\n') + '\n' + JSON.stringify((console.warn as any).mock.calls) + JSON.stringify((console.error as any).mock.calls))
})
