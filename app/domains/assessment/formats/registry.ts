import type { ItemFormat } from '~/domains/content/item-model'
import { bestWorst } from './best-worst'
import { branching } from './branching'
import { oneOf, pickBest } from './choice'
import type { Format } from './format'
import { number } from './number'
import { order, rank } from './ordering'
import { rateEach } from './rate-each'
import { chooseN, severalOf } from './selection'

const formats: { [F in ItemFormat]: Format<F> } = {
  'pick-best': pickBest,
  'best-worst': bestWorst,
  'rate-each': rateEach,
  rank,
  'choose-n': chooseN,
  'one-of': oneOf,
  'several-of': severalOf,
  number,
  order,
  branching,
}

/** The rules of a format. An item and its answers are of one format, which the registry's type cannot say by itself. */
export function rulesOf(format: ItemFormat): Format<ItemFormat> {
  return formats[format] as unknown as Format<ItemFormat>
}
