import type { Recognised } from '~/domains/ladder/outside-lists.server'
import { givenWords } from '~/http/ladder/outside-words'
import { useLocale, useText } from '~/http/text'

/** What can be handed in, and of what it is evidence. */
export function Known({ known }: { known: readonly Recognised[] }) {
  const t = useText().outside
  const locale = useLocale()
  return (
    <details className="fold">
      <summary>{t.known}</summary>
      <ul className="plain-list lines measure">
        {known.map(({ id, name, issuer, gives }) => (
          <li key={id}>
            {name}
            <br />
            <span className="soft small">{`${t.by(issuer)}. ${t.gives(givenWords(gives, t, locale))}`}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}
