import { type ComputedProps, compute, decimalsOf, isShare } from '~/domains/content/computed'
import { formatNumber, formatShare } from '~/i18n/format'
import type { Locale } from '~/i18n/locale'

/** A figure in a sentence, worked out where the lesson is rendered and written as its language writes figures. */
export function ComputedText({ locale, asked }: { locale: Locale; asked: ComputedProps }) {
  const found = compute(asked)
  if (!found.ok) return null
  const write = isShare(asked) ? formatShare : formatNumber
  // a figure and its sign stay on one line
  return <span className="figure">{write(found.value, locale, decimalsOf(asked)).replace(/^-/, '−')}</span>
}
