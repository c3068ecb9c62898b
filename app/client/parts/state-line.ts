export interface Link {
  text: string
  to: string
  isElsewhere?: boolean
  /** It is followed by the script, in place. */
  inPlace?: boolean
}

/** The line that says whether everything is saved, seen and read out. */
export class StateLine {
  /** What it said of the last save. */
  saved = ''

  constructor(private readonly line: HTMLElement | null) {
    this.saved = line?.textContent ?? ''
  }

  get text(): string {
    return this.line?.textContent ?? ''
  }

  /** Said once: what stands there already is not read out again. */
  say(text: string, link?: Link): void {
    if (!this.line || this.text === (link ? `${text} ${link.text}` : text)) return
    this.line.textContent = text
    if (!link) return
    const anchor = Object.assign(document.createElement('a'), { href: link.to, textContent: link.text })
    if (link.isElsewhere) anchor.target = '_blank'
    if (link.inPlace) anchor.dataset.both = ''
    this.line.append(' ', anchor)
  }
}
