import type { CalibrationProps } from '~/domains/content/exercises'
import type { Locale } from '~/i18n/locale'
import { DataTable } from '~/ui/DataTable'
import type { CalibrationWords } from './exercise-words'
import { fill } from './fill'
import { Island } from './Island'
import { IslandFrame } from './IslandFrame'

interface CalibrationTextProps extends CalibrationProps {
  locale: Locale
  words: CalibrationWords
}

/** What a lesson shows where it says `<Calibration>`: contacts, criteria, levels, and the agreed marks to unfold. */
export function CalibrationText({ title, prompt, lesson, locale, words, ...work }: CalibrationTextProps) {
  const { contacts, criteria, levels, agreed } = work
  return (
    <IslandFrame kind={words.kind} title={title} lead={prompt}>
      <p>{fill(words.levels, { levels: levels.join(' · ') })}</p>
      <Island name="Calibration" props={{ ...work, lesson, locale, words }}>
        <h4>{words.contacts}</h4>
        <ul>
          {contacts.map(({ id, title: name, text }) => (
            <li key={id}>
              <strong>{name}</strong>
              <p>{text}</p>
            </li>
          ))}
        </ul>
        <h4>{words.criteria}</h4>
        <ul>
          {criteria.map(({ id, text }) => (
            <li key={id}>{text}</li>
          ))}
        </ul>
        <details>
          <summary>{words.agreed}</summary>
          <DataTable
            caption={words.agreed}
            captionUnseen
            wideNames
            rows={contacts.map((contact, index) => ({ ...contact, marks: agreed[index] ?? [] }))}
            keyOf={({ id }) => id}
            columns={[
              { id: 'contact', title: words.contact, cell: ({ title: name }) => name },
              ...criteria.map(({ id, text }, index) => ({
                id,
                title: text,
                cell: ({ marks }: { marks: number[] }) => levels[marks[index] ?? -1],
              })),
            ]}
          />
          <p className="island-lesson">{lesson}</p>
        </details>
      </Island>
    </IslandFrame>
  )
}
