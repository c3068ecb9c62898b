import type { MapColumn, MappedPerson, TeamMap } from '~/domains/reporting/team-map.server'
import { useLocale, useText } from '~/http/text'

/** A row a person, a column a competency: the level held as a number, and as a shade. */
export function MapTable({ map: { title, columns, people } }: { map: TeamMap }) {
  const t = useText().map
  const locale = useLocale()
  return (
    <>
      <p className="measure" id="map-says">
        {title ? t.saysTitle(title.name[locale]) : t.says}
      </p>
      <div className="table-scroll" tabIndex={0} role="group" aria-labelledby="map-caption">
        <table className="team-map" aria-describedby="map-says">
          <caption id="map-caption" className="unseen">
            {t.caption}
          </caption>
          <thead>
            <tr>
              <th scope="col">{t.person}</th>
              {columns.map((column) => (
                <ColumnHead key={column.id} column={column} />
              ))}
            </tr>
          </thead>
          <tbody>
            {people.rows.map((person) => (
              <PersonRow key={person.id} person={person} columns={columns} locale={locale} />
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{title ? t.countAsked : t.countAny}</th>
              {columns.map(({ id, count }) => (
                <td key={id}>{count}</td>
              ))}
            </tr>
          </tfoot>
        </table>
      </div>
    </>
  )
}

function ColumnHead({ column: { name, asked, critical } }: { column: MapColumn }) {
  const t = useText().map
  const locale = useLocale()
  return (
    <th scope="col">
      <span className="team-map-name">{name[locale]}</span>
      {asked === null ? null : <span className="small soft">{critical ? t.asksCritical(asked) : t.asks(asked)}</span>}
    </th>
  )
}

interface PersonRowProps {
  person: MappedPerson
  columns: readonly MapColumn[]
  locale: string
}

function PersonRow({ person: { id, name, levels }, columns, locale }: PersonRowProps) {
  return (
    <tr>
      <th scope="row">
        <a href={`/${locale}/team/people/${id}`}>{name}</a>
      </th>
      {levels.map((level, index) => (
        <td key={columns[index]?.id} className={shade(level, columns[index]?.asked ?? null)}>
          {level === 0 ? '–' : level}
        </td>
      ))}
    </tr>
  )
}

/** Without a title the higher the darker; against one, what reaches it is filled and what falls short is not. */
function shade(level: number, asked: number | null): string {
  if (asked === null) return `level-${level}`
  if (level >= asked) return 'reaches'
  return level === 0 ? 'level-0' : 'short'
}
