import type { Figure } from '~/domains/measurement/refusal'
import { useLocale, useText } from '~/http/text'
import { formatNumber, formatShare } from '~/i18n/format'
import type { Locale } from '~/i18n/locale'
import { Part } from '~/ui/Page'
import type { FairnessPage } from './fairness-page.server'
import { Told } from './Told'

/** The figures of agreement over all criteria, each with a sentence. */
export function Agreed({ page }: { page: FairnessPage }) {
  const t = useText().fairness
  const locale = useLocale()
  const { byMarker, icc1 } = page.report.all
  const share = (given: Figure) => (given.ok ? formatShare(given.value, locale) : t.none)
  const number = (given: Figure) => figureOf(given, locale) ?? t.none
  const { figures: names, says } = t
  return (
    <Part id="agreement" title={t.agreement}>
      <p className="measure">{t.agreementAbout}</p>
      <Told
        rows={[
          [names.exact, share(byMarker.exact), byMarker.exact.ok ? says.exact(share(byMarker.exact)) : ''],
          [
            names.adjacent,
            share(byMarker.adjacent),
            byMarker.adjacent.ok ? says.adjacent(share(byMarker.adjacent)) : '',
          ],
          [names.kappa, number(byMarker.kappa.quadratic), says.kappa],
          [names.icc1, number(icc1), says.icc1],
          [names.icc2, number(byMarker.icc.icc2), says.icc2],
          [names.alpha, number(byMarker.krippendorff.ordinal), says.alpha],
        ]}
      />
    </Part>
  )
}

/** Two decimals; null where there is no figure. */
export function figureOf(given: Figure, locale: Locale): string | null {
  return given.ok ? formatNumber(given.value, locale, 2) : null
}
