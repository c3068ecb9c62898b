import { useEffect, useRef, useState } from 'react'

/** Marks given one by one, then compared; what was open when the reader asked to compare is said. */
export function useMarks(count: number, openWords: (open: number) => string) {
  const [marks, setMarks] = useState<Array<number | null>>(() => Array.from({ length: count }, () => null))
  const [isCompared, setCompared] = useState(false)
  const [message, setMessage] = useState('')
  const head = useRef<HTMLHeadingElement>(null)
  // the button that was pressed is gone
  useEffect(() => {
    if (isCompared) head.current?.focus()
  }, [isCompared])
  const given = marks.filter((mark) => mark !== null)
  return {
    marks,
    /** All of them once they are compared. */
    given,
    isCompared,
    message,
    head,
    mark: (place: number, level: number) => setMarks(marks.map((mark, index) => (index === place ? level : mark))),
    compare: () => {
      const isReady = given.length === count
      setMessage(isReady ? '' : openWords(count - given.length))
      setCompared(isReady)
    },
    again: () => {
      setMarks(marks.map(() => null))
      setCompared(false)
    },
  }
}
