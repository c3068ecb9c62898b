import { depart } from './departure'
import { post } from './post'
import type { StateLine } from './state-line'
import type { Taking } from './taking'

interface Page {
  root: HTMLElement
  path: string
  words: Record<string, string>
  line: StateLine
  taking: Taking
}

const againMs = 3_000

/** What leaves the page; each waits until everything is saved, and for the line. */
export function openEndings({ root, path, words, line, taking }: Page) {
  async function finish(): Promise<void> {
    const answer = await post(path, new URLSearchParams({ intent: 'finish' }))
    if (answer?.reply.to) return location.assign(answer.reply.to)
    const { message, signIn } = answer?.reply ?? {}
    line.say(message ?? words.endOffline ?? '', signIn && { ...signIn, isElsewhere: true })
    window.setTimeout(() => void finish(), againMs)
  }

  return {
    /** Ends the test. */
    end(): void {
      line.say(words.ending ?? '')
      taking.whenSaved({ words: words.endOffline ?? '', act: () => void finish() })
    },
    /** Time is up: what waits is sent, and the server shows how it ended. */
    over(): void {
      for (const view of root.querySelectorAll<HTMLElement>('[data-view]')) view.inert = true
      line.say(words.timeUp ?? '')
      const late = () => line.say(words.timeUpOffline ?? '')
      taking.whenSaved({ words: words.timeUpOffline ?? '', act: () => depart(path, late) })
    },
    /** In practice: what each response of an item does. */
    explain(place: string): void {
      const wait = words.feedbackOffline ?? ''
      const act = () => depart(`${path}?item=${place}&feedback=1#feedback`, () => line.say(wait))
      taking.whenSaved({ words: wait, act })
    },
  }
}
