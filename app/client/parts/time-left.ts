interface Words {
  minutesLeft: string
  secondsLeft: string
}

const minuteMs = 60_000
/** Aloud only now: each of the last five minutes, and each ten seconds of the last. */
const aloud = [300, 240, 180, 120, 60, 50, 40, 30, 20, 10]

/**
 * Shows the time left by the server's clock: quietly, and in the last five minutes aloud. `soon` comes a moment before the
 * end, while what is being typed can still be sent; `over` at the end.
 */
export function showTimeLeft(words: Words, { soon, over }: { soon: () => void; over: () => void }): void {
  const box = document.getElementById('limit')
  const line = box?.querySelector('[data-left]')
  const said = box?.querySelector('[data-said]')
  const end = Number(box?.dataset.at)
  const ahead = Date.now() - Number(box?.dataset.now)
  if (!box || !line || !said || !end) return
  let before = Number.POSITIVE_INFINITY

  function look(): void {
    const left = Math.ceil((end - (Date.now() - ahead)) / 1000)
    const text = wordsFor(Math.max(0, left))
    if (line && line.textContent !== text) line.textContent = text
    box?.classList.toggle('last', left <= 300)
    const passed = aloud.filter((mark) => left <= mark && mark < before)
    const mark = passed.at(-1)
    // on arriving late only what holds now is said
    if (mark !== undefined && left > 0 && said) said.textContent = wordsFor(Math.min(mark, left))
    if (before > 2 && left <= 2) soon()
    before = left
    if (left > 0) return
    window.clearInterval(timer)
    over()
  }

  function wordsFor(seconds: number): string {
    const isMinutes = seconds > 60 || seconds === 60
    const number = isMinutes ? Math.ceil(seconds / 60) : seconds
    return (isMinutes ? words.minutesLeft : words.secondsLeft).replace('{n}', String(number))
  }

  const timer = window.setInterval(look, minuteMs / 120)
  document.addEventListener('visibilitychange', look)
  look()
}
