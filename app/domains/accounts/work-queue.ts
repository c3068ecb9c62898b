export type Queued<T> = { ok: true; value: T } | { ok: false; reason: 'busy' }

/** Runs tasks in turn, `atOnce` together; whoever comes when `waiting` others wait is turned away at once. */
export interface WorkQueue {
  /** Whether the next to come would be turned away. */
  isFull(): boolean
  run<T>(task: () => Promise<T>): Promise<Queued<T>>
}

export function workQueue({ atOnce, waiting }: { atOnce: number; waiting: number }): WorkQueue {
  const line: (() => void)[] = []
  let running = 0

  function turn(): Promise<void> | null {
    if (running < atOnce) {
      running++
      return Promise.resolve()
    }
    return line.length < waiting ? new Promise((resolve) => line.push(resolve)) : null
  }

  function leave(): void {
    const next = line.shift()
    if (next) next()
    else running--
  }

  return {
    isFull: () => running >= atOnce && line.length >= waiting,
    async run(task) {
      const mine = turn()
      if (!mine) return { ok: false, reason: 'busy' }
      await mine
      try {
        return { ok: true, value: await task() }
      } finally {
        leave()
      }
    },
  }
}
