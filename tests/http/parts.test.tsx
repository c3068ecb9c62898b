import { useId } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it, vi } from 'vitest'
import { Kept } from '~/http/Kept'
import { PageParts, partOnce } from '~/http/parts.server'
import { type Site, SiteContext, useSite } from '~/http/site'
import { useText } from '~/http/text'

function Greeting({ name, often = 1 }: { name: string; often?: number }) {
  return <b>{`${useText().frame.signIn} & ${name} ${often}`}</b>
}

describe('a part of pages', () => {
  it('is rendered once for each language and for what it is handed, and never mixed up', () => {
    const part = vi.fn(Greeting)
    const asked = [
      ['es', 'Ana', 1],
      ['es', 'Ana', 2],
      ['en', 'Ana', 1],
      ['es', '<i>', 1],
    ] as const
    const ask = () => asked.map(([locale, name, often]) => partOnce(locale, part, { name, often }))
    const first = ask()
    expect(new Set(first).size).toBe(4)
    expect(first[3]).toBe('<b>Entrar &amp; &lt;i&gt; 1</b>')
    expect(ask()).toEqual(first)
    expect(part).toHaveBeenCalledTimes(4)
  })

  it('knows nothing of who asks', () => {
    const Nosy = () => <p>{Object.keys(useSite()).join()}</p>
    expect(partOnce('es', Nosy, {})).toBe('<p>locale</p>')
  })

  it('gives ids that no other part has', () => {
    const Named = ({ of }: { of: string }) => <p id={useId()}>{of}</p>
    const [one, other] = ['a', 'b'].map((of) => /id="([^"]+)"/.exec(partOnce('es', Named, { of }))?.[1])
    expect(one).toMatch(/./)
    expect(one).not.toBe(other)
  })

  it('is forgotten when there is too much of it, and made anew', () => {
    const Long = vi.fn(({ of }: { of: number }) => <p>{`${of}`.repeat(1_000_000)}</p>)
    for (let of = 0; of < 9; of++) partOnce('es', Long, { of })
    expect(partOnce('es', Long, { of: 0 })).toHaveLength(1_000_007)
    expect(Long).toHaveBeenCalledTimes(10)
  })

  it('stands in its page as if it had been rendered there', () => {
    const shown = (part: React.ReactNode) =>
      renderToStaticMarkup(
        <SiteContext.Provider value={{ locale: 'en', partOnce } as Site}>
          <ul>{part}</ul>
        </SiteContext.Provider>,
      )
    const plain = (
      <li className="x">
        <Greeting name="Ana" />
      </li>
    )
    expect(shown(<Kept as="li" className="x" part={Greeting} of={{ name: 'Ana' }} />)).toBe(shown(plain))
  })

  it('is put where its page left its number, and only there', () => {
    const parts = new PageParts('a-word-of-this-request')
    const one = parts.partOnce('es', Greeting, { name: 'José' })
    const other = parts.partOnce('en', Greeting, { name: 'Ana' })
    const page = `<p>ñ ${other}</p>${one}<!--another-word 0-->${other}`
    const [josé, ana] = ['<b>Entrar &amp; José 1</b>', '<b>Sign in &amp; Ana 1</b>']
    expect(parts.bytesOf(page).toString()).toBe(`<p>ñ ${ana}</p>${josé}<!--another-word 0-->${ana}`)
    expect(parts.bytesOf('<p>none</p>').toString()).toBe('<p>none</p>')
  })
})
