import type { ItemAnalysis, ItemFigures } from '~/domains/measurement/item-analysis'
import { type Figure, valueOrNull } from '~/domains/measurement/refusal'
import { sentenceOf } from './sentences'

export interface Analysed {
  names: string[]
  missing: 'complete' | 'pairwise'
  analysis: ItemAnalysis
  /** The keyed choices, where the columns held choices. */
  key: string[] | null
}

/** The command's answer: figures by the items' names, null where there is none, and notes that say why. */
export function itemAnswer(analysed: Analysed) {
  const { names, analysis, key } = analysed
  return {
    people: analysis.people,
    completePeople: analysis.completePeople,
    items: names.length,
    alpha: valueOrNull(analysis.alpha),
    standardisedAlpha: valueOrNull(analysis.standardisedAlpha),
    omega: valueOrNull(analysis.omega),
    mean: valueOrNull(analysis.mean),
    sd: valueOrNull(analysis.sd),
    sem: valueOrNull(analysis.sem),
    item: Object.fromEntries(analysis.items.map((item, index) => [names[index], itemOf(item, key !== null)])),
    notes: [...notesOnPeople(analysed), ...notesOnTest(analysis), ...notesOnItems(analysed)],
  }
}

function itemOf(item: ItemFigures, hasOptions: boolean) {
  const figures = {
    n: item.n,
    mean: valueOrNull(item.mean),
    sd: valueOrNull(item.sd),
    itemRest: valueOrNull(item.itemRest),
    alphaIfDeleted: valueOrNull(item.alphaIfDeleted),
    discrimination27: valueOrNull(item.discrimination27),
  }
  if (!hasOptions) return figures
  const options = item.options.map(({ option, count, share, itemRest }) => [
    option,
    { count, share, itemRest: valueOrNull(itemRest) },
  ])
  return { ...figures, options: Object.fromEntries(options) }
}

/** Fewer people than this give no alpha worth trusting. */
const leastPeople = 30

function notesOnPeople({ missing, analysis: { people, completePeople } }: Analysed): string[] {
  const notes: string[] = []
  if (completePeople < people) {
    const used =
      missing === 'pairwise' ? '; alpha, standardisedAlpha, alphaIfDeleted and sem use pairwise covariances' : ''
    notes.push(
      `${people - completePeople} of ${people} people left an item out; the figures are of the other ${completePeople}${used}.`,
    )
  }
  if (completePeople < leastPeople)
    notes.push(`Not enough data: ${completePeople} people answered every item, and alpha wants ${leastPeople}.`)
  return notes
}

function notesOnTest({ alpha, standardisedAlpha, omega, mean, sd, sem }: ItemAnalysis): string[] {
  const figures: Array<[string, Figure]> = Object.entries({ alpha, standardisedAlpha, omega, mean, sd, sem })
  const notes = figures.flatMap(([name, figure]) =>
    figure.ok ? [] : [`${name} is null: ${sentenceOf(figure.reason)}.`],
  )
  if (alpha.ok && alpha.value < 0)
    notes.push(
      'alpha is below 0: the items run against one another, so that the sum score says little; look for items keyed the wrong way round.',
    )
  return notes
}

function notesOnItems({ names, analysis: { items }, key }: Analysed): string[] {
  return items.flatMap((item, index) => {
    const { itemRest, alphaIfDeleted, discrimination27, mean, sd } = item
    const figures: Array<[string, Figure]> = Object.entries({ mean, sd, itemRest, alphaIfDeleted, discrimination27 })
    const refused = figures.flatMap(([name, figure]) => (figure.ok ? [] : [{ name, why: sentenceOf(figure.reason) }]))
    const reasons = [...new Set(refused.map(({ why }) => why))]
    const notes = reasons.map((why) => {
      const those = refused.filter((one) => one.why === why).map(({ name }) => name)
      return `${names[index]}: ${those.join(', ')} null: ${why}.`
    })
    if (itemRest.ok && itemRest.value < 0)
      notes.push(`${names[index]}: those who score high on the other items score low on it (itemRest below 0).`)
    if (key && item.n > 0 && item.options.every(({ option }) => option !== key[index]))
      notes.push(`${names[index]}: nobody chose the keyed option ${key[index]}.`)
    if (item.options.some((option) => !option.itemRest.ok))
      notes.push(`${names[index]}: the itemRest of its options is null: ${sentenceOf('no-variance')}.`)
    return notes
  })
}
