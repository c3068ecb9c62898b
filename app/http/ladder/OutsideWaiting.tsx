import { useLocale, useText } from '~/http/text'

/** One line to the certificates of others that wait for the reader's answer; nothing when none does. */
export function OutsideWaiting({ count }: { count: number }) {
  const t = useText().outside.desk
  const locale = useLocale()
  if (count === 0) return null
  return (
    <p>
      <a href={`/${locale}/team/certificates/outside`}>{t.line(count)}</a>
    </p>
  )
}
