import { openQueue } from './parts/answer-queue'
import { StateLine } from './parts/state-line'

/**
 * After the end: sends what this device could not send before it, and says what became of it. It is kept by the server
 * though it came too late, and a trainer may accept it.
 */
const root = document.querySelector<HTMLElement>('[data-owner]')
const line = new StateLine(root)
const queue = openQueue(root?.dataset.owner ?? '', {
  heard: (_, { message = '' }) => line.say(message),
  stuck: (trouble) => {
    if (trouble.kind === 'offline') return void line.say(root?.dataset.offline ?? '')
    const { message = '', signIn } = trouble.reply
    line.say(message, signIn && { ...signIn, isElsewhere: true })
  },
  empty: () => undefined,
})
queue.flush()
