const headings = [...document.querySelectorAll<HTMLElement>('h2[id^="section-"]')]
const line = document.querySelector<HTMLProgressElement>('progress[data-section]')
const pauseMilliseconds = 400
const lineAtPixels = 120
let told = Number(line?.dataset.section)
let isMoved = false
let timer = 0

/**
 * The last section whose heading has come to the top of the screen; 0 above the first. No lower line: where a link leads,
 * the heading stands at the very top, and a short section must not pass for the one after it.
 */
function sectionNow(): number {
  return headings.filter((heading) => heading.getBoundingClientRect().top < lineAtPixels).length
}

function form(section: number): URLSearchParams {
  return new URLSearchParams({ intent: 'section', section: String(section) })
}

async function tell(): Promise<void> {
  const section = sectionNow()
  if (!isMoved || section === 0 || section === told) return
  const answer = await fetch(location.pathname, { method: 'POST', body: form(section), keepalive: true }).catch(
    () => null,
  )
  if (answer?.ok) told = section
}

function look(): void {
  if (line && isMoved) line.value = sectionNow()
  clearTimeout(timer)
  timer = window.setTimeout(tell, pauseMilliseconds)
}

function start(): void {
  isMoved = true
  look()
}

/** Tells the server which section of a lesson is being read, so that it can be resumed there on any device. */
export function tellSections(): void {
  if (!line || headings.length === 0) return
  const observer = new IntersectionObserver(look, {
    rootMargin: `0px 0px ${Math.min(0, lineAtPixels - innerHeight)}px 0px`,
  })
  for (const heading of headings) observer.observe(heading)
  // a lesson opened at its head is not yet being read from there: only moving tells
  addEventListener('scroll', start, { once: true, passive: true })
  addEventListener('visibilitychange', () => {
    const section = sectionNow()
    if (document.visibilityState !== 'hidden' || !isMoved || section === 0 || section === told) return
    if (navigator.sendBeacon(location.pathname, form(section))) told = section
  })
}
