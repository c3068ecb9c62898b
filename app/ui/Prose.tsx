/** HTML that the content pipeline made from our own files: safe by construction, never from what people type. */
export function Prose({ html, compact }: { html: string; compact?: boolean }) {
  return <div className={compact ? 'prose compact' : 'prose'} dangerouslySetInnerHTML={{ __html: html }} />
}
