import { useText } from '~/http/text'
import { Button } from '~/ui/Button'
import { Asked } from './Asked'
import type { FieldsProps } from './fields'

/**
 * A list that up and down buttons put in order, by touch and by key; each button is a form's own, so that it works without
 * a script too. `order` is empty until something was moved or the order was left as it is: an order shown is no answer.
 */
export function Ordering({ scene, prefix, given }: FieldsProps) {
  const t = useText().assessment.take
  const [order = ''] = given('order')
  const options = inOrder(scene.options, order)
  const ids = options.map(({ id }) => id).join()
  return (
    <Asked scene={scene}>
      <p className="soft small">{scene.format === 'rank' ? t.rankEnds : t.orderEnds}</p>
      <input type="hidden" name={`${prefix}order`} value={order} />
      <input type="hidden" name={`${prefix}shown`} value={ids} />
      <ol className="ordering" data-ordering="">
        {options.map(({ id, text }) => (
          <li key={id} data-option={id}>
            <span className="place" aria-hidden="true" />
            <span className="ordering-text">{text}</span>
            <span className="moves">
              <Move name={`${prefix}move`} way="up" id={id} text={text} />
              <Move name={`${prefix}move`} way="down" id={id} text={text} />
            </span>
          </li>
        ))}
      </ol>
      <p className="row ordering-state">
        <span className="soft" data-order-words={JSON.stringify([t.orderOpen, t.orderGiven])}>
          {order === '' ? t.orderOpen : t.orderGiven}
        </span>
        {order === '' ? (
          <Button look="quiet" name={`${prefix}move`} value="keep">
            {t.keepOrder}
          </Button>
        ) : null}
      </p>
    </Asked>
  )
}

function Move({ name, way, id, text }: { name: string; way: 'up' | 'down'; id: string; text: string }) {
  const t = useText().assessment.take
  return (
    <button type="submit" className="move" name={name} value={`${way}:${id}`}>
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d={way === 'up' ? 'M5 15l7-7 7 7' : 'M5 9l7 7 7-7'} />
      </svg>
      <span className="unseen">{way === 'up' ? t.moveUp(text) : t.moveDown(text)}</span>
    </button>
  )
}

function inOrder<T extends { id: string }>(options: readonly T[], order: string): readonly T[] {
  const places = order.split(',')
  return order === '' ? options : options.toSorted((one, other) => places.indexOf(one.id) - places.indexOf(other.id))
}
