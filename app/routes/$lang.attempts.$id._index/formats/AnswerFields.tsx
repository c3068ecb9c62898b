import type { ItemFormat } from '~/domains/content/item-model'
import { BestWorst } from './BestWorst'
import { Branching } from './Branching'
import { Choice } from './Choice'
import type { FieldsProps } from './fields'
import { NumberField } from './NumberField'
import { Ordering } from './Ordering'
import { RateEach } from './RateEach'
import { Selection } from './Selection'

const looks: Record<ItemFormat, (props: FieldsProps) => JSX.Element> = {
  'pick-best': Choice,
  'one-of': Choice,
  'best-worst': BestWorst,
  'rate-each': RateEach,
  rank: Ordering,
  order: Ordering,
  'choose-n': Selection,
  'several-of': Selection,
  number: NumberField,
  branching: Branching,
}

/** What one answers an item with, by its format. */
export function AnswerFields(props: FieldsProps) {
  const Look = looks[props.scene.format]
  return <Look {...props} />
}
