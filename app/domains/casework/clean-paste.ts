/** What word processors draw their bullets with; the private ones are those of Symbol and Wingdings. */
const bullet = /^([ \t]*)[•·▪▫◦‣●○■□\uF0A7\uF0B7\uF0D8]+[ \t]+/gmu

/**
 * Text as a word processor gives it, made plain: line ends of one kind, no soft hyphens nor characters without width,
 * spaces that are spaces, bullets as `- `. Quotation marks and dashes are the writer's own and stay. Doing it again
 * changes nothing.
 */
export function cleanPaste(text: string): string {
  return (
    text
      .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
      // a joiner within an emoji holds it together
      .replace(/[\u00AD\u200B\u200C\u200E\u200F\u2060\uFEFF]|(?<!\p{Extended_Pictographic}\uFE0F?)\u200D/gu, '')
      .replace(/[\u00A0\u2000-\u200A\u202F\u205F\u3000]/g, ' ')
      // before bullets are looked for, for one may stand behind them
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
      .replace(/[\u0000-\u0008\u000E-\u001F\u007F\uE000-\uF0A6\uF0A8-\uF0B6\uF0B8-\uF0D7\uF0D9-\uF8FF]/g, '')
      .replace(bullet, '$1- ')
      .replace(/[\uF0A7\uF0B7\uF0D8]/g, '')
  )
}
