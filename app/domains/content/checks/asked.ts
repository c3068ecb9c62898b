import type { Both } from '~/i18n/locale'
import { type Item, optionsOf } from '../item-model'
import type { Manuscript } from '../manuscript'

/** Something that is asked, in a bank or in a lesson's check, as far as its craft is looked at. */
export interface Asked {
  /** `bank/item`, `course/lesson/question`; of a branching scene each moment by itself. */
  where: string
  /** What bank or course it belongs to. */
  group: string
  text: Both
  options: Array<Both & { isKey: boolean }>
}

/** What there is in banks and checks; keyed where one option alone is the best. */
export function askedIn({ banks, lessons }: Pick<Manuscript, 'banks' | 'lessons'>): Asked[] {
  const items = banks.flatMap(({ id, items }) => items.flatMap(({ value }) => askedOf(value, id)))
  const questions = lessons.flatMap(({ course, id, lesson }) =>
    (lesson?.value.check.questions ?? []).map(({ id: question, stem, options }) => ({
      where: `${course}/${id}/${question}`,
      group: course,
      text: stem,
      options: options.map(({ text, right }) => ({ ...text, isKey: right })),
    })),
  )
  return [...items, ...questions]
}

const oneKey = new Set<Item['format']>(['pick-best', 'best-worst', 'one-of', 'branching'])

function askedOf(item: Item, bank: string): Asked[] {
  const text = { es: `${item.scene.es} ${item.ask.es}`, en: `${item.scene.en} ${item.ask.en}` }
  const where = `${bank}/${item.id}`
  if (item.format === 'branching') {
    return item.nodes.map(({ id, text, options = [] }) => {
      return { where: `${where}/${id}`, group: bank, text, options: withKey(options) }
    })
  }
  const options = withKey(optionsOf(item))
  return [
    {
      where,
      group: bank,
      text,
      options: oneKey.has(item.format) ? options : options.map((option) => ({ ...option, isKey: false })),
    },
  ]
}

function withKey(options: ReadonlyArray<{ text: Both; right?: boolean; effectiveness?: number }>): Asked['options'] {
  const worths = options.map(({ right, effectiveness }) => effectiveness ?? (right ? 1 : 0))
  const best = Math.max(...worths)
  const isAlone = worths.filter((worth) => worth === best).length === 1
  return options.map(({ text }, index) => ({ ...text, isKey: isAlone && worths[index] === best }))
}

/** The place of the key among its options; −1 where none alone is it. */
export function keyPlace({ options }: Asked): number {
  return options.findIndex(({ isKey }) => isKey)
}
