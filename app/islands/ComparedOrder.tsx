import { useEffect, useRef } from 'react'
import { fill } from './fill'
import { compareOrders } from './sorting-order'
import type { SortingIslandProps } from './sorting-props'

interface ComparedOrderProps extends SortingIslandProps {
  order: readonly string[]
  onAgain: () => void
}

/** The order argued for with its reasons, and the reader's own place of each task. */
export function ComparedOrder({ tasks, order, lesson, words, onAgain }: ComparedOrderProps) {
  const head = useRef<HTMLHeadingElement>(null)
  useEffect(() => head.current?.focus(), [])
  const compared = compareOrders(tasks, order)
  return (
    <>
      <h4 ref={head} tabIndex={-1}>
        {words.ourOrder}
      </h4>
      <p>{fill(words.same, { same: compared.same, count: tasks.length })}</p>
      <ol className="sorting-compared">
        {compared.tasks.map((task) => (
          <li key={task.id}>
            <strong>{task.text}</strong>{' '}
            <span className={task.yours === task.place ? 'sorting-place same' : 'sorting-place'}>
              {task.yours === task.place ? words.samePlace : fill(words.yourPlace, { place: task.yours })}
            </span>
            <p>{task.why}</p>
          </li>
        ))}
      </ol>
      <p className="island-lesson">{lesson}</p>
      <button type="button" className="button quiet" onClick={onAgain}>
        {words.again}
      </button>
    </>
  )
}
