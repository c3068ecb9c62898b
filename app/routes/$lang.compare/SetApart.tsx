import { Marks } from '~/http/ladder/Sourced'
import { useText } from '~/http/text'
import { DataTable } from '~/ui/DataTable'
import { Part } from '~/ui/Page'
import type { ComparePageData } from './compare-page.server'

type Side = ComparePageData['sides'][number]

/** What a source says sets two of the titles apart; nothing where no source compares them. */
export function SetApart({ sides }: { sides: readonly Side[] }) {
  const t = useText().ladder.compare
  if (sides.length === 0) return null
  return (
    <Part id="apart" title={t.apart}>
      {sides.map((side) => (
        <div key={side.id} className="stack-tight">
          <h3>
            {side.names.join(' / ')}
            <Marks sources={[side.source]} />
          </h3>
          <DataTable
            caption={side.names.join(' / ')}
            captionUnseen
            columns={columnsOf(side, t.aspect)}
            rows={side.aspects}
            keyOf={({ about }) => about}
          />
        </div>
      ))}
    </Part>
  )
}

function columnsOf({ names }: Side, aspect: string) {
  return [
    { id: 'about', title: aspect, cell: ({ about }: Side['aspects'][number]) => about },
    ...names.map((name, index) => ({
      id: name,
      title: name,
      cell: ({ says }: Side['aspects'][number]) => says[index] ?? '',
    })),
  ]
}
