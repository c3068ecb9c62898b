import { formatNumber, formatShare } from '~/i18n/format'
import { DataTable } from '~/ui/DataTable'
import type { CalibrationIslandProps } from './CalibrationIsland'
import { compareMarks } from './compared-marks'
import { fill } from './fill'

/** The reader's marks beside the agreed ones, and what they say of the reader, each figure in a sentence. */
export function CalibrationResult(props: CalibrationIslandProps & { marks: readonly number[] }) {
  const { contacts, criteria, levels, agreed, lesson, marks, words } = props
  const rows = contacts.map(({ id, title }, contact) => ({
    id,
    title,
    cells: criteria.map((_, index) => {
      const [yours, theirs] = [marks[contact * criteria.length + index] ?? 0, agreed[contact]?.[index] ?? 0]
      const said = { yours: levels[yours] ?? '', agreed: levels[theirs] ?? '' }
      return fill(yours === theirs ? words.same : words.pair, said)
    }),
  }))
  return (
    <>
      <ul>
        {sentencesOf(props).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <DataTable
        caption={words.compared}
        captionUnseen
        wideNames
        rows={rows}
        keyOf={({ id }) => id}
        columns={[
          { id: 'contact', title: words.contact, cell: ({ title }) => title },
          ...criteria.map(({ id, text }, index) => ({
            id,
            title: text,
            cell: ({ cells }: (typeof rows)[number]) => cells[index],
          })),
        ]}
      />
      <p className="island-lesson">{lesson}</p>
    </>
  )
}

function sentencesOf({
  agreed,
  marks,
  locale,
  words,
}: CalibrationIslandProps & { marks: readonly number[] }): string[] {
  const { count, exact, apart, severity, kappa } = compareMarks(marks, agreed.flat())
  const side = Math.abs(severity) < 0.005 ? words.even : severity < 0 ? words.severe : words.lenient
  const number = (value: number) => formatNumber(value, locale, 2).replace('-', '−')
  const signed = severity > 0.005 ? `+${number(severity)}` : number(Math.abs(severity) < 0.005 ? 0 : severity)
  return [
    fill(side, { points: signed }),
    fill(words.exact, { share: formatShare(exact / count, locale), exact, count }),
    fill(words.adjacent, { share: formatShare((exact + apart) / count, locale) }),
    kappa === null ? words.noKappa : fill(words.kappa, { value: number(kappa) }),
  ]
}
