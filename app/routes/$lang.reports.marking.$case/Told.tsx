import { Fragment } from 'react'

/** Names with their figures, each with a sentence that says what it means. */
export function Told({ rows }: { rows: ReadonlyArray<readonly [name: string, value: string, about: string]> }) {
  return (
    <dl className="facts told">
      {rows.map(([name, value, about]) => (
        <Fragment key={name}>
          <dt>{name}</dt>
          <dd>
            <strong>{value}</strong> <span className="soft small">{about}</span>
          </dd>
        </Fragment>
      ))}
    </dl>
  )
}
