import { useLocale, useText } from '~/http/text'

/** One line to the list of statements that wait for the reader's answer; nothing when none does. */
export function StatementsWaiting({ count }: { count: number }) {
  const t = useText().path.requirements.waiting
  const locale = useLocale()
  if (count === 0) return null
  return (
    <p>
      <a href={`/${locale}/team/statements`}>{t.line(count)}</a>
    </p>
  )
}
