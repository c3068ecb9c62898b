import type { Flag } from '~/domains/assessment/quality-model'
import { useLocale, useText } from '~/http/text'
import { formatNumber } from '~/i18n/format'
import type { Locale } from '~/i18n/locale'
import type { Text } from '~/i18n/text'

/** Why an item wants a look, a sentence each. */
export function FlagList({ flags }: { flags: readonly Flag[] }) {
  const t = useText().quality
  const locale = useLocale()
  if (flags.length === 0) return <span className="soft">{t.fine}</span>
  return (
    <ul className="flags">
      {flags.map((flag) => (
        <li key={`${flag.why} ${'option' in flag ? flag.option : ''}`}>{sentenceOf(flag, t, locale)}</li>
      ))}
    </ul>
  )
}

export function sentenceOf(flag: Flag, { flags: t }: Text['quality'], locale: Locale): string {
  switch (flag.why) {
    case 'negative':
    case 'weak':
      return t[flag.why](formatNumber(flag.rest, locale, 2))
    case 'too-easy':
    case 'too-hard':
      return t[flag.why](formatNumber(flag.credit * 100, locale))
    case 'harms':
      return t.harms(formatNumber(flag.alpha, locale, 2))
    case 'drawn-to-wrong':
      return t['drawn-to-wrong'](flag.option, formatNumber(flag.rest, locale, 2))
  }
}
