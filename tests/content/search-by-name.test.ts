import { expect, it } from 'vitest'
import { catalogue } from '~/domains/content/content.server'
import { search } from '~/domains/content/search.server'
import { locales } from '~/i18n/locale'
import { testWorld } from '~tests/world'

/** Another letter in the middle of the longest word. */
function slipped(name: string): string {
  const longest = name.split(/[^\p{L}]+/u).reduce((one, other) => (other.length > one.length ? other : one), '')
  const at = Math.floor(longest.length / 2)
  const other = longest[at] === 'x' ? 'k' : 'x'
  return name.replace(longest, `${longest.slice(0, at)}${other}${longest.slice(at + 1)}`)
}

const plain = (name: string) => name.normalize('NFD').replace(/\p{M}/gu, '')

it('finds each title by each of its names in both languages, without accents and with a letter wrong', () => {
  const world = testWorld()
  const missed = locales.flatMap((locale) =>
    catalogue(world).titles.flatMap(({ id, name, also, alsoOurs }) => {
      const names = [name[locale], ...(also?.[locale] ?? []), ...(alsoOurs?.[locale] ?? [])]
      return names.flatMap((known) =>
        [known, plain(known).toLowerCase(), slipped(known)].filter((asked) => {
          const found = search(world, locale, asked, 10)
          return !found.some(({ path }) => path === `/titles/${id}`)
        }),
      )
    }),
  )
  expect(missed).toEqual([])
})
