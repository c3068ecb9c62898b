import type { Role } from '~/domains/accounts/model'
import { test } from './fixtures'
import { type Stop, sendWrong, stateLocales, sweep } from './sweep'

/** An organisation on its first day: nobody has done anything, and anybody may ask for an account. */

test.use({ signup: 'open' })
test.describe.configure({ mode: 'parallel', timeout: 600_000 })

const own = ['', '/me', '/me/evidence', '/me/evidence?kind=case', '/me/settings', '/titles/team-lead']

const pages: Record<Role, readonly string[]> = {
  learner: own,
  lead: ['', '/team', '/team/assignments'],
  trainer: [
    '',
    '/team',
    '/team?q=zzzz',
    '/team/assignments',
    '/team/assignments?new=1',
    '/marking',
    '/marking?state=released',
  ],
  admin: ['', '/admin/people', '/admin/people?q=zzzz'],
}

const signup: Stop[] = [
  ['/signup', 'refused', (page) => sendWrong(page, page.locator('main form button'), { email: 'ana' })],
  ['/signup?sent', 'sent', async () => undefined],
  ['', 'open to all', async () => undefined],
]

for (const locale of stateLocales) {
  test(`nobody yet: ${locale}`, ({ browser, stage }) => sweep(browser, stage, { locale, actor: null, stops: signup }))
  for (const [role, paths] of Object.entries(pages) as [Role, string[]][])
    test(`${role} with nothing yet: ${locale}`, async ({ browser, stage }) => {
      const led = role === 'lead' ? { leads: `Turno vacío ${locale}` } : {}
      await sweep(browser, stage, { locale, actor: await stage.add({ role, locale, ...led }), stops: paths })
    })
}
