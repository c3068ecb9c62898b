import { expect, signInAs, test } from './fixtures'

const course = '/es/courses/from-colleague-to-team-lead'

/** Bytes over the wire of a first visit, as the browser counts them, and the number of requests. */
async function weighed(page: import('@playwright/test').Page, path: string) {
  const client = await page.context().newCDPSession(page)
  await client.send('Network.enable')
  let bytes = 0
  let requests = 0
  const scripts: string[] = []
  client.on('Network.requestWillBeSent', ({ type, request }) => {
    requests++
    if (type === 'Script') scripts.push(request.url)
  })
  client.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength
  })
  await page.goto(path, { waitUntil: 'networkidle' })
  return { kilobytes: bytes / 1000, requests, scripts }
}

test('a first visit of a lesson without islands is light', async ({ page, stage, context, request }) => {
  await signInAs(context, stage, await stage.add({}))
  const { kilobytes, requests, scripts } = await weighed(page, `${course}/yesterday-a-colleague`)
  expect(kilobytes).toBeLessThanOrEqual(60)
  expect(requests).toBeLessThanOrEqual(8)
  expect(scripts).toHaveLength(1)
  const script = await request.get(scripts[0] ?? '', { headers: { 'Accept-Encoding': 'identity' } })
  expect((await script.body()).length).toBeLessThanOrEqual(3000)
})

test('a lesson with islands is lighter than a hydrated page may be', async ({ page, stage, context }) => {
  await signInAs(context, stage, await stage.add({}))
  const { kilobytes } = await weighed(page, `${course}/running-the-shift`)
  expect(kilobytes).toBeLessThanOrEqual(160)
})
