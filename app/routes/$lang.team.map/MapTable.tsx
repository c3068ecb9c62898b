import type { MapColumn, MappedPerson, TeamMap } from '~/domains/reporting/team-map.server'
import { Kept } from '~/http/Kept'
import { useLocale, useText } from '~/http/text'

/** A row a person, a column a competency: the level held as a number, and as a shade. */
export function MapTable({ map: { title, columns, people } }: { map: TeamMap }) {
  const t = useText().map
  const locale = useLocale()
  const asks = columns.map(({ id, asked }) => ({ id, asked }))
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
              <Kept key={person.id} as="tr" part={PersonCells} of={{ person, asks, locale }} />
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

interface PersonCellsProps {
  person: MappedPerson
  asks: ReadonlyArray<Pick<MapColumn, 'id' | 'asked'>>
  locale: string
}

function PersonCells({ person: { id, name, levels }, asks, locale }: PersonCellsProps) {
  return (
    <>
      <th scope="row">
        <a href={`/${locale}/team/people/${id}`}>{name}</a>
      </th>
      {levels.map((level, index) => (
        <td key={asks[index]?.id} className={shade(level, asks[index]?.asked ?? null)}>
          {level === 0 ? '–' : level}
        </td>
      ))}
    </>
  )
}

/** Without a title the higher the darker; against one, what reaches it is filled and what falls short is not. */
function shade(level: number, asked: number | null): string {
  if (asked === null) return `level-${level}`
  if (level >= asked) return 'reaches'
  return level === 0 ? 'level-0' : 'short'
}
