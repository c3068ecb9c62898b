import { cleanPaste } from '~/domains/casework/clean-paste'

/** What a word processor leaves in a text is taken out as it is pasted; the browser can still undo it as one step. */
export function pasteClean(event: ClipboardEvent): void {
  const { target, clipboardData } = event
  if (!(target instanceof HTMLTextAreaElement)) return
  const pasted = clipboardData?.getData('text/plain') ?? ''
  const clean = cleanPaste(pasted)
  if (clean === pasted) return
  event.preventDefault()
  // the one way of putting text in that the browser's own undo knows of
  if (document.execCommand('insertText', false, clean)) return
  target.setRangeText(clean, target.selectionStart, target.selectionEnd, 'end')
  target.dispatchEvent(new InputEvent('input', { bubbles: true }))
}
