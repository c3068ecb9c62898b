import { useLocale, useText } from '~/http/text'
import { Part } from '~/ui/Page'
import type { Group } from './grouped'

export function Results({ groups }: { groups: readonly Group[] }) {
  const { kinds } = useText().learning.search
  const locale = useLocale()
  return groups.map(({ kind, found }) => (
    <Part key={kind} id={kind} title={kinds[kind]}>
      <ul className="results">
        {found.map(({ title, snippet, path }) => (
          <li key={`${path} ${title}`}>
            <h3>{path === null ? title : <a href={`/${locale}${path}`}>{title}</a>}</h3>
            <p>{snippet}</p>
          </li>
        ))}
      </ul>
    </Part>
  ))
}
