import type { SortingProps } from '~/domains/content/components'
import { Island } from './Island'
import { IslandFrame } from './IslandFrame'
import { inArguedOrder } from './sorting-order'
import type { SortingWords } from './sorting-props'

/** What a lesson shows where it says `<Sorting>`: readable as it is, and put to work by its island. */
export function SortingText({
  title,
  prompt,
  tasks,
  lesson,
  kind,
  words,
}: SortingProps & { kind: string; words: SortingWords }) {
  return (
    <IslandFrame kind={kind} title={title} lead={prompt}>
      <Island name="Sorting" props={{ tasks, lesson, words }}>
        <ul>
          {tasks.map(({ id, text }) => (
            <li key={id}>{text}</li>
          ))}
        </ul>
        <details>
          <summary>{words.ourOrder}</summary>
          <ol>
            {inArguedOrder(tasks).map(({ id, text, why }) => (
              <li key={id}>
                <strong>{text}</strong>
                <p>{why}</p>
              </li>
            ))}
          </ol>
          <p className="island-lesson">{lesson}</p>
        </details>
      </Island>
    </IslandFrame>
  )
}
