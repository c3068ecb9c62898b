import { useEffect, useRef, useState } from 'react'
import { ComparedOrder } from './ComparedOrder'
import { fill } from './fill'
import { compareOrders, moveTask, type SortingTask } from './sorting-order'
import type { SortingIslandProps, SortingWords } from './sorting-props'

/** Tasks moved up and down by buttons, and then the reader's order beside the one argued for. */
export function SortingIsland({ tasks, lesson, words }: SortingIslandProps) {
  const [order, setOrder] = useState(() => tasks.map(({ id }) => id))
  const [message, setMessage] = useState('')
  const [isCompared, setCompared] = useState(false)
  const moved = useRef<HTMLButtonElement | null>(null)

  // the browser drops the focus of a button that changes its place in the document
  useEffect(() => {
    if (order) moved.current?.focus()
  }, [order])

  function move(task: SortingTask, by: -1 | 1, button: HTMLButtonElement) {
    const next = moveTask(order, task.id, by)
    moved.current = button
    setOrder(next)
    setMessage(fill(words.moved, { task: task.text, place: next.indexOf(task.id) + 1, count: next.length }))
  }

  function compare() {
    moved.current = null
    setMessage(fill(words.same, { same: compareOrders(tasks, order).same, count: tasks.length }))
    setCompared(true)
  }

  return (
    <div className="sorting">
      {isCompared ? (
        <ComparedOrder {...{ tasks, order, lesson, words }} onAgain={() => setCompared(false)} />
      ) : (
        <>
          <ol className="sorting-list" aria-label={words.yourOrder}>
            {order.map((id, index) => (
              <SortingRow
                key={id}
                task={tasks.find((task) => task.id === id)}
                isFirst={index === 0}
                isLast={index === order.length - 1}
                {...{ words, move }}
              />
            ))}
          </ol>
          <button type="button" className="button" onClick={compare}>
            {words.compare}
          </button>
        </>
      )}
      <p className="unseen" role="status">
        {message}
      </p>
    </div>
  )
}

interface SortingRowProps {
  task: SortingTask | undefined
  isFirst: boolean
  isLast: boolean
  words: SortingWords
  move: (task: SortingTask, by: -1 | 1, button: HTMLButtonElement) => void
}

function SortingRow({ task, isFirst, isLast, words, move }: SortingRowProps) {
  if (!task) return null
  return (
    <li>
      <span className="sorting-text">{task.text}</span>
      <span className="sorting-moves">
        <MoveButton
          label={fill(words.up, { task: task.text })}
          path="M12 19V6M6 12l6-6 6 6"
          isAtEdge={isFirst}
          onMove={(button) => move(task, -1, button)}
        />
        <MoveButton
          label={fill(words.down, { task: task.text })}
          path="M12 5v13M6 12l6 6 6-6"
          isAtEdge={isLast}
          onMove={(button) => move(task, 1, button)}
        />
      </span>
    </li>
  )
}

interface MoveButtonProps {
  label: string
  path: string
  isAtEdge: boolean
  onMove: (button: HTMLButtonElement) => void
}

/** Stays in the tab order at the edge, so that the focus is not lost on the way there. */
function MoveButton({ label, path, isAtEdge, onMove }: MoveButtonProps) {
  return (
    <button
      type="button"
      className="move"
      aria-label={label}
      aria-disabled={isAtEdge || undefined}
      onClick={(event) => (isAtEdge ? undefined : onMove(event.currentTarget))}
    >
      <svg
        width="24"
        height="24"
        viewBox="0 0 24 24"
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        aria-hidden="true"
      >
        <path d={path} strokeLinecap="round" strokeLinejoin="round" />
      </svg>
    </button>
  )
}
