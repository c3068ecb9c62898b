import type { Agreement, Kappas, PairAgreement } from '~/domains/measurement/agreement'
import { type Figure, valueOrNull } from '~/domains/measurement/refusal'
import { sentenceOf } from './sentences'

/** The command's answer: figures by the markers' names, null where there is none, and notes that say why. */
export function agreementAnswer(names: readonly string[], agreed: Agreement) {
  return {
    scripts: agreed.scripts,
    markers: agreed.markers,
    exact: valueOrNull(agreed.exact),
    adjacent: valueOrNull(agreed.adjacent),
    kappa: numbersOf(agreed.kappa),
    pairs: agreed.pairs.map((pair) => pairOf(names, pair)),
    icc: numbersOf(agreed.icc),
    krippendorff: numbersOf(agreed.krippendorff),
    severity: Object.fromEntries(agreed.severity.map((one, marker) => [names[marker], valueOrNull(one)])),
    notes: notesOn(names, agreed),
  }
}

function numbersOf<Name extends string>(figures: Record<Name, Figure>): Record<Name, number | null> {
  const numbers = Object.entries<Figure>(figures).map(([name, figure]) => [name, valueOrNull(figure)])
  return Object.fromEntries(numbers)
}

function pairOf(names: readonly string[], { markers, n, exact, adjacent, kappa }: PairAgreement) {
  return {
    markers: markers.map((marker) => names[marker]),
    n,
    exact: valueOrNull(exact),
    adjacent: valueOrNull(adjacent),
    ...numbersOf<keyof Kappas>(kappa),
  }
}

/** Fewer scripts than this let one of them swing kappa. */
const leastScripts = 30

function notesOn(names: readonly string[], agreed: Agreement): string[] {
  const { scripts, completeScripts, exact, adjacent, kappa, icc, krippendorff, severity, markers } = agreed
  const notes: string[] = []
  if (scripts < leastScripts)
    notes.push(
      `Not enough data: ${scripts} scripts, and figures of fewer than ${leastScripts} swing with each of them.`,
    )
  if (completeScripts < scripts && markers > 1)
    notes.push(`${completeScripts} of ${scripts} scripts have every mark; icc and severity are of those.`)
  notes.push(...nullsOf('', { exact, adjacent }), ...nullsOf('kappa.', kappa), ...pairNulls(names, agreed))
  notes.push(...nullsOf('icc.', icc), ...nullsOf('krippendorff.', krippendorff))
  notes.push(...nullsOf('severity.', Object.fromEntries(severity.map((one, marker) => [names[marker], one]))))
  return notes
}

/** A pair's own nulls where the mean over the pairs has a number. */
function pairNulls(names: readonly string[], { pairs, exact, kappa }: Agreement): string[] {
  return pairs.flatMap((pair) => {
    const couple = `${pair.markers.map((marker) => names[marker]).join(' and ')}: `
    if (!pair.exact.ok) return exact.ok ? nullsOf(couple, { exact: pair.exact }) : []
    return kappa.unweighted.ok ? nullsOf(couple, pair.kappa) : []
  })
}

/** One sentence for each reason, with the figures that it makes null. */
function nullsOf(before: string, figures: Record<string, Figure>): string[] {
  const namesBy = new Map<string, string[]>()
  for (const [name, figure] of Object.entries(figures)) {
    if (!figure.ok) namesBy.set(figure.reason, [...(namesBy.get(figure.reason) ?? []), `${before}${name}`])
  }
  return Object.values(figures).flatMap((figure) => {
    const those = figure.ok ? undefined : namesBy.get(figure.reason)
    if (figure.ok || !those) return []
    namesBy.delete(figure.reason)
    return [`${those.join(', ')} null: ${sentenceOf(figure.reason)}.`]
  })
}
