import { useLocale, useText } from '~/http/text'
import { Button } from '~/ui/Button'
import { type Option, Select } from '~/ui/Field'

interface MapFilterProps {
  query: { team: string | null; title: string | null }
  teams: readonly Option[]
  titles: readonly Option[]
}

/** Which team, and whether against what a title asks; it is all in the address. */
export function MapFilter({ query, teams, titles }: MapFilterProps) {
  const locale = useLocale()
  const { map: t, desk } = useText()
  return (
    <search>
      <form action={`/${locale}/team/map`} className="filter">
        {teams.length > 1 ? (
          <Select
            name="team"
            label={desk.team.team}
            options={teams}
            value={query.team ?? ''}
            empty={desk.team.anyTeam}
          />
        ) : null}
        <Select name="title" label={t.against} options={titles} value={query.title ?? ''} empty={t.noTitle} />
        <Button look="quiet">{desk.team.show}</Button>
      </form>
    </search>
  )
}
